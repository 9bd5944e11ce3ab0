import { describe, expect, it } from 'vitest';
import { readFeed } from './feed.ts';
import { fictionalSource } from './fixture.ts';
import type { FoundLink } from './link.ts';
import { readListing } from './listing.ts';
import { readSitemap } from './sitemap.ts';

const source = fictionalSource();
const context = { source, url: 'https://daily.example/rss', links: null };
const LINK = 'https://daily.example/1';

/** How each kind of list is read, and how it writes one article under a document type of its own. */
const READERS: Record<
  string,
  { read: (body: string) => FoundLink[]; write: (title: string, dtd?: string) => string }
> = {
  rss: {
    read: (body) => readFeed(body, context),
    write: (title, dtd = '') =>
      `<?xml version="1.0"?>${dtd}<rss version="2.0"><channel><title>Daily</title><item><title>${title}</title><link>${LINK}</link></item></channel></rss>`,
  },
  'broken rss': {
    read: (body) => readFeed(body, context),
    write: (title, dtd = '') =>
      `<?xml version="1.0"?>${dtd}<rss version="2.0"><channel><b><item><title>${title}</title><link>${LINK}</link></item></channel`,
  },
  atom: {
    read: (body) => readFeed(body, context),
    write: (title, dtd = '') =>
      `<?xml version="1.0"?>${dtd}<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title><id>d</id><entry><title>${title}</title><link href="${LINK}"/></entry></feed>`,
  },
  sitemap: {
    read: (body) => readSitemap(body, context).links,
    write: (title, dtd = '') =>
      `<?xml version="1.0"?>${dtd}<urlset xmlns:news="n"><url><loc>${LINK}</loc><news:news><news:title>${title}</news:title></news:news></url></urlset>`,
  },
};
const KINDS = Object.keys(READERS);

const LAUGHS = Array.from({ length: 12 }, (_, level) => {
  const value = level === 0 ? 'ha' : `&l${level - 1};`;
  return `<!ENTITY l${level} "${value.repeat(10)}">`;
});

/** Entities by name; what one stands for must never come out. */
const ENTITIES: [string, string, RegExp][] = [
  ['a billion laughs (CVE-2003-1564)', LAUGHS.join(''), /haha/],
  ['a quadratic blowup', `<!ENTITY l11 "${'ha'.repeat(50_000)}">`, /haha/],
  ['a file', '<!ENTITY l11 SYSTEM "file:///etc/hostname"><!ENTITY l0 SYSTEM "file:///etc/passwd">', /root:/],
  ['a parameter entity', '<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd">%p;', /\bp\b/],
];

describe.each(KINDS)('%s with a document type of its own', (kind) => {
  const { read, write } = READERS[kind]!;

  it.each(ENTITIES)('leaves %s as it stands', (_name, entities, meaning) => {
    const [link] = read(write('&l11;', `<!DOCTYPE x [${entities}]>`));
    expect(link?.url).toBe(LINK);
    expect(link?.title).toBe('&l11;');
    expect(link?.title).not.toMatch(meaning);
  });

  it('asks for no external one', () => {
    const dtd = '<!DOCTYPE x PUBLIC "-//x//x" "http://127.0.0.1:9/x.dtd">';
    expect(read(write('Tin', dtd))).toMatchObject([{ url: LINK, title: 'Tin' }]);
  });

  it('goes by no entity that redefines those of XML', () => {
    const dtd = '<!DOCTYPE x [<!ENTITY amp "javascript:"><!ENTITY lt "x">]>';
    expect(read(write('a &amp; b', dtd))).toMatchObject([{ title: 'a & b' }]);
  });
});

/** Milliseconds, whatever comes of it. */
function cost(work: () => unknown): number {
  const start = performance.now();
  try {
    work();
  } catch (error) {
    // Only what says that the list is none; a full stack would come as a RangeError.
    expect(error).toMatchObject({ name: 'UnreadableError' });
  }
  return performance.now() - start;
}

describe('markup made to wear out its reader', () => {
  const listing = { read: (body: string) => readListing(body, context), write: (title: string) => title };
  const json = {
    read: (body: string) => readFeed(body, context),
    write: (items: string) =>
      `{"version":"https://jsonfeed.org/version/1.1","title":"Daily","items":[${items}]}`,
  };
  const readers: typeof READERS = { ...READERS, listing, json };

  const pieces: [string, (length: number) => string][] = [
    ['elements in elements', (n) => '<a>'.repeat(n / 3)],
    ['elements in elements, closed', (n) => '<a>'.repeat(n / 7) + '</a>'.repeat(n / 7)],
    ['arrays in arrays', (n) => '['.repeat(n / 2) + ']'.repeat(n / 2)],
    ['objects in objects', (n) => `${'{"url":'.repeat(n / 8)}1${'}'.repeat(n / 8)}`],
    ['ampersands', (n) => '&'.repeat(n)],
    ['references', (n) => '&amp;'.repeat(n / 5)],
    ['open comments', (n) => '<!--'.repeat(n / 4)],
    ['open comments in a tag', (n) => `<a ${'<!--'.repeat(n / 4)}`],
    ['open CDATA', (n) => '<![CDATA['.repeat(n / 9)],
    ['open document types', (n) => '<!DOCTYPE x ['.repeat(n / 13)],
    ['open instructions', (n) => '<?x '.repeat(n / 4)],
    ['attributes', (n) => `<a ${'b="c" '.repeat(n / 6)}>`],
    ['spaces', (n) => `${' '.repeat(n / 2)}x${' '.repeat(n / 2)}`],
    ['dates', (n) => `<pubDate>${'2026-02-'.repeat(n / 8)}</pubDate>`],
    ['links', (n) => `<a href="/${'tin-1234567-'.repeat(n / 12)}">`],
  ];
  const cases = Object.keys(readers).flatMap((kind) => pieces.map(([name]) => [kind, name] as const));

  it.each(cases)('%s, %s: four times as long costs no sixteen times as much', (kind, name) => {
    const { read, write } = readers[kind]!;
    const piece = new Map(pieces).get(name)!;
    const costOf = (length: number) => cost(() => read(write(piece(length))));
    costOf(10_000);
    expect(costOf(200_000)).toBeLessThan(costOf(50_000) * 12 + 100);
  });
});
