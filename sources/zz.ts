import { readFeed } from './feed.ts';
import { fictionalSource } from './fixture.ts';
import { readListing } from './listing.ts';
import { readSitemap } from './sitemap.ts';

const source = fictionalSource();
const c = { source, url: 'https://daily.example/rss' };
const N = Number(process.argv[3] ?? 100000);
const cases: Record<string, () => unknown> = {
  rssdeep: () => readFeed('<rss><channel><item>' + '<a>'.repeat(N), c),
  rssdeepclosed: () =>
    readFeed('<rss><channel><item>' + '<a>'.repeat(N) + '</a>'.repeat(N) + '</item></channel></rss>', c),
  rsstitle: () =>
    readFeed(
      '<rss><channel><item><link>https://daily.example/a</link><title>' +
        '<b>'.repeat(N) +
        'x' +
        '</b>'.repeat(N) +
        '</title></item></channel></rss>',
      c,
    ),
  rsstitle2: () =>
    readFeed(
      '<rss><channel><item><link>https://daily.example/a</link><title>' +
        '&lt;b&gt;'.repeat(N) +
        'x</title></item></channel></rss>',
      c,
    ),
  atomdeep: () =>
    readFeed(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry>' +
        '<a>'.repeat(N) +
        '</a>'.repeat(N) +
        '</entry></feed>',
      c,
    ),
  json: () =>
    readFeed('{"version":"https://jsonfeed.org/version/1","items":' + '['.repeat(N) + ']'.repeat(N) + '}', c),
  comments: () => readFeed('<rss>' + '<!--'.repeat(N) + '</rss>', c),
  cdata: () =>
    readFeed('<rss><channel><item><title>' + '<![CDATA['.repeat(N) + '</title></item></channel></rss>', c),
  lt: () => readFeed('<rss><channel>' + '<'.repeat(N), c),
  doctype: () =>
    readFeed(
      '<!DOCTYPE rss [' +
        '<!ENTITY a "b">'.repeat(N) +
        ']><rss><channel><item><link>https://daily.example/a</link><title>&a;</title></item></channel></rss>',
      c,
    ),
  sitemap: () => readSitemap('<urlset>' + '<a>'.repeat(N), c).links,
  listing: () =>
    readListing('<html><body>' + '<div>'.repeat(N) + '<a href="/2026/02/05/x">mot hai ba bon nam</a>', {
      ...c,
      links: null,
    }),
  listingsel: () =>
    readListing('<html><body>' + '<div>'.repeat(N) + '<a href="/2026/02/05/x">mot hai ba bon nam</a>', {
      ...c,
      links: 'div > a',
    }),
  anchors: () =>
    readListing('<html><body>' + '<a href="/2026/02/05/x-y">mot hai ba bon nam'.repeat(N), {
      ...c,
      links: null,
    }),
  anchors2: () =>
    readListing(
      '<html><body><ul>' +
        Array.from(
          { length: N / 10 },
          (_, i) => `<li><a href="/2026/02/05/x-${i}">mot hai ba bon nam</a></li>`,
        ).join('') +
        '</ul>',
      { ...c, links: null },
    ),
};
const k = process.argv[2]!;
if (k === 'list') {
  console.log(Object.keys(cases).join(' '));
  process.exit();
}
const t = performance.now();
let r;
try {
  r = JSON.stringify(cases[k]!()).slice(0, 150);
} catch (e) {
  r =
    'THROW ' +
    (e as Error).name +
    ' ' +
    (e as Error).message.slice(0, 80) +
    ' / ' +
    String((e as Error).cause).slice(0, 80);
}
console.log(
  k,
  N,
  (performance.now() - t).toFixed(0) + 'ms',
  (process.memoryUsage().rss / 1e6).toFixed(0) + 'MB',
  r,
);
