import { Readable } from 'node:stream';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WarcError } from './errors.ts';
import { type ReadOptions, readRecord, readWarc, type WarcPage } from './read.ts';
import { writeInfoRecord, writeResponseRecord } from './record.ts';

const HTML = '<!doctype html><p>Lãnh đạo hai nước hội đàm</p>';

/** A record as another crawler might write it, uncompressed. */
function foreignRecord(fields: Record<string, string>, block: string | Buffer): Buffer {
  const bytes = Buffer.from(block);
  const all: Record<string, string> = {
    'WARC-Type': 'response',
    'WARC-Target-URI': 'http://bao.example/1',
    'WARC-Date': '2026-02-05T01:02:03Z',
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000000>',
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': String(bytes.length),
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

function httpBlock(headers: string[], body: string | Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`),
    Buffer.from(body),
  ]);
}

const plainRecord = () => foreignRecord({}, httpBlock([], HTML));

const ourRecord = (path: string, body = HTML) =>
  writeResponseRecord({
    url: `https://tin.example/${path}`,
    fetchedAt: new Date('2026-02-05T01:02:03Z'),
    status: 200,
    headers: {},
    body: Buffer.from(body),
    recordId: '00000000-0000-4000-8000-000000000000',
  });

/** The pages in a file, and what was wrong with it. */
async function readAll(file: Buffer | AsyncIterable<Uint8Array>, options: ReadOptions = {}) {
  const pages: WarcPage[] = [];
  const problems: string[] = [];
  const onProblem = (problem: WarcError) => problems.push(`${problem.code}@${problem.offset}`);
  try {
    for await (const page of readWarc(file, { ...options, onProblem })) pages.push(page);
  } catch (error) {
    problems.push(`stopped: ${error instanceof Error && 'code' in error ? error.code : error}`);
  }
  return { paths: pages.map((page) => new URL(page.url).pathname), pages, problems };
}

describe('reading WARC files', () => {
  it('reads many members, one after another, however the bytes arrive', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `${index}`);
    const file = Buffer.concat(names.map((name) => ourRecord(name, HTML.repeat(Number(name) * 10))));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 900 }), async (size) => {
        async function* pieces() {
          for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
        }
        const { paths, problems } = await readAll(pieces());
        expect({ paths, problems }).toEqual({ paths: names.map((name) => `/${name}`), problems: [] });
      }),
      { numRuns: 10 },
    );
  });

  it('passes over what holds no page', async () => {
    const others = ['request', 'metadata', 'revisit', 'conversion', 'unheard-of'].map((type) =>
      foreignRecord({ 'WARC-Type': type }, httpBlock([], HTML)),
    );
    const dns = foreignRecord({ 'WARC-Target-URI': 'dns:bao.example', 'Content-Type': 'text/dns' }, 'x');
    const image = foreignRecord({ 'WARC-Type': 'resource', 'Content-Type': 'image/png' }, 'x');
    const info = writeInfoRecord({ fileName: 'a', date: new Date(0), recordId: 'x', fields: {} });
    const file = Buffer.concat([
      info,
      ...[...others, dns, image].map((record) => gzipSync(record)),
      ourRecord('a'),
    ]);
    expect(await readAll(file)).toMatchObject({ paths: ['/a'], problems: [] });
  });

  it.each([
    ['plain', (file: Buffer) => file],
    ['compressed as a whole', (file: Buffer) => gzipSync(file)],
  ])('reads a file that is %s', async (_, pack) => {
    const records = ['1', '2'].map((name) =>
      foreignRecord(
        { 'WARC-Target-URI': `<http://bao.example/${name}>` },
        httpBlock(['X-A: 1', 'X-A: 2'], HTML),
      ),
    );
    const { pages, problems } = await readAll(pack(Buffer.concat(records)));
    expect(problems).toEqual([]);
    expect(pages[1]).toEqual({
      url: 'http://bao.example/2',
      fetchedAt: new Date('2026-02-05T01:02:03Z'),
      status: 200,
      headers: { 'x-a': '1, 2' },
      body: Buffer.from(HTML),
    });
  });

  it.each([
    ['plain', Buffer.concat([plainRecord(), plainRecord()])],
    ['compressed', Buffer.concat([ourRecord('a'), ourRecord('b')])],
  ])('lets go of a %s file that is not read to its end', async (_, file) => {
    const stream = Readable.from([file.subarray(0, 300), file.subarray(300), ...Array(50).fill(file)]);
    for await (const _page of readWarc(stream)) break;
    expect(stream.destroyed).toBe(true);
  });

  it('reads nothing from an empty file', async () => {
    expect(await readAll(Buffer.alloc(0))).toMatchObject({ paths: [], problems: [] });
  });

  it('takes bare line feeds and folded lines', async () => {
    const block = `HTTP/1.0 404 Not Found\nX-A: 1\n  2\n\n${HTML}`;
    const header = `WARC/1.0\nWARC-Type: response\nWARC-Target-URI:\thttp://bao.example/1\nWARC-Date: 2026-02-05T01:02:03.000001Z`;
    const file = Buffer.from(
      `${header}\nContent-Type: application/http\nContent-Length: ${Buffer.byteLength(block)}\n\n${block}\n\n`,
    );
    const { pages } = await readAll(file);
    expect(pages).toMatchObject([{ status: 404, headers: { 'x-a': '1 2' }, body: Buffer.from(HTML) }]);
  });
});

