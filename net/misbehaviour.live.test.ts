import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RawSite, startRawSite } from './test-site.ts';
import { createWebClient } from './web-client.ts';

const CRLF = '\r\n';
const head = (...lines: string[]) =>
  `HTTP/1.1 200 OK${CRLF}${lines.map((line) => line + CRLF).join('')}${CRLF}`;

/** Writes a piece over and over, as fast as it is taken or every `everyMs`, until nobody listens. */
function endlessly(socket: Socket, piece: string | Buffer, everyMs = 0): void {
  const write = () => {
    if (socket.destroyed) return;
    if (everyMs > 0) socket.write(piece);
    else while (socket.write(piece));
  };
  const timer = everyMs > 0 ? setInterval(write, everyMs) : undefined;
  if (everyMs === 0) socket.on('drain', write);
  socket.on('close', () => clearInterval(timer));
  write();
}

/** What the server writes at each path. */
const ANSWERS: Record<string, (socket: Socket) => void> = {
  '/fine': (socket) => socket.end(`${head('content-length: 2')}ok`),
  '/http-0.9': (socket) => socket.end('<html>no status line at all</html>'),
  '/garbage': (socket) => socket.end(Buffer.from([0x16, 0x03, 0x01, 0x00, 0xff, 0x00, 0x01])),
  '/nothing': (socket) => socket.end(),
  '/two-lengths': (socket) => socket.end(`${head('content-length: 2', 'content-length: 9')}ok`),
  '/length-and-chunks': (socket) =>
    socket.end(`${head('content-length: 2', 'transfer-encoding: chunked')}0${CRLF}${CRLF}`),
  '/negative-length': (socket) => socket.end(`${head('content-length: -1')}ok`),
  '/bad-chunk': (socket) => socket.end(`${head('transfer-encoding: chunked')}zz${CRLF}ok${CRLF}`),
  '/control-in-header': (socket) => socket.end(`${head('x-a: b\u0000c', 'content-length: 2')}ok`),
  '/bare-cr': (socket) => socket.end(`${head('x-a: b\rc: d', 'content-length: 2')}ok`),
  '/status-99': (socket) => socket.end(`HTTP/1.1 99 Low${CRLF}content-length: 0${CRLF}${CRLF}`),
  '/continue': (socket) => socket.end(`HTTP/1.1 100 Continue${CRLF}${CRLF}${head('content-length: 2')}ok`),
  '/upgrade': (socket) =>
    socket.end(`HTTP/1.1 101 Switching${CRLF}connection: upgrade${CRLF}upgrade: websocket${CRLF}${CRLF}`),
  '/large-header': (socket) => socket.end(`${head(`x-a: ${'b'.repeat(100_000)}`, 'content-length: 2')}ok`),
  '/many-headers': (socket) => socket.end(`${head(...Array(20_000).fill('x-a: b'), 'content-length: 2')}ok`),
  '/endless-headers': (socket) => {
    socket.write(`HTTP/1.1 200 OK${CRLF}`);
    endlessly(socket, `x-a: b${CRLF}`);
  },
  '/endless-status': (socket) => {
    socket.write('HTTP/1.1 200 ');
    endlessly(socket, 'O'.repeat(1_000), 5);
  },
  '/endless-trailers': (socket) => {
    socket.write(`${head('transfer-encoding: chunked')}2${CRLF}ok${CRLF}0${CRLF}`);
    endlessly(socket, `x-a: b${CRLF}`);
  },
  '/endless-hints': (socket) => endlessly(socket, `HTTP/1.1 103 Early Hints${CRLF}link: </a>${CRLF}${CRLF}`),
  '/header-drip': (socket) => {
    socket.write(`HTTP/1.1 200 OK${CRLF}x-a: `);
    endlessly(socket, 'b', 10);
  },
  '/body-drip': (socket) => {
    socket.write(head());
    endlessly(socket, 'b', 10);
  },
  '/gzip-drip': (socket) => {
    socket.write(head('content-encoding: gzip'));
    // A bomb by the byte: what it unpacks to must not count as speed.
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    let at = 0;
    const timer = setInterval(() => socket.write(bomb.subarray(at, ++at)), 10);
    socket.on('close', () => clearInterval(timer));
  },
  '/silent-body': (socket) => socket.write(head('content-length: 100000')),
  '/chunk-extensions': (socket) => {
    socket.write(`${head('transfer-encoding: chunked')}1;`);
    endlessly(socket, 'extension=value;'.repeat(100));
  },
  '/redirect-drip': (socket) => {
    socket.write(`HTTP/1.1 302 Found${CRLF}location: /fine${CRLF}${CRLF}`);
    endlessly(socket, 'b', 10);
  },
  '/redirect-flood': (socket) => {
    socket.write(`HTTP/1.1 302 Found${CRLF}location: /fine${CRLF}${CRLF}`);
    endlessly(socket, 'b'.repeat(10_000));
  },
  '/after-the-end': (socket) => socket.end(`${head('content-length: 2')}ok${head('content-length: 4')}evil`),
};

