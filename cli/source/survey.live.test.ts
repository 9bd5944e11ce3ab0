import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../net/browser.ts';
import { startTestSite, type TestSite } from '../../net/test-site.ts';
import { OUTLETS } from '../../samples/newsstand/outlets/index.ts';
import { type Newsstand, startNewsstand } from '../../samples/newsstand/server.ts';
import { surveySite } from '../../sources/survey/survey-site.ts';
import type { HostLines } from '../../workers/fetch/host-line.ts';
import { FREE_TURN } from '../../workers/fetch/host-turn.ts';
import { openSession } from '../session.ts';
import { type Lookout, openLookout } from './survey-means.ts';

const browser = await findBrowser();
/** The site is ours, and nobody else's to be polite to. */
const unhurried: HostLines = { take: async () => FREE_TURN, rest: async () => {}, close() {} };
let lookout: Lookout;

beforeAll(() => {
  const session = openSession({ DATELINE_ALLOW_HOSTS: '*.localhost', DATELINE_LOG_LEVEL: 'silent' });
  lookout = openLookout(session, unhurried);
});
afterAll(() => lookout.close());

const survey = (address: string, limitMs = 60_000) =>
  surveySite(address, lookout.meansFor(null, { limitMs, report() {} }));

describe('the outlets of the newsstand', () => {
  let newsstand: Newsstand;
  beforeAll(async () => {
    newsstand = await startNewsstand();
  });
  afterAll(() => newsstand.stop());

  const plain = OUTLETS.filter(({ discovery }) => discovery.kind !== 'script');
  it.each(plain.map(({ name }) => name))('%s is found by its front page', (name) => expectFound(name));

  it.skipIf(!browser).each(['mekongdaily'])('%s is found by a browser (needs Chromium)', (name) =>
    expectFound(name),
  );

  async function expectFound(name: string): Promise<void> {
    const own = new Set(newsstand.articles.filter(({ outlet }) => outlet === name).map(({ url }) => url));
    const { links, articles, languages } = await survey(newsstand.origin(name));
    const right = links.filter(({ url }) => own.has(url));
    // One outlet's listing holds a page of eight articles, and a draft that robots.txt forbids.
    expect(right.length).toBeGreaterThanOrEqual(Math.min(own.size, 8));
    expect(links.length - right.length).toBeLessThanOrEqual(1);
    expect(articles.filter(({ article }) => article)).toHaveLength(3);
    expect(languages.length).toBeGreaterThan(0);
  }
});

describe('sites that misbehave', () => {
  let site: TestSite;
  let robots = '';
  const PAGE = '<!doctype html><html lang="en"><title>The Quay</title><body>Welcome</body></html>';
  const pages: Record<string, (response: ServerResponse) => void> = {};

  beforeAll(async () => {
    site = await startTestSite((request, response) => {
      const path = request.url ?? '';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (path === '/robots.txt') return response.end(robots);
      const answer = pages[path];
      if (answer) return answer(response);
      response.writeHead(404).end('Not found');
    });
  });
  afterAll(() => site.close());

  const at = (path = '/') => `http://quay.localhost:${site.port}${path}`;
  function serve(answers: Record<string, (response: ServerResponse) => void>, rules = ''): void {
    robots = rules;
    site.asked.length = 0;
    for (const path of Object.keys(pages)) delete pages[path];
    Object.assign(pages, answers);
  }
  const body = (text: string) => (response: ServerResponse) => void response.end(text);
  const moved = (to: string) => (response: ServerResponse) =>
    void response.writeHead(302, { location: to }).end();

  it('nothing there leads to articles', async () => {
    serve({ '/': body(PAGE) });
    await expect(survey(at())).rejects.toMatchObject({ code: 'no-articles' });
    expect(site.asked.length).toBeLessThan(25);
  });

  it('robots.txt forbids it, and nothing else is asked', async () => {
    serve({ '/': body(PAGE) }, 'User-agent: *\nDisallow: /');
    // A host of its own: what a robots.txt says is remembered.
    const closed = at().replace('quay', 'closed');
    await expect(survey(closed)).rejects.toMatchObject({ code: 'robots' });
    expect(site.asked.map(({ url }) => url)).toEqual(['/robots.txt']);
  });

  it('the feed of its link tag is gone, and its own page stands at every address', async () => {
    const head = '<link rel="alternate" type="application/rss+xml" href="/gone.xml">';
    serve({ '/': body(head + PAGE), '/rss': body(PAGE), '/feed': body(PAGE), '/sitemap.xml': body(PAGE) });
    await expect(survey(at())).rejects.toMatchObject({ code: 'no-articles' });
  });

  it.each([
    ['redirects without end', moved('/'), 'redirect-loop'],
    ['redirects inwards', moved('http://10.0.0.1/'), 'forbidden-address'],
    ['refuses', (response: ServerResponse) => void response.writeHead(403).end('no'), 'forbidden'],
    ['is broken', (response: ServerResponse) => void response.writeHead(500).end('oops'), 'server-error'],
    [
      'asks for proof',
      (response: ServerResponse) =>
        void response.writeHead(403, { 'cf-mitigated': 'challenge' }).end('<p>Wait</p>'),
      'challenge',
    ],
    ['breaks off', (response: ServerResponse) => void response.destroy(), 'protocol'],
  ])('its front page %3$s: it %1$s', async (_, answer, code) => {
    serve({ '/': answer });
    await expect(survey(at())).rejects.toMatchObject({ code });
  });

  it('its feed redirects inwards, which is one look in vain', async () => {
    const head = '<link rel="alternate" type="application/rss+xml" href="/rss.xml">';
    serve({ '/': body(head + PAGE), '/rss.xml': moved('http://10.0.0.1/secret') });
    await expect(survey(at())).rejects.toMatchObject({ code: 'no-articles' });
  });

  it('never answers: the survey ends when its time is up', async () => {
    serve({ '/': () => {} });
    await expect(survey(at(), 300)).rejects.toMatchObject({ code: 'too-slow' });
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost./',
  ])('%s is private', async (address) => {
    await expect(survey(address)).rejects.toMatchObject({ code: 'forbidden-address' });
  });
});