describe('reading HTTP bodies as other crawlers keep them', () => {
  const chunked = (body: string) =>
    `5;x=y\r\n${body.slice(0, 5)}\r\n${(body.length - 5).toString(16)}\r\n${body.slice(5)}\r\n0\r\n\r\n`;
  const ascii = '<p>Talks held</p>';
  it.each<[string, string[], string | Buffer]>([
    ['in chunks', ['Transfer-Encoding: chunked'], chunked(ascii)],
    ['joined, though the header speaks of chunks', ['Transfer-Encoding: chunked'], ascii],
    ['in gzip', ['Content-Encoding: gzip'], gzipSync(ascii)],
    ['in Brotli', ['Content-Encoding: br'], brotliCompressSync(ascii)],
    ['in deflate', ['Content-Encoding: deflate'], deflateSync(ascii)],
    ['in bare deflate', ['Content-Encoding: deflate'], deflateRawSync(ascii)],
    ['in gzip in Brotli', ['Content-Encoding: gzip, br'], brotliCompressSync(gzipSync(ascii))],
    ['decoded, though the header speaks of gzip', ['Content-Encoding: gzip'], ascii],
    ['not encoded', ['Content-Encoding: identity'], ascii],
  ])('%s', async (_, headers, body) => {
    const { pages, problems } = await readAll(foreignRecord({}, httpBlock(headers, body)));
    expect(problems).toEqual([]);
    expect(pages).toMatchObject([{ headers: {}, body: Buffer.from(ascii) }]);
  });

  it.each<[string, Buffer, string]>([
    ['a body in an unknown encoding', httpBlock(['Content-Encoding: toString'], 'x'), 'warc-encoding@0'],
    ['a body that is not what it claims', httpBlock(['Content-Encoding: br'], 'x'), 'warc-encoding@0'],
    ['chunks that do not fit', httpBlock(['Transfer-Encoding: chunked'], '5\r\nab'), 'warc-encoding@0'],
    ['no HTTP at all', Buffer.from('hello'), 'warc-malformed@0'],
    ['a bomb', httpBlock(['Content-Encoding: gzip'], gzipSync(Buffer.alloc(2_000_000))), 'warc-too-large@0'],
    ['a record over the limit', httpBlock([], Buffer.alloc(1_000_001)), 'warc-too-large@0'],
  ])('names %s, and reads on', async (_, block, problem) => {
    const file = Buffer.concat([foreignRecord({}, block), foreignRecord({}, httpBlock([], HTML))]);
    const { paths, problems } = await readAll(file, { maxBytes: 1_000_000 });
    expect({ paths, problems }).toEqual({ paths: ['/1'], problems: [problem] });
  });

  it.each([
    ['no date', { 'WARC-Date': 'yesterday' }],
    ['no address', { 'WARC-Target-URI': 'http://' }],
    ['only the first segment', { 'WARC-Segment-Number': '1' }],
  ])('names a record that has %s', async (_, fields) => {
    const { paths, problems } = await readAll(foreignRecord(fields, httpBlock([], HTML)));
    expect({ paths, problems }).toEqual({ paths: [], problems: [expect.stringMatching(/^warc-.*@0$/)] });
  });
});

