import { once } from 'node:events';
import type { IncomingMessage, RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createPostClient, type PostClientOptions } from './post-client.ts';
import { startRawSite, startTestSite } from './test-site.ts';

const now = () => new Date('2026-02-05T01:42:10Z');
const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

function clientOf(options: Partial<PostClientOptions> = {}) {
  const client = createPostClient({
    userAgent: 'Dateline/test',
    allowedPrivateHosts: ['*.localhost'],
    timeoutMs: 5_000,
    now,
    ...options,
  });
  closings.push(() => client.close());
  return client;
}

async function siteOf(listener: RequestListener) {
  const site = await startTestSite(listener);
  closings.push(() => site.close());
  return { ...site, url: `http://hooks.localhost:${site.port}/dateline` };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  await once(request, 'end');
  return Buffer.concat(chunks).toString();
}

describe('createPostClient', () => {
  it('posts JSON with the headers given, and tells the answer', async () => {
    const bodies: string[] = [];
    const site = await siteOf(async (request, response) => {
      bodies.push(await bodyOf(request));
      response.writeHead(202).end('thanks');
    });
    const answer = await clientOf().post(site.url, '{"a":"Viêng Chăn"}', { 'webhook-id': 'x_1' });
    expect(answer).toEqual({ status: 202, text: 'thanks', restMs: null });
    expect(bodies).toEqual(['{"a":"Viêng Chăn"}']);
    expect(site.asked).toMatchObject([
      {
        method: 'POST',
        url: '/dateline',
        headers: {
          'content-type': 'application/json',
          'webhook-id': 'x_1',
          'user-agent': 'Dateline/test',
          'content-length': '20',
        },
      },
    ]);
  });

  it.each([301, 302, 303, 307, 308])('follows no redirect (%i)', async (status) => {
    const elsewhere = await siteOf((_request, response) => response.end());
    const site = await siteOf((_request, response) =>
      response.writeHead(status, { location: elsewhere.url }).end('moved'),
    );
    expect(await clientOf().post(site.url, '{}', {})).toMatchObject({ status, text: 'moved' });
    expect(elsewhere.asked).toEqual([]);
  });

  it.each([
    'http://127.0.0.1:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://2130706433:PORT/',
    'http://hooks.localhost:PORT/',
    'http://169.254.169.254/latest/meta-data',
  ])('refuses the private address %s unless its host is named', async (address) => {
    const site = await siteOf((_request, response) => response.end());
    const url = address.replace('PORT', String(site.port));
    const client = clientOf({ allowedPrivateHosts: [] });
    await expect(client.post(url, '{}', {})).rejects.toMatchObject({ code: 'forbidden-address' });
    expect(site.asked).toEqual([]);
  });

  it('refuses a public name that leads to a private address, also the second time', async () => {
    const site = await siteOf((_request, response) => response.end());
    const asked: string[] = [];
    const client = clientOf({
      allowedPrivateHosts: [],
      resolve: async (host) => {
        asked.push(host);
        return [{ address: '127.0.0.1', family: 4 }];
      },
    });
    for (let time = 0; time < 2; time++)
      await expect(client.post(`http://hooks.example:${site.port}/`, '{}', {})).rejects.toMatchObject({
        code: 'forbidden-address',
      });
    expect(asked).toEqual(['hooks.example', 'hooks.example']);
    expect(site.asked).toEqual([]);
  });

  it('breaks off what never answers', async () => {
    const site = await siteOf(() => {});
    const client = clientOf({ timeoutMs: 200 });
    await expect(client.post(site.url, '{}', {})).rejects.toMatchObject({ code: 'timeout' });
  });

  it('breaks off headers that drip', async () => {
    const site = await startRawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('X-A: b\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    closings.push(() => site.close());
    const client = clientOf({ timeoutMs: 200 });
    const url = `http://hooks.localhost:${site.port}/`;
    await expect(client.post(url, '{}', {})).rejects.toMatchObject({ code: 'timeout' });
  });

  it('takes the status of an answer whose body never ends, and reads its beginning', async () => {
    let isClosed: Promise<unknown> = Promise.resolve();
    const site = await siteOf((_request, response) => {
      isClosed = once(response, 'close');
      response.writeHead(200);
      const flood = () => {
        while (!response.destroyed && response.write('a'.repeat(16_384)));
        if (!response.destroyed) response.once('drain', flood);
      };
      flood();
    });
    const { status, text } = await clientOf().post(site.url, '{}', {});
    expect({ status, length: text.length }).toEqual({ status: 200, length: 1_024 });
    await isClosed;
  });

  it('takes the status of an answer whose body hangs', async () => {
    const site = await siteOf((_request, response) => {
      response.writeHead(200).write('so');
    });
    const client = clientOf({ timeoutMs: 200 });
    expect(await client.post(site.url, '{}', {})).toMatchObject({ status: 200 });
  });

  it('takes the status of an answer that is compressed wrongly', async () => {
    const site = await siteOf((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
    );
    expect(await clientOf().post(site.url, '{}', {})).toMatchObject({ status: 200, text: '' });
  });

  it('tells how long a receiver asks to be left alone', async () => {
    const site = await siteOf((_request, response) =>
      response.writeHead(429, { 'retry-after': '120' }).end(),
    );
    expect(await clientOf().post(site.url, '{}', {})).toMatchObject({ status: 429, restMs: 120_000 });
  });

  it('lets nothing in an address become a header or a second request', async () => {
    const site = await siteOf((_request, response) => response.end());
    const url = `http://hooks.localhost:${site.port}/a\r\nX-Evil: 1\r\n\r\nPOST /b?c=d e\tf`;
    expect(await clientOf().post(url, '{}', {})).toMatchObject({ status: 200 });
    expect(site.asked).toHaveLength(1);
    expect(site.asked[0]?.url).toBe('/aX-Evil:%201POST%20/b?c=d%20ef');
    expect(site.asked[0]?.headers).not.toHaveProperty('x-evil');
  });

  it('refuses headers with line breaks', async () => {
    const site = await siteOf((_request, response) => response.end());
    await expect(clientOf().post(site.url, '{}', { 'webhook-id': 'a\r\nb: c' })).rejects.toThrow();
    expect(site.asked).toEqual([]);
  });

  it.each(['ftp://hooks.example/', 'https://user:password@hooks.example/', 'hooks.example'])(
    'takes %s for no address',
    async (url) => {
      await expect(clientOf().post(url, '{}', {})).rejects.toMatchObject({ code: 'bad-url' });
    },
  );

  it('says no secret that stands in an address when it fails', async () => {
    const client = clientOf({ allowedPrivateHosts: [] });
    const failed: unknown = await client
      .post('http://127.0.0.1:9/hook/secret-token?key=hidden', '{}', {})
      .catch((error: unknown) => error);
    expect(String(failed)).toMatch(/127\.0\.0\.1/);
    expect(String(failed)).not.toMatch(/secret-token|hidden/);
  });
});