const LOCATIONS: Record<string, string> = {
  'vietnamese.html': 'tin/tô-lâm.html',
  crlf: '/fine%0d%0aset-cookie:%20a=1',
  'no-host': 'http://',
  'only-slashes': '///',
  'bad-port': 'http://news.example:99999/',
  data: 'data:text/html,hi',
  script: 'javascript:alert(1)',
  view: 'view-source:http://news.example/',
  blob: 'blob:http://news.example/1',
  ftp: 'ftp://news.example/',
  endless: `/${'a'.repeat(8_000)}`,
};

describe('a site that misbehaves', () => {
  const client = createWebClient({
    userAgent: 'Dateline-test/1.0',
    allowedPrivateHosts: ['*.localhost'],
    timeoutMs: 20_000,
    headersTimeoutMs: 300,
    slowest: { windowMs: 300, bytesPerWindow: 1_000 },
    maxBytes: 1_000_000,
  });
  const asked: string[] = [];
  let site: RawSite;

  beforeAll(async () => {
    site = await startRawSite((socket, request) => {
      const path = request.split(' ')[1] ?? '';
      asked.push(path);
      const location = path.startsWith('/to/') ? LOCATIONS[path.slice(4)] : undefined;
      if (location === undefined) (ANSWERS[path] ?? ANSWERS['/fine']!)(socket);
      else {
        socket.end(
          Buffer.from(`HTTP/1.1 302 Found${CRLF}location: ${location}${CRLF}content-length: 0${CRLF}${CRLF}`),
        );
      }
    });
  });
  afterAll(async () => {
    await client.close();
    await site.close();
  });

  const get = (path: string) => client.get(`http://raw.localhost:${site.port}${path}`);

  it.each([
    '/http-0.9',
    '/garbage',
    '/nothing',
    '/two-lengths',
    '/length-and-chunks',
    '/negative-length',
    '/bad-chunk',
    '/control-in-header',
    '/bare-cr',
    '/status-99',
    '/continue',
    '/upgrade',
    '/large-header',
    '/many-headers',
    '/endless-headers',
    '/endless-hints',
    '/endless-trailers',
  ])('that sends %s is refused as no HTTP, and harms nothing', async (path) => {
    await expect(get(path)).rejects.toMatchObject({ name: 'FetchError', code: 'protocol' });
    expect((await get('/fine')).body.toString()).toBe('ok');
  });

  it.each([
    '/endless-status',
    '/header-drip',
    '/body-drip',
    '/gzip-drip',
    '/silent-body',
    '/chunk-extensions',
    '/redirect-drip',
  ])(
    'that goes on with %s is left long before the whole time is up',
    async (path) => {
      await expect(get(path)).rejects.toMatchObject({ code: 'timeout' });
    },
    10_000,
  );

  it('may say much beside its redirect', async () => {
    expect((await get('/redirect-flood')).url).toMatch(/fine$/);
  });

  it('gives one answer to one question, whatever follows it', async () => {
    expect((await get('/after-the-end')).body.toString()).toBe('ok');
    expect((await get('/fine')).body.toString()).toBe('ok');
  });

  it('may redirect to letters as they are, in UTF-8', async () => {
    expect((await get('/to/vietnamese.html')).url).toMatch('/to/tin/t%C3%B4-l%C3%A2m.html');
  });

  it('cannot write headers of ours by a line break in its redirect', async () => {
    await get('/to/crlf');
    expect(asked.at(-1)).toBe('/fine%0d%0aset-cookie:%20a=1');
  });

  it.each(['no-host', 'only-slashes', 'bad-port', 'data', 'script', 'view', 'blob', 'ftp', 'endless'])(
    'is not followed to %s',
    async (name) => {
      await expect(get(`/to/${name}`)).rejects.toMatchObject({ code: 'bad-url', retryable: false });
    },
  );
});