describe('reading damaged files', () => {
  const records = ['a', 'b', 'c'].map((name) => ourRecord(name));
  const file = Buffer.concat(records);
  const plain = plainRecord();

  it('gives what comes before a cut end, wherever the cut is', async () => {
    const two = records[0]!.length + records[1]!.length;
    for (let cut = two + 1; cut < file.length; cut++) {
      const { paths, pages, problems } = await readAll(file.subarray(0, cut));
      expect(paths.slice(0, 2)).toEqual(['/a', '/b']);
      expect(pages.every((page) => page.body.toString() === HTML)).toBe(true);
      expect(problems).toEqual(['stopped: warc-truncated']);
    }
  });

  it('says at which byte the record begins that is cut', async () => {
    const reading = readAll(Buffer.concat([plain, plain.subarray(0, -10)]));
    await expect(reading).resolves.toMatchObject({ paths: ['/1'], problems: ['stopped: warc-truncated'] });
    const throwing = async () => {
      for await (const _ of readWarc(Buffer.concat([plain, plain.subarray(0, 30)])));
    };
    await expect(throwing).rejects.toMatchObject({ code: 'warc-truncated', offset: plain.length });
  });

  it('does not take the rest of a file for padding', async () => {
    const hole = Buffer.concat([records[0]!, Buffer.alloc(100), ...records]);
    for (const pieces of [[hole], [records[0]!, hole.subarray(records[0]!.length)]]) {
      const { paths, problems } = await readAll(Readable.from(pieces));
      expect({ paths, problems }).toEqual({ paths: ['/a'], problems: ['stopped: warc-malformed'] });
    }
  });

  it.each<[string, Buffer]>([
    ['something else', Buffer.from('%PDF-1.4 '.repeat(100_000))],
    ['gzip that holds something else', gzipSync('hello\n\n')],
    ['a record without a length', foreignRecord({ 'Content-Length': '' }, 'x')],
    ['a record of negative length', foreignRecord({ 'Content-Length': '-5' }, 'x')],
    ['damaged gzip', Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(50, 0xff)])],
  ])('refuses %s', async (_, bytes) => {
    expect(await readAll(bytes)).toMatchObject({ paths: [], problems: ['stopped: warc-malformed'] });
  });

  it('fails with a WarcError, whatever the bytes', async () => {
    const damage = fc.tuple(fc.nat(file.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(damage, async ([at, bytes]) => {
        const damaged = Buffer.from(file);
        damaged.set(bytes.slice(0, file.length - at), at);
        const { problems } = await readAll(damaged);
        for (const problem of problems)
          expect(problem).toMatch(/warc-(malformed|truncated|encoding|too-large)/);
      }),
    );
  });

  it.each<[string, Buffer, string]>([
    ['no gzip', Buffer.from('x'), 'warc-malformed'],
    ['a cut member', ourRecord('a').subarray(0, -20), 'warc-malformed'],
    ['a record without an end', gzipSync('WARC/1.1\r\nWARC-Type: response'), 'warc-truncated'],
    ['a cut record', gzipSync(plain.subarray(0, -20)), 'warc-truncated'],
    ['a bomb', gzipSync(Buffer.alloc(40 * 1024 * 1024)), 'warc-too-large'],
    ['another record', gzipSync(foreignRecord({ 'WARC-Type': 'request' }, 'x')), 'warc-malformed'],
  ])('refuses a single record that is %s', (_, member, code) => {
    expect(() => readRecord(member)).toThrow(expect.objectContaining({ code }));
  });
});
