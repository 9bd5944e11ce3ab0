import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../test/support/any-text.ts';
import { discover } from './discover.ts';
import { readFeed } from './feed.ts';
import { fictionalSource } from './fixture.ts';
import { readListing } from './listing.ts';
import { readSitemap } from './sitemap.ts';
import { UnreadableError } from './unreadable-error.ts';

const source = fictionalSource();
const context = { source, url: 'https://daily.example/list' };

describe('readFeed', () => {
  it('reads RSS, with offsets, relative addresses and marked-up titles', () => {
    const rss = `<rss version="2.0"><channel><title>Daily</title>
      <item><title>Ferry &lt;b&gt;returns&lt;/b&gt;</title><link>/ferry-1.html</link><pubDate>Thu, 05 Feb 2026 08:30:00 +0700</pubDate></item>
      <item><title>No link</title></item></channel></rss>`;
    expect(readFeed(rss, context)).toEqual([
      {
        url: 'https://daily.example/ferry-1.html',
        title: 'Ferry returns',
        published: { instant: '2026-02-05T08:30:00+07:00', origin: 'feed', guess: false },
      },
    ]);
  });

  it('reads Atom, and takes an update for a guess', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title><id>x</id>
      <entry><title>Ferry</title><id>1</id><link href="https://daily.example/ferry"/><updated>2026-02-05T08:30:00Z</updated></entry></feed>`;
    expect(readFeed(atom, context)[0]).toMatchObject({
      url: 'https://daily.example/ferry',
      published: { instant: '2026-02-05T08:30:00Z', guess: true },
    });
  });

  it('refuses a page in place of a feed', () => {
    expect(() => readFeed('<!doctype html><title>Not found</title>', context)).toThrow(UnreadableError);
  });
});

describe('readSitemap', () => {
  it('reads a news sitemap', () => {
    const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://daily.example/ferry</loc><lastmod>2026-02-06</lastmod><news:news><news:title>Ferry</news:title>
      <news:publication_date>2026-02-05T08:30:00+07:00</news:publication_date></news:news></url></urlset>`;
    expect(readSitemap(sitemap, context)).toEqual({
      links: [
        {
          url: 'https://daily.example/ferry',
          title: 'Ferry',
          published: { instant: '2026-02-05T08:30:00+07:00', origin: 'sitemap', guess: false },
        },
      ],
      nested: [],
    });
  });

  it('reads an index', () => {
    const index = '<sitemapindex><sitemap><loc>https://daily.example/s1.xml</loc></sitemap></sitemapindex>';
    expect(readSitemap(index, context).nested).toEqual([{ url: 'https://daily.example/s1.xml' }]);
  });

  it('refuses anything else', () => {
    expect(() => readSitemap('<html></html>', context)).toThrow(UnreadableError);
  });
});

describe('readListing', () => {
  const page = `<nav><a href="/news">News</a></nav>
    <h2><a href="/the-night-ferry-returns-after-a-winter-of-repairs-4711.html">The night ferry returns after repairs</a></h2>
    <a href="https://elsewhere.example/the-night-ferry-returns-after-a-winter-of-repairs-4711.html">Elsewhere, at length and in words</a>
    <a class="pick" href="/short">Chosen</a>`;

  it('tells articles by their looks', () => {
    expect(readListing(page, { ...context, links: null }).map(({ url }) => url)).toEqual([
      'https://daily.example/the-night-ferry-returns-after-a-winter-of-repairs-4711.html',
    ]);
  });

  it('takes what the selector chooses', () => {
    expect(readListing(page, { ...context, links: 'a.pick' }).map(({ url, title }) => [url, title])).toEqual([
      ['https://daily.example/short', 'Chosen'],
    ]);
  });
});

const readers: [string, (body: string) => unknown][] = [
  ['readFeed', (body) => readFeed(body, context)],
  ['readSitemap', (body) => readSitemap(body, context)],
  ['readListing', (body) => readListing(body, { ...context, links: null })],
];

describe.each(readers)('%s on hostile input', (_, reader) => {
  const attempt = (body: string) => {
    try {
      reader(body);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
    }
  };

  it('answers any text with links or an UnreadableError', () => {
    assert(property(anyText({ maxLength: 300 }), attempt));
  });

  it.each([
    ['tags without end', '<rss><channel><item>'.concat('<a>'.repeat(100_000))],
    [
      'tags in text',
      `<rss><channel><item><title>${'&lt;b&gt;'.repeat(100_000)}</title></item></channel></rss>`,
    ],
    [
      'dates that nobody closed',
      `${'<time>'.repeat(9000)}<a href="/the-night-ferry-returns-after-repairs">The night ferry returns after repairs</a>${'<p>one more line</p>'.repeat(50_000)}`,
    ],
    ['links that nobody closed', `${'<a href="/x">'.repeat(9000)}${'<p>one more line</p>'.repeat(50_000)}`],
    ['an entity of itself', '<!DOCTYPE x [<!ENTITY a "&a;&a;">]><urlset><url><loc>&a;</loc></url></urlset>'],
  ])('survives %s', (_name, body) => {
    attempt(body);
  });
});

describe('discover', () => {
  it('merges what several lists say of a page, and goes on after one that fails', async () => {
    const several = fictionalSource({
      read: [
        { feed: 'https://daily.example/a' },
        { feed: 'https://daily.example/b' },
        { page: 'https://daily.example/c' },
      ],
      exclude: ['/video/'],
    });
    const feed = (title: string) => `<rss version="2.0"><channel><title>x</title>
      <item><title>${title}</title><link>https://daily.example/ferry</link></item>
      <item><link>https://daily.example/video/1</link></item></channel></rss>`;
    const get = async (url: string) => {
      if (url.endsWith('/a')) return { url, body: feed('The ferry ret...'), notModified: false };
      return { url, body: url.endsWith('/b') ? feed('The ferry returns') : 'broken', notModified: false };
    };
    const { links, problems } = await discover(several, get);
    expect(links.map(({ url, title }) => [url, title])).toEqual([
      ['https://daily.example/ferry', 'The ferry returns'],
      ['https://daily.example/c', null],
    ]);
    expect(problems).toEqual([]);
    const failing = await discover(several, async (url) => {
      if (url.endsWith('/a')) return { url, body: '<html>', notModified: false };
      return get(url);
    });
    expect(failing.links).toHaveLength(2);
    expect(failing.problems).toMatchObject([{ url: 'https://daily.example/a' }]);
  });
});
