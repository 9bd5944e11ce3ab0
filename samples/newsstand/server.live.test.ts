import { type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NewsstandPortError } from './errors.ts';
import { type Newsstand, startNewsstand } from './server.ts';

let stand: Newsstand;
beforeAll(async () => {
  stand = await startNewsstand();
});
afterAll(() => stand.stop());

interface Answer {
  status: number | undefined;
  headers: OutgoingHttpHeaders;
  body: string;
}

// By address and Host header: not every resolver knows names under `localhost`.
function get(
  url: string,
  options: { headers?: OutgoingHttpHeaders; method?: string; address?: string } = {},
) {
  const { host, pathname } = new URL(url);
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({
      host: options.address ?? '127.0.0.1',
      port: stand.port,
      path: pathname,
      method: options.method ?? 'GET',
      headers: { host, ...options.headers },
    });
    asked.on('error', reject).on('response', async (response) => {
      resolve({ status: response.statusCode, headers: response.headers, body: await text(response) });
    });
    asked.end();
  });
}

test('serves every article under its local URL', async () => {
  expect(stand.articles).toHaveLength(143);
  for (const article of stand.articles) {
    const { status, headers, body } = await get(article.url);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain(article.figure.src);
  }
});

test('answers 304 to its own validators', async () => {
  const { url } = stand.articles[0]!;
  const { headers } = await get(url);
  expect((await get(url, { headers: { 'if-none-match': headers.etag } })).status).toBe(304);
  const unchanged = await get(url, { headers: { 'if-modified-since': headers['last-modified'] } });
  expect(unchanged).toMatchObject({ status: 304, body: '' });
});

test('sends no body to HEAD', async () => {
  const { status, headers, body } = await get(`${stand.origin('thoimoi')}/`, { method: 'HEAD' });
  expect({ status, body }).toEqual({ status: 200, body: '' });
  expect(Number(headers['content-length'])).toBeGreaterThan(1000);
});

test('knows its outlets by the Host header alone', async () => {
  const { port } = stand;
  const bodyFor = async (host: string) => (await get(`http://${host}:${port}/`)).body;
  expect(await bodyFor('www.thoimoi.localhost')).toBe(await bodyFor('thoimoi.localhost'));
  expect(await bodyFor('127.0.0.1')).toBe(await bodyFor('localhost'));
  expect(await bodyFor('localhost')).toContain(`${stand.origin('jp-asialedger')}/`);
});

test('answers 404 for an unknown page, outlet or odd path', async () => {
  for (const url of [`${stand.origin('thoimoi')}/none.html`, `http://none.localhost:${stand.port}/`]) {
    expect((await get(url)).status).toBe(404);
  }
  expect((await get(`${stand.origin('thoimoi')}//%`)).status).toBe(404);
});

test('counts requests, and those that robots.txt forbids', async () => {
  const before = { all: stand.requests(), forbidden: stand.forbiddenRequests() };
  await get(`${stand.origin('bantin24')}/noi-bo/ban-thao-chua-duyet-20260101000000001.htm`);
  await get(`${stand.origin('bantin24')}/robots.txt`);
  expect(stand.requests()).toBe(before.all + 2);
  expect(stand.forbiddenRequests()).toBe(before.forbidden + 1);
});

test('says so when its port is taken', async () => {
  await expect(startNewsstand({ port: stand.port })).rejects.toThrow(NewsstandPortError);
});

test('stops while requests are waiting, and frees the port', async () => {
  const slow = await startNewsstand({ latencyMs: 60_000 });
  const waiting = new Promise<Error>((resolve) => {
    request({ host: '127.0.0.1', port: slow.port, headers: { host: 'localhost' } })
      .on('error', resolve)
      .end();
  });
  await slow.stop();
  expect(await waiting).toBeInstanceOf(Error);
  const next = await startNewsstand({ port: slow.port });
  expect(next.port).toBe(slow.port);
  await next.stop();
});
