import { describe, expect, it } from 'vitest';
import { fictionalSource } from './fixture.ts';
import { isSitemapIndex, readSitemap } from './sitemap.ts';
import { UnreadableError } from './unreadable-error.ts';

const context = { source: fictionalSource(), url: 'https://daily.example/sitemap.xml' };
const urls = (body: string) => readSitemap(body, context).links.map(({ url }) => url);
const ferry = '<url><loc>https://daily.example/ferry</loc></url>';
const FERRY = 'https://daily.example/ferry';

describe('readSitemap', () => {
  it.each([
    ['CDATA', '<urlset><url><loc><![CDATA[ https://daily.example/ferry ]]></loc></url></urlset>'],
    [
      'an ampersand escaped twice',
      '<urlset><url><loc><![CDATA[https://daily.example/ferry?id=1&amp;y=2]]></loc></url></urlset>',
      '?id=1&y=2',
    ],
    ['prefixes', '<sm:urlset><sm:url><sm:loc>https://daily.example/ferry</sm:loc></sm:url></sm:urlset>'],
    ['a warning before it', `<br /><b>Warning</b>: x<br />\n<?xml version="1.0"?><urlset>${ferry}</urlset>`],
    [
      'pictures',
      `<urlset>${ferry.replace('</url>', '<image:image><image:loc>/a.jpg</image:loc></image:image></url>')}</urlset>`,
    ],
    ['an address that is cut off', `<urlset>${ferry}<url><loc>https://daily.example/fer`],
    ['an empty entry', `<urlset><url></url><url/>${ferry}</urlset>`],
    ['lines', '\ufeffhttps://daily.example/ferry\r\n\r\nnot an address\r\n'.trimStart()],
    ['a feed', '<rss version="2.0"><channel><item><link>/ferry</link></item></channel></rss>'],
    ['an Atom feed', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/ferry"/></entry></feed>'],
  ])('reads one with %s', (_what, body, query = '') => {
    expect(urls(body)).toEqual([`${FERRY}${query}`]);
  });

  it('keeps apart the titles of news and of pictures', () => {
    const body = `<urlset><url><loc>/ferry</loc><image:image><image:title>A picture</image:title></image:image>
      <news:news><news:title><![CDATA[Ferry & co]]></news:title><news:publication_date>2026-02-05</news:publication_date></news:news></url></urlset>`;
    expect(readSitemap(body, context).links).toEqual([
      {
        url: FERRY,
        title: 'Ferry & co',
        published: { instant: '2026-02-05T12:00:00+07:00', origin: 'sitemap', guess: true },
      },
    ]);
  });

  it('tells a page that came instead by its title', () => {
    const page = '<!doctype html><title>Not here</title><a href="/">Home</a>';
    expect(() => urls(page)).toThrow('is not a sitemap but a page called "Not here"');
    expect(() => urls('Forbidden')).toThrow(UnreadableError);
  });

  it('reads as many entries as there may be, and stops', () => {
    expect(urls(`<urlset>${ferry.repeat(120_000)}</urlset>`).length).toBeLessThan(101_500);
    expect(urls(`<urlset>${'<url></url>'.repeat(1_000_000)}${ferry}</urlset>`)).toEqual([FERRY]);
  });
});

describe('isSitemapIndex', () => {
  const index = '<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>';

  it.each([
    ['an index', index, true],
    ['one with a prefix', index.replaceAll('sitemapindex', 'sm:sitemapindex'), true],
    ['one below a long comment', `<?xml version="1.0"?><!-- ${'a'.repeat(100_000)} -->${index}`, true],
    ['a sitemap that speaks of one', `<urlset><!-- ${index} -->${ferry}</urlset>`, false],
    ['a feed that shows one', `<rss><channel><title><![CDATA[${index}]]></title></channel></rss>`, false],
    ['a comment alone', `<!-- ${index}`, false],
    ['elements without end', `${'<a>'.repeat(1_000_000)}${index}`, false],
    ['lines', '\ufeffhttps://daily.example/sitemapindex\r\n'.trimStart(), false],
  ])('knows %s', (_what, body, isIndex) => {
    expect(isSitemapIndex(body)).toBe(isIndex);
  });
});
