import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FetchError } from './errors.ts';
import { LeaveError } from './leave.ts';
import { createRobots } from './robots.ts';
import { startTestSite, type TestSite } from './test-site.ts';
import { createWebClient } from './web-client.ts';

const HOUR_MS = 3_600_000;
const FILE = `
User-agent: *
Disallow: /

User-agent: Dateline
Disallow: /search
Disallow: /*.pdf$
Allow: /search/help
Crawl-delay: 7
`;

describe('createRobots', () => {
  const userAgent = 'Dateline/0.1 (+https://desk.example)';
  const client = createWebClient({
    userAgent,
    allowedPrivateHosts: ['*.localhost'],
    timeoutMs: 5_000,
    maxBytes: 1e6,
  });
  let site: TestSite;
  let answer: { status: number; body: string; headers?: Record<string, string> };
  let clock: number;

  beforeAll(async () => {
    site = await startTestSite((_request, response) => {
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  beforeEach(() => {
    site.asked.length = 0;
    clock = 0;
  });
  afterAll(async () => {
    await client.close();
    await site.close();
  });

  const robots = () => createRobots({ client, userAgent, now: () => clock });
  const at = (path: string) => `http://news.localhost:${site.port}${path}`;

  it.each([
    ['/tin/1.html', true],
    ['/search?q=x', false],
    ['/search/help', true],
    ['/a/b.pdf', false],
    ['/a/b.pdf?x', true],
  ])('reads the group that names it: %s %s', async (path, allowed) => {
    answer = { status: 200, body: FILE };
    expect(await robots().allowed(at(path))).toEqual({ allowed, reason: 'robots.txt', crawlDelaySeconds: 7 });
  });

  it.each([
    [401, false],
    [403, false],
    [404, true],
    [410, true],
    [204, true],
  ])('takes status %i for an answer: %s', async (status, allowed) => {
    answer = { status, body: '' };
    expect(await robots().allowed(at('/'))).toMatchObject({ allowed, crawlDelaySeconds: null });
  });

  it.each([429, 500, 503])('takes status %i for "later"', async (status) => {
    answer = { status, body: '' };
    await expect(robots().allowed(at('/'))).rejects.toMatchObject({
      code: 'robots-unavailable',
      retryable: true,
    });
  });

  it('takes it for no trouble of the site that leave could not be asked for, and asks again at once', async () => {
    answer = { status: 200, body: FILE };
    const robots = createRobots({ client, userAgent, now: () => clock });
    const lost = new LeaveError('news.example', new Error('the database is out of reach'));
    await expect(robots.allowed(at('/news'), () => Promise.reject(lost))).rejects.toBe(lost);
    expect(await robots.allowed(at('/news'))).toMatchObject({ allowed: true });
  });

  it('takes it for no trouble of the site that its turn ran out, and asks again at once', async () => {
    answer = { status: 200, body: FILE };
    const robots = createRobots({ client, userAgent, now: () => clock });
    const late = new FetchError('stopped', 'news.example', 'was no longer ours to ask');
    const leave = async () => ({
      sent() {
        throw late;
      },
      end: async () => {},
    });
    await expect(robots.allowed(at('/news'), leave)).rejects.toMatchObject({ code: 'stopped' });
    expect(await robots.allowed(at('/news'))).toMatchObject({ allowed: true });
  });

  it('tells how long a site asks to be left alone', async () => {
    answer = { status: 503, body: '', headers: { 'retry-after': '90' } };
    await expect(robots().allowed(at('/'))).rejects.toMatchObject({ restMs: 90_000 });
  });

  it('takes an unreachable site for "later", and a forbidden one for what it is', async () => {
    const gone = await startTestSite(() => {});
    await gone.close();
    await expect(robots().allowed(`http://news.localhost:${gone.port}/`)).rejects.toMatchObject({
      code: 'robots-unavailable',
    });
    await expect(robots().allowed('http://127.0.0.1/')).rejects.toMatchObject({ code: 'forbidden-address' });
  });

  it('takes redirects that lead nowhere for no robots.txt', async () => {
    answer = { status: 302, body: '', headers: { location: '/robots.txt' } };
    expect(await robots().allowed(at('/'))).toMatchObject({ allowed: true });
  });

  it('asks once for pages that come together, and again after a day', async () => {
    answer = { status: 200, body: FILE };
    const asked = robots();
    await Promise.all(['/1', '/2', '/3'].map((path) => asked.allowed(at(path))));
    clock = 23 * HOUR_MS;
    await asked.allowed(at('/4'));
    expect(site.asked).toHaveLength(1);
    clock = 25 * HOUR_MS;
    await asked.allowed(at('/5'));
    expect(site.asked).toHaveLength(2);
  });

  it('leaves a failing site alone for a minute', async () => {
    answer = { status: 503, body: '' };
    const asked = robots();
    await expect(asked.allowed(at('/'))).rejects.toThrow();
    answer = { status: 404, body: '' };
    await expect(asked.allowed(at('/'))).rejects.toThrow();
    expect(site.asked).toHaveLength(1);
    clock = 61_000;
    expect(await asked.allowed(at('/'))).toMatchObject({ allowed: true });
  });

  it('leaves a failing site alone for no longer after a clock that was ahead', async () => {
    answer = { status: 503, body: '' };
    clock = HOUR_MS;
    const asked = robots();
    await expect(asked.allowed(at('/'))).rejects.toThrow();
    answer = { status: 404, body: '' };
    clock = 0;
    expect(await asked.allowed(at('/'))).toMatchObject({ allowed: true });
  });

  it('forgets the oldest of too many sites', async () => {
    answer = { status: 200, body: FILE };
    const asked = createRobots({ client, userAgent, now: () => clock, maxOrigins: 2 });
    for (const name of ['a', 'b', 'c', 'a']) await asked.allowed(`http://${name}.localhost:${site.port}/`);
    expect(site.asked).toHaveLength(4);
  });

  it('reads half a megabyte of an endless file, and no byte order mark', async () => {
    answer = {
      status: 200,
      body: `\ufeff${FILE}${'# \n'.repeat(300_000)}User-agent: Dateline\nDisallow: /\n`,
    };
    const asked = robots();
    expect(await asked.allowed(at('/'))).toMatchObject({ allowed: true });
    expect(await asked.allowed(at('/search'))).toMatchObject({ allowed: false });
  });
});
