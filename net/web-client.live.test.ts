import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FetchErrorCode } from './errors.ts';
import { startTestSite, type TestSite } from './test-site.ts';
import { createWebClient, type GetOptions } from './web-client.ts';

const PAGE = '<p>Tô Lâm thăm Lào</p>';
const EMPTY = gzipSync('');
const bomb = gzipSync(Buffer.alloc(20_000_000));

/** What the site does at each path; what is missing never answers. */
const paths: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  '/': (response) => response.setHeader('content-type', 'text/html').end(PAGE),
  '/gzip': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(PAGE)),
  '/brotli': (response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync(PAGE)),
  '/deflate': (response) => response.setHeader('content-encoding', 'deflate').end(deflateSync(PAGE)),
  '/no-trailer': (response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(PAGE).subarray(0, -8)),
  '/not-gzip': (response) => response.setHeader('content-encoding', 'gzip').end(PAGE),
  '/twice-encoded': (response) =>
    response.setHeader('content-encoding', 'gzip, gzip').end(gzipSync(gzipSync(PAGE))),
  // Members of a gzip stream without content, without end but for the limit.
  '/nothing': (response) =>
    response
      .setHeader('content-encoding', 'gzip')
      .end(Buffer.concat([...Array.from({ length: 6_000 }, () => EMPTY), gzipSync('end')])),
  '/bomb': (response) => response.setHeader('content-encoding', 'gzip').end(bomb),
  '/large': (response) => response.end('x'.repeat(200_000)),
  '/cookie': (response) => response.setHeader('set-cookie', ['a=1', 'b=2']).end(PAGE),
  '/not-modified': (response) => response.writeHead(304, { etag: '"1"' }).end(),
  '/error': (response) => response.writeHead(500).end('Oops'),
  '/drip': (response) => {
    response.write('<p>');
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/broken': (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('<p>');
    setImmediate(() => response.destroy());
  },
  '/to-page': (response) => response.writeHead(302, { location: '/' }).end(),
  '/to-other-name': (response, request) => {
    response.writeHead(301, { location: `http://other.localhost:${request.socket.localPort}/` }).end();
  },
  '/to-private': (response) =>
    response.writeHead(302, { location: 'http://10.0.0.1/latest/meta-data' }).end(),
  '/to-mapped': (response) => response.writeHead(302, { location: 'http://[::ffff:7f00:1]/' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-user': (response) => response.writeHead(302, { location: 'http://user:pw@demo.localhost/' }).end(),
  '/to-itself': (response) => response.writeHead(302, { location: '/to-itself' }).end(),
};

describe('createWebClient', () => {
  it('breaks off what is under way when it is closed, and blames no site', async () => {
    const slow = await startTestSite(() => void closing.close());
    const closing = createWebClient({
      userAgent: 'Dateline/test',
      allowedPrivateHosts: ['*.localhost'],
      timeoutMs: 5_000,
      maxBytes: 1_000,
    });
    const asked = closing.get(`http://slow.localhost:${slow.port}/`);
    await expect(asked).rejects.toMatchObject({ code: 'stopped' });
    await slow.close();
  });

  const client = createWebClient({
    userAgent: 'Dateline-test/1.0 (+https://desk.example)',
    allowedPrivateHosts: ['*.localhost'],
    timeoutMs: 5_000,
    maxBytes: 100_000,
  });
  let site: TestSite;
  let base: string;

  beforeAll(async () => {
    site = await startTestSite((request, response) => {
      const path = request.url ?? '';
      if (path.startsWith('/step/'))
        response.writeHead(302, { location: `/step/${Number(path.slice(6)) + 1}` }).end();
      else paths[path]?.(response, request);
    });
    base = `http://demo.localhost:${site.port}`;
  });
  afterAll(async () => {
    await client.close();
    await site.close();
  });

  const get = (path: string, options?: GetOptions) => client.get(base + path, options);
  const refusal = (code: FetchErrorCode, retryable: boolean) => expect.objectContaining({ code, retryable });

  it('reads a page at a name below localhost without DNS, under its own name', async () => {
    expect(await get('/')).toEqual({
      url: `${base}/`,
      status: 200,
      headers: expect.objectContaining({ 'content-type': 'text/html' }),
      body: Buffer.from(PAGE),
      sent: null,
      redirects: [],
      ip: '127.0.0.1',
    });
    expect(site.asked.at(-1)?.headers).toMatchObject({
      host: `demo.localhost:${site.port}`,
      'user-agent': 'Dateline-test/1.0 (+https://desk.example)',
    });
  });

  it.each(['/gzip', '/brotli', '/deflate', '/no-trailer'])('decompresses %s', async (path) => {
    const { body, headers } = await get(path);
    expect(body.toString()).toBe(PAGE);
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it('gives the bytes as they came besides', async () => {
    expect((await get('/gzip')).sent).toEqual({ encoding: 'gzip', bytes: gzipSync(PAGE) });
    expect((await get('/brotli')).sent).toEqual({ encoding: 'br', bytes: brotliCompressSync(PAGE) });
    const cut = await get('/bomb', { truncate: true });
    expect(cut).toMatchObject({ sent: null });
    expect(cut.body.length).toBeGreaterThan(0);
  });

  it('holds no more of what decompresses to nothing than of a body', async () => {
    expect(await get('/nothing')).toMatchObject({ body: Buffer.from('end'), sent: null });
  });

  it('takes any status for an answer, and keeps the validators of a 304', async () => {
    expect(await get('/not-modified', { headers: { 'if-none-match': '"1"' } })).toMatchObject({
      status: 304,
      headers: { etag: '"1"' },
      body: Buffer.alloc(0),
    });
    expect(site.asked.at(-1)?.headers['if-none-match']).toBe('"1"');
    expect(await get('/error')).toMatchObject({ status: 500, body: Buffer.from('Oops') });
  });

  it('neither shows nor sends cookies', async () => {
    expect((await get('/cookie')).headers).not.toHaveProperty('set-cookie');
    await get('/');
    expect(site.asked.at(-1)?.headers.cookie).toBeUndefined();
  });

  it('follows redirects and tells which', async () => {
    expect(await get('/to-page')).toMatchObject({ url: `${base}/`, redirects: [`${base}/to-page`] });
  });

  it('keeps the headers of a request within its origin', async () => {
    const headers = { 'if-none-match': '"1"' };
    await get('/to-page', { headers });
    expect(site.asked.at(-1)?.headers).toMatchObject(headers);
    expect((await get('/to-other-name', { headers })).url).toBe(`http://other.localhost:${site.port}/`);
    expect(site.asked.at(-1)?.headers).not.toHaveProperty('if-none-match');
  });

  it.each([
    ['/to-private', 'forbidden-address'],
    ['/to-mapped', 'forbidden-address'],
    ['/to-file', 'bad-url'],
    ['/to-user', 'bad-url'],
    ['/to-itself', 'redirect-loop'],
    ['/step/1', 'redirect-loop'],
  ] as const)('refuses to follow %s: %s', async (path, code) => {
    await expect(get(path)).rejects.toThrow(refusal(code, false));
  });

  it('dials no private address that is not named, however it is written', async () => {
    const asked = site.asked.length;
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      'localhost',
      'LOCALHOST.',
      '0.0.0.0',
      '[::ffff:7f00:1]',
    ]) {
      await expect(client.get(`http://${host}:${site.port}/`)).rejects.toThrow(
        refusal('forbidden-address', false),
      );
    }
    expect(site.asked).toHaveLength(asked);
  });

  it('stops at the size limit, before and after decompression', async () => {
    await expect(get('/large')).rejects.toThrow(refusal('too-large', false));
    await expect(get('/bomb')).rejects.toThrow(refusal('too-large', false));
    expect((await get('/large', { maxBytes: 1_000, truncate: true })).body).toHaveLength(1_000);
    expect((await get('/large', { maxBytes: 200_000 })).body).toHaveLength(200_000);
  });

  it.each([
    ['/not-gzip', 'encoding'],
    ['/twice-encoded', 'encoding'],
    ['/broken', 'protocol'],
  ] as const)('tells %s by its code: %s', async (path, code) => {
    await expect(get(path)).rejects.toThrow(refusal(code, true));
  });

  it('waits neither for a site that never answers nor for one that drips', async () => {
    await expect(get('/silent', { timeoutMs: 100 })).rejects.toThrow(refusal('timeout', true));
    await expect(get('/drip', { timeoutMs: 100 })).rejects.toThrow(refusal('timeout', true));
  });

  it('can be called off', async () => {
    const controller = new AbortController();
    const answer = get('/silent', { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toThrow(refusal('stopped', true));
    await expect(get('/', { signal: AbortSignal.abort() })).rejects.toThrow(refusal('stopped', true));
  });

  it('tells a port where nobody listens and a name that does not exist', async () => {
    const gone = await startTestSite(() => {});
    await gone.close();
    await expect(client.get(`http://demo.localhost:${gone.port}/`)).rejects.toThrow(refusal('connect', true));
    await expect(client.get('http://nowhere.invalid/')).rejects.toThrow(refusal('dns', true));
  });

  it('tells a site that speaks no TLS', async () => {
    await expect(client.get(`https://demo.localhost:${site.port}/`)).rejects.toThrow(refusal('tls', false));
  });
});
