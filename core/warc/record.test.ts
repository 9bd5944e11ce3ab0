import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from './read.ts';
import { type PageRecord, writeInfoRecord, writeRenderedRecord, writeResponseRecord } from './record.ts';

const page: PageRecord = {
  url: 'https://tin.example/bai-1.html',
  fetchedAt: new Date('2026-02-05T01:02:03.456Z'),
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from('<p>Chuyến thăm</p>'),
  recordId: '6f8c1f5e-6c3e-4c5b-9d8a-0c6f1c1f2a3b',
};

const text = (record: Buffer) => gunzipSync(record).toString();

describe('writing a page as a WARC record', () => {
  it('writes every field that the standard asks for', () => {
    expect(text(writeResponseRecord(page)).split('\r\n')).toEqual([
      'WARC/1.1',
      'WARC-Type: response',
      'WARC-Record-ID: <urn:uuid:6f8c1f5e-6c3e-4c5b-9d8a-0c6f1c1f2a3b>',
      'WARC-Date: 2026-02-05T01:02:03.456Z',
      'WARC-Target-URI: https://tin.example/bai-1.html',
      'WARC-Payload-Digest: sha1:7DFBZVGZFIMBRZ6QJHD3UJV64ZBS3BDN',
      expect.stringMatching(/^WARC-Block-Digest: sha1:[A-Z2-7]{32}$/),
      'Content-Type: application/http;msgtype=response',
      'Content-Length: 98',
      '',
      'HTTP/1.1 200 ',
      'content-type: text/html; charset=utf-8',
      'Content-Length: 21',
      '',
      '<p>Chuyến thăm</p>',
      '',
      '',
    ]);
  });

  it('does not claim an encoding that the kept body no longer has', () => {
    const headers = { 'Content-Encoding': 'br', 'transfer-encoding': 'chunked', 'content-length': '7' };
    const written = writeResponseRecord({ ...page, headers });
    expect(text(written)).toContain('X-Orig-Content-Encoding: br\r\nX-Orig-transfer-encoding: chunked\r\n');
    expect(readRecord(written).body).toEqual(page.body);
  });

  it.each([
    ['gzip', gzipSync(page.body)],
    ['br', brotliCompressSync(page.body)],
    // Servers that break off compression before its end are common enough; browsers show what came.
    ['gzip', gzipSync(page.body).subarray(0, -8)],
  ])('keeps a body that came in %s as it came', (encoding, bytes) => {
    const written = writeResponseRecord({ ...page, sent: { encoding, bytes } });
    expect(gunzipSync(written).includes(bytes)).toBe(true);
    expect(gunzipSync(written).toString('latin1')).toContain(
      `Content-Encoding: ${encoding}\r\nContent-Length: ${bytes.length}\r\n`,
    );
    expect(readRecord(written)).toMatchObject({ headers: page.headers, body: page.body });
  });

  it('lets no header break out of its line', () => {
    const headers = { 'x-a': 'one\r\nWARC-Type: evil\n\n<p>', 'bad name\r\n': 'x' };
    expect(readRecord(writeResponseRecord({ ...page, headers })).headers).toEqual({
      'x-a': 'one WARC-Type: evil <p>',
    });
  });

  it('keeps a rendered page as a resource', () => {
    const written = writeRenderedRecord(page);
    expect(text(written)).toContain('WARC-Type: resource\r\n');
    expect(text(written)).not.toContain('HTTP/');
    expect(readRecord(written)).toEqual({
      url: page.url,
      fetchedAt: page.fetchedAt,
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: page.body,
    });
  });

  it('writes what opens a file', () => {
    const written = writeInfoRecord({
      fileName: 'pages.warc.gz',
      date: page.fetchedAt,
      recordId: page.recordId,
      fields: { format: 'WARC File Format 1.1' },
    });
    expect(text(written)).toMatch(/^WARC\/1\.1\r\nWARC-Type: warcinfo\r\n/);
    expect(text(written)).toMatch(/\r\n\r\nformat: WARC File Format 1\.1\r\n\r\n\r\n$/);
  });

  it('reads back what it wrote, whatever the page', () => {
    const pages = fc.record({
      url: fc.webUrl({ withQueryParameters: true }),
      fetchedAt: fc.date({
        noInvalidDate: true,
        min: new Date(0),
        max: new Date('9999-12-31T23:59:59.999Z'),
      }),
      status: fc.integer({ min: 200, max: 599 }),
      headers: fc.dictionary(fc.stringMatching(/^x-[a-z0-9-]{1,10}$/), fc.stringMatching(/^[!-~]{0,20}$/)),
      body: fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
      recordId: fc.uuid(),
    });
    fc.assert(
      fc.property(pages, (given) => {
        const { recordId: _, url, ...kept } = given;
        expect(readRecord(writeResponseRecord(given))).toEqual({ ...kept, url: new URL(url).href });
      }),
    );
  });
});
