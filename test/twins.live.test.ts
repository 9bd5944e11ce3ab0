import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type CommandResult, runCommand } from './support/command.ts';
import { type Outcome, readOutcome } from './support/outcome.ts';

const FERRY = '/world/ferry-returns-to-eastport-4712345.html';
const MARKET = '/world/market-opens-on-the-pier-4712399.html';
const BOATS = '/harbour/night-boats-are-full-again/';
const BRIDGE = '/2026/a-bridge-opens-at-last';

/** Each article, in the addresses that the site's lists give it. */
const TWINS: Record<string, string[]> = {
  ferry: [
    `${FERRY}?utm_source=rss`,
    `//www.HOST${FERRY}#top`,
    '/ferry-sails-at-last-4712345.html',
    `//m.HOST${FERRY}?amp=1`,
  ],
  boats: [BOATS, `${BOATS}amp/`, '//m.HOST/harbour/night-boats-are-full-again', `/amp${BOATS}index.html`],
  market: ['/go/815', MARKET],
  bridge: [`${BRIDGE}?box=7`, `${BRIDGE}?box=8`],
};

describe('a site that gives its articles many addresses', () => {
  const requests: string[] = [];
  let server: Server;
  let host = '';
  let home = '';
  let environment: Record<string, string> = {};
  let result: CommandResult;
  let outcome: Outcome;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
      requests.push(url.href);
      const { status, type, body, location } = answerTo(url, host);
      response.writeHead(status, { 'content-type': type, ...(location ? { location } : {}) }).end(body);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    host = `daily.localhost:${(server.address() as AddressInfo).port}`;
    home = await mkdtemp(path.join(tmpdir(), 'dateline-twins-'));
    // PostgreSQL runs as another user where the tests run as root.
    await chmod(home, 0o755);
    const sources = path.join(home, 'sources');
    await mkdir(sources);
    for (const source of sourcesOf(host))
      await writeFile(path.join(sources, `${source.name}.yaml`), stringify(source));
    await mkdir(path.join(home, 'watches'));
    environment = {
      DATELINE_HOME: home,
      DATELINE_SOURCES: sources,
      DATELINE_WATCHES: path.join(home, 'watches'),
      DATELINE_ALLOW_HOSTS: 'localhost,*.localhost',
    };
    result = await runCommand(['run', '--once'], environment);
    outcome = await readOutcome(home);
  }, 120_000);
  afterAll(async () => {
    server.close();
    await rm(home, { recursive: true, force: true });
  });

  it('has one page and one article of each', () => {
    expect(result.stderr).toBe('');
    expect(result.code).toBe(0);
    expect(outcome.articles.map(({ title }) => title).sort()).toEqual(
      ['boats', 'bridge', 'ferry', 'market'].map(titleOf),
    );
    expect(outcome.pages.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
    expect(outcome.pages.find(({ url }) => url.includes('4712399'))?.url).toBe(`http://${host}${MARKET}`);
  });

  it('fetches one whose spellings alone differ once', () => {
    for (const name of ['ferry', 'boats'])
      expect
        .soft(
          requests.filter((url) => nameOf(new URL(url)) === name),
          name,
        )
        .toHaveLength(1);
  });

  it('fetches nothing more when it reads the lists again', async () => {
    const before = requests.length;
    const again = await runCommand(['run', '--once'], environment);
    expect(again.code).toBe(0);
    expect(requests.slice(before)).toContain(`http://${host}/world.xml`);
    expect(requests.slice(before).filter((url) => nameOf(new URL(url)))).toEqual([]);
    expect(await readOutcome(home)).toEqual(outcome);
  }, 60_000);
});

function sourcesOf(host: string) {
  const shared = { home: `http://${host}/`, languages: ['en'], zone: 'UTC', pace: { seconds: 0 } };
  return [
    {
      name: 'daily',
      title: 'The Daily',
      ...shared,
      read: [{ feed: `http://${host}/feed.xml` }, { listing: `http://${host}/list`, links: 'a' }],
    },
    {
      name: 'daily-world',
      title: 'The Daily: World',
      ...shared,
      read: [{ feed: `http://${host}/world.xml` }],
    },
  ];
}

interface Answer {
  status: number;
  type: string;
  body: string;
  location?: string;
}

/** The feed has the first address of each article, the list the second, the other source's feed the others. */
function answerTo(url: URL, host: string): Answer {
  const nth = (wanted: (index: number) => boolean) =>
    Object.values(TWINS)
      .flatMap((urls) => urls.filter((_, index) => wanted(index)))
      .map((address) => new URL(address.replace('HOST', host), `http://${host}`).href);
  switch (url.pathname) {
    case '/feed.xml':
      return { status: 200, type: 'application/rss+xml', body: feedOf(nth((index) => index === 0)) };
    case '/world.xml':
      return { status: 200, type: 'application/rss+xml', body: feedOf(nth((index) => index > 1)) };
    case '/list':
      return {
        status: 200,
        type: 'text/html',
        body: nth((index) => index === 1)
          .map((link) => `<p><a href="${link}">An article of the Daily</a></p>`)
          .join(''),
      };
    case '/go/815':
      return { status: 302, type: 'text/plain', body: '', location: MARKET };
  }
  const name = nameOf(url);
  return name
    ? { status: 200, type: 'text/html', body: articlePage(name) }
    : { status: 404, type: 'text/plain', body: '' };
}

function nameOf({ pathname }: URL): string | null {
  if (pathname.includes('4712345')) return 'ferry';
  if (pathname.includes('night-boats')) return 'boats';
  if (pathname === MARKET) return 'market';
  return pathname === BRIDGE ? 'bridge' : null;
}

function titleOf(name: string): string {
  return `What is new of the ${name} of Eastport`;
}

function articlePage(name: string): string {
  const text = ['sails', 'waits', 'rests', 'turns'].map(
    (verb) =>
      `<p>The ${name} ${verb} by the pier until midnight, as the harbour office of Eastport told the Daily, and whoever has a ticket for the ${name} may keep it for another day of the week.</p>`,
  );
  const canonical = name === 'bridge' ? `<link rel="canonical" href="${BRIDGE}">` : '';
  return `<!doctype html><html lang="en"><head><title>${titleOf(name)}</title>${canonical}
    <meta property="article:published_time" content="2026-02-05T08:30:00Z"></head>
    <body><article><h1>${titleOf(name)}</h1>${text.join('')}</article></body></html>`;
}

function feedOf(urls: string[]): string {
  const items = urls.map(
    (url) => `<item><title>News</title><link>${url.replaceAll('&', '&amp;')}</link></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily</title><link>/</link>${items.join('')}</channel></rss>`;
}
