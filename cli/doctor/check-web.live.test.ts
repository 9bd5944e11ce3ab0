import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../../net/test-site.ts';
import { checkWeb, type WebCheckOptions } from './check-web.ts';

const HOUR_MS = 3_600_000;
/** In what its name begins with, a site differs from others. */
const ANSWERS: Record<string, RequestListener> = {
  fine: (_, response) => response.writeHead(404).end(),
  busy: (_, response) => response.writeHead(503).end('Later'),
  silent: () => {},
  reset: (request) => request.socket.resetAndDestroy(),
  circle: (_, response) => response.writeHead(302, { location: '/robots.txt' }).end(),
  timeless: (_, response) => {
    response.sendDate = false;
    response.end();
  },
};

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite((request, response) => {
    const [, kind = ''] = /^([a-z]+)/.exec(request.headers.host ?? '') ?? [];
    (ANSWERS[kind] ?? ANSWERS.fine!)(request, response);
  });
});
afterAll(() => site.close());

const homes = (...hosts: string[]) => hosts.map((host) => ({ home: `http://${host}:${site.port}/news` }));

/** The names of sites lead to the test site, where they are known at all. */
function check(hosts: readonly string[], changes: Partial<WebCheckOptions> = {}) {
  return checkWeb(homes(...hosts), {
    userAgent: 'Dateline-test/1.0',
    allowedPrivateHosts: ['*.example', '*.localhost'],
    resolve: async (host) => {
      if (host.startsWith('unknown')) throw Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' });
      if (host.startsWith('hanging')) await new Promise(() => {});
      return [{ address: '127.0.0.1', family: 4 }];
    },
    now: () => new Date(),
    patienceMs: 2_000,
    ...changes,
  });
}

describe('the check of the web', () => {
  it('asks for robots.txt as the program does, and takes any answer', async () => {
    expect(await check(['fine.example', 'busy.example'])).toBe(
      "2 of 2 sites that were tried can be reached; their clocks agree with this machine's",
    );
    expect(site.asked.at(-1)).toMatchObject({
      url: '/robots.txt',
      headers: { 'user-agent': 'Dateline-test/1.0' },
    });
    expect(await check(['circle.example', 'timeless.example'])).toBe(
      '2 of 2 sites that were tried can be reached',
    );
  });

  it('asks a few sites, each once', async () => {
    const asked = site.asked.length;
    const hosts = Array.from({ length: 12 }, (_, number) => `fine${number}.example`);
    expect(await check([...hosts, ...hosts])).toContain('5 of 5');
    expect(site.asked.length - asked).toBe(5);
  });

  it('says which failed, and how', async () => {
    expect(
      await check(['fine.example', 'silent.example', 'reset.example', 'unknown.example', 'fine2.example']),
    ).toMatch(
      /^2 of 5 sites that were tried can be reached; silent\.example: timed out; reset\.example: .+; unknown\.example: its name is not resolved; their clocks agree/,
    );
  });

  it('says that none can be reached', async () => {
    await expect(check(['silent.example', 'unknown.example'])).rejects.toMatchObject({
      code: 'web',
      message: 'No site can be reached: silent.example: timed out; unknown.example: its name is not resolved',
      advice: expect.stringContaining('firewall'),
    });
    await expect(check(['fine.example'], { allowedPrivateHosts: [] })).rejects.toMatchObject({
      code: 'web',
      message: expect.stringContaining('not a public address'),
    });
    await expect(
      checkWeb([{ home: `https://fine.example:${site.port}/` }], {
        userAgent: 'Dateline-test/1.0',
        allowedPrivateHosts: ['*.example'],
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
        now: () => new Date(),
      }),
    ).rejects.toMatchObject({ code: 'web', advice: expect.stringContaining('certificate') });
  });

  it('says that names are not resolved, also where the name server is silent', async () => {
    await expect(check(['unknown.example', 'hanging.example'])).rejects.toMatchObject({
      code: 'dns',
      message: 'The names of sites are not resolved: unknown.example, hanging.example',
      advice: expect.stringContaining('getent hosts unknown.example'),
    });
  });

  it.each([
    ['60 min ahead of', HOUR_MS],
    ['60 min behind', -HOUR_MS],
  ])("says that this machine's clock is %s those of the sites", async (words, ms) => {
    const now = () => new Date(Date.now() + ms);
    const told = {
      code: 'clock-sites',
      message: `This machine's clock is ${words} those of the sites.`,
      advice: expect.stringContaining('timedatectl'),
    };
    await expect(check(['fine.example', 'busy.example', 'silent.example'], { now })).rejects.toMatchObject(
      told,
    );
    await expect(check(['fine.example'], { now })).rejects.toMatchObject(told);
    await expect(check(['a.localhost', 'b.localhost'], { now })).rejects.toMatchObject(told);
  });

  it('believes no single site of several that it is another time', async () => {
    const now = () => new Date(Date.now() + HOUR_MS);
    expect(await check(['fine.example', 'timeless.example'], { now })).toBe(
      '2 of 2 sites that were tried can be reached',
    );
  });

  it('tells both of names and of the clock', async () => {
    const now = () => new Date(Date.now() + HOUR_MS);
    const both = check(['unknown.example', 'a.localhost', 'b.localhost'], { now });
    await expect(both).rejects.toMatchObject({
      code: 'dns',
      message: expect.stringMatching(
        /not resolved: unknown\.example\n {2}This machine's clock is 60 min ahead/,
      ),
      advice: expect.stringMatching(/getent(.|\n)*timedatectl/),
    });
  });

  it('says nothing of the web by what is on this machine', async () => {
    expect(
      await checkWeb([{ home: 'http://a.localhost:9/' }, { home: 'http://127.0.0.1:9/' }], {
        userAgent: 'Dateline-test/1.0',
        allowedPrivateHosts: [],
        now: () => new Date(),
      }),
    ).toBe('no source is on another machine');
  });
});
