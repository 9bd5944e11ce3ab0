import type { LookupAddress } from 'node:dns';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from './test-site.ts';
import { createWebClient, type GetOptions } from './web-client.ts';

/**
 * What went wrong in programs of the same kind (changedetection.io, Miniflux, Postiz, Scrapy), tried on this one.
 * Those about what a browser loads are in workers/fetch/crawlers/browser-guard.live.test.ts.
 */
const MAX_BYTES = 1_000_000;
const ZEROS = Buffer.alloc(300_000_000);
const BOMBS = {
  gzip: gzipSync(ZEROS, { level: 1 }),
  br: brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
};

/** What names resolve to; a name's answers come one after another, the last one for ever. */
const NAMES: Record<string, string[]> = {
  'inside.example': ['127.0.0.1'],
  'cgnat.example': ['100.64.1.1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'nat64.example': ['64:ff9b::7f00:1'],
  'metadata.example': ['169.254.169.254'],
  'first.allowed.example': ['127.0.0.1'],
  'second.allowed.example': ['127.0.0.1'],
  'rebind.allowed.example': ['127.0.0.2', '127.0.0.1'],
};

describe('advisories against programs of the same kind', () => {
  const lookups: string[] = [];
  const client = createWebClient({
    userAgent: 'Dateline-test/1.0',
    allowedPrivateHosts: ['*.localhost', '*.allowed.example'],
    timeoutMs: 5_000,
    maxBytes: MAX_BYTES,
    resolve: async (host): Promise<LookupAddress[]> => {
      const answers = NAMES[host] ?? [];
      const address = answers[lookups.filter((name) => name === host).length] ?? answers.at(-1) ?? '';
      lookups.push(host);
      return [{ address, family: address.includes(':') ? 6 : 4 }];
    },
  });
  let answer: (response: ServerResponse) => void;
  let site: TestSite;

  beforeAll(async () => {
    site = await startTestSite((request, response) => {
      if (request.url === '/target') response.end('reached');
      else answer(response);
    });
  });
  beforeEach(() => {
    site.asked.length = 0;
    lookups.length = 0;
  });
  afterAll(async () => {
    await client.close();
    await site.close();
  });

  const at = (host: string, path = '/target') => `http://${host}:${site.port}${path}`;
  const get = (options?: GetOptions) => client.get(at('news.localhost', '/'), options);
  const redirectTo = (location: string) => {
    answer = (response) => response.writeHead(302, { location }).end();
  };

  describe('inner addresses', () => {
    it.each([
      ['CVE-2026-27696 (what a name resolves to is not looked at)', 'inside.example'],
      ['CVE-2026-27696 (metadata)', 'metadata.example'],
      ['GHSA-gwph-fp79-379w (carrier-grade NAT passes for public)', 'cgnat.example'],
      ['GHSA-gwph-fp79-379w (a literal)', '100.100.100.200'],
      ['GHSA-gwph-fp79-379w (IPv4 in IPv6)', 'mapped.example'],
      ['GHSA-gwph-fp79-379w (IPv4 in IPv6, a literal)', '[::ffff:127.0.0.1]'],
      ['GHSA-gwph-fp79-379w (NAT64)', 'nat64.example'],
      ['GHSA-gwph-fp79-379w (NAT64, a literal)', '[64:ff9b::127.0.0.1]'],
    ])('%s: %s, asked for and redirected to', async (_advisory, host) => {
      await expect(client.get(at(host))).rejects.toMatchObject({ code: 'forbidden-address' });
      redirectTo(at(host));
      // CVE-2026-40168: only the first address is checked, not those that redirects lead to.
      await expect(get()).rejects.toMatchObject({ code: 'forbidden-address' });
      expect(site.asked.map(({ url }) => url)).toEqual(['/']);
    });

    it.each([301, 302, 303, 307, 308])(
      'CVE-2026-40168: status %i leads from an outer address to an inner one',
      async (status) => {
        answer = (response) => response.writeHead(status, { location: at('127.0.0.1') }).end();
        await expect(get()).rejects.toMatchObject({ code: 'forbidden-address' });
        expect(site.asked).toHaveLength(1);
      },
    );

    it.each([
      ['\\@news.localhost/', 'forbidden-address'],
      ['\\\\@news.localhost/', 'forbidden-address'],
      ['/\\@news.localhost/', 'forbidden-address'],
      ['#@news.localhost/', 'forbidden-address'],
      ['?@news.localhost/', 'forbidden-address'],
      ['@news.localhost/', 'bad-url'],
      ['%5c@news.localhost/', 'bad-url'],
      ['\t\\\n@news.localhost/', 'forbidden-address'],
    ])('GHSA-rph4-96w6-q594: a checker and a dialler that read http://INNER%s apart', async (rest, code) => {
      const url = `http://127.0.0.1:${site.port}${rest}`;
      await expect(client.get(url)).rejects.toMatchObject({ code });
      expect(site.asked).toHaveLength(0);
    });

    it('CVE-2026-27696: what is dialled is what was checked, not a second answer of the resolver', async () => {
      // Both answers are permitted, so that only the dialled address tells; nobody listens at the first.
      await expect(client.get(at('rebind.allowed.example'))).rejects.toMatchObject({
        code: 'connect',
        message: expect.stringContaining('127.0.0.2'),
      });
      expect(lookups).toEqual(['rebind.allowed.example']);
      expect(site.asked).toHaveLength(0);
    });

    it('lends a permitted host’s open connection to no other name', async () => {
      await client.get(at('first.allowed.example'));
      await expect(client.get(at('inside.example'))).rejects.toMatchObject({ code: 'forbidden-address' });
      expect((await client.get(at('second.allowed.example'))).body.toString()).toBe('reached');
      expect(lookups).toEqual(['first.allowed.example', 'inside.example', 'second.allowed.example']);
      const [first, second] = site.asked;
      expect(first?.socket.remotePort).not.toBe(second?.socket.remotePort);
    });
  });

  describe('schemes', () => {
    const SCHEMES = [
      ['CVE-2024-51483', 'source:file:///etc/passwd'],
      ['CVE-2024-51483', 'view-source:file:///etc/passwd'],
      ['CVE-2024-51483', 'file:///etc/passwd'],
      ['CVE-2024-51998', 'file:/etc/passwd'],
      ['CVE-2024-51998', 'file:../../../etc/passwd'],
      ['CVE-2024-56509', 'file:etc/passwd'],
      ['CVE-2024-56509', ' file:/etc/passwd'],
      ['CVE-2024-56509', 'FILE:\\\\etc\\passwd'],
      ['CVE-2024-56509', 'fi\nle:///etc/passwd'],
      ['CVE-2024-56509', '\u0000file:///etc/passwd'],
      ['GHSA-23j4-mw76-5v7h', 'data:text/html,inner'],
      ['GHSA-23j4-mw76-5v7h', 's3://bucket/key'],
      ['GHSA-23j4-mw76-5v7h', 'ftp://127.0.0.1/'],
      ['GHSA-23j4-mw76-5v7h', 'javascript:alert(1)'],
    ] as const;

    it.each(SCHEMES)('%s: %j is not opened', async (_advisory, url) => {
      await expect(client.get(url)).rejects.toMatchObject({ code: 'bad-url', retryable: false });
    });

    it.each(SCHEMES.filter(([, url]) => /^[\x20-\x7e]+$/.test(url)))(
      '%s, GHSA-23j4-mw76-5v7h: no redirect leads to %s',
      async (_advisory, url) => {
        redirectTo(url);
        await expect(get()).rejects.toMatchObject({ code: 'bad-url' });
      },
    );
  });

  describe('redirects', () => {
    const SECRETS = {
      authorization: 'Basic c2VjcmV0',
      cookie: 'session=secret',
      'if-none-match': '"secret"',
      'if-modified-since': 'Thu, 05 Feb 2026 00:00:00 GMT',
      'proxy-authorization': 'Basic c2VjcmV0',
    };

    it.each([
      ['GHSA-cw9j-q3vf-hrrv (Authorization, to another domain)', 'other.localhost', 'authorization'],
      ['GHSA-cjvr-mfj7-j4j8 (cookies, to another domain)', 'other.localhost', 'cookie'],
      ['GHSA-cjvr-mfj7-j4j8 (cookies, to a domain below)', 'm.news.localhost', 'cookie'],
      ['validators, to another domain', 'other.localhost', 'if-none-match'],
      ['validators, to another domain', 'other.localhost', 'if-modified-since'],
      ['a proxy’s password', 'other.localhost', 'proxy-authorization'],
    ])('%s: %s gets no %s', async (_advisory, host, name) => {
      redirectTo(at(host));
      expect((await get({ headers: SECRETS })).url).toBe(at(host));
      expect(site.asked[0]?.headers).toHaveProperty(name);
      expect(site.asked[1]?.headers).not.toHaveProperty(name);
    });

    it('GHSA-4qqq-9vqf-3h3f: the same domain at another port is another origin, and gets none', async () => {
      const other = await startTestSite((_request, response) => response.end('reached'));
      redirectTo(`http://news.localhost:${other.port}/`);
      await get({ headers: SECRETS });
      for (const name of Object.keys(SECRETS)) expect(other.asked[0]?.headers).not.toHaveProperty(name);
      await other.close();
    });

    it('GHSA-4qqq-9vqf-3h3f: what was dropped on the way does not come back with the first origin', async () => {
      const other = await startTestSite((_request, response) =>
        response.writeHead(302, { location: at('news.localhost') }).end(),
      );
      redirectTo(`http://news.localhost:${other.port}/`);
      expect((await get({ headers: SECRETS })).url).toBe(at('news.localhost'));
      expect(site.asked.at(-1)?.headers).not.toHaveProperty('authorization');
      await other.close();
    });

    it('GHSA-cjvr-mfj7-j4j8: cookies that a site sets are never sent, redirected or not', async () => {
      answer = (response) =>
        response.writeHead(302, { location: at('news.localhost'), 'set-cookie': 'a=1' }).end();
      await get();
      await client.get(at('news.localhost'));
      expect(site.asked.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, undefined]);
    });
  });

  describe('bombs', () => {
    it.each([
      ['GHSA-7j7m-v7m3-jqm7', 'gzip', BOMBS.gzip],
      ['CVE-2025-6176', 'br', BOMBS.br],
    ])('%s: 300 MB packed with %s cost their limit', async (_advisory, encoding, bomb) => {
      answer = (response) => response.setHeader('content-encoding', encoding).end(bomb);
      const before = process.memoryUsage().rss;
      let peak = before;
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().rss);
      }, 2);
      const bombs = Array.from({ length: 8 }, () => get());
      for (const result of await Promise.allSettled(bombs)) {
        expect(result).toMatchObject({ status: 'rejected', reason: { code: 'too-large' } });
      }
      clearInterval(watch);
      expect(peak - before).toBeLessThan(150_000_000);
    });

    it('GHSA-7j7m-v7m3-jqm7: a feed of 100 MB is refused at its limit, without being held', async () => {
      let sent = 0;
      function* feed() {
        for (; sent < 100; sent++) yield Buffer.alloc(1_000_000, ' ');
      }
      answer = (response) => pipeline(feed, response, () => {});
      await expect(get()).rejects.toMatchObject({ code: 'too-large' });
      expect(sent).toBeLessThan(20);
    });

    it.each(['zstd', 'gzip, br', 'compress', 'br;q=1', 'x'])(
      'CVE-2025-6176: nobody asks for the encoding %s, and it is refused unread',
      async (encoding) => {
        answer = (response) => response.setHeader('content-encoding', encoding).end(BOMBS.gzip);
        await expect(get()).rejects.toMatchObject({
          code: 'encoding',
          message: expect.stringContaining(`"${encoding}"`),
        });
        expect(site.asked[0]?.headers['accept-encoding']).toBe('gzip, br');
      },
    );
  });
});
