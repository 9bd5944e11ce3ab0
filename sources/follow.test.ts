import { describe, expect, it } from 'vitest';
import { fictionalSource } from './fixture.ts';
import { followSitemap } from './follow.ts';
import type { ReadEntry } from './schema.ts';

const at = (name: string) => `https://daily.example/${name}`;
const entry: ReadEntry = {
  kind: 'sitemap',
  url: at('sitemap.xml'),
  links: null,
  via: 'http',
  more: undefined,
};
const source = fictionalSource();

/** Follows an index that names sitemaps, each with one article; gives the names of those that were asked for. */
async function follow(...named: [name: string, lastmod?: string][]) {
  const sitemaps = named.map(
    ([name, lastmod]) =>
      `<sitemap><loc>${at(name)}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</sitemap>`,
  );
  const asked: string[] = [];
  const { problems, links } = await followSitemap(source, entry, async (url) => {
    if (url === entry.url)
      return { url, body: `<sitemapindex>${sitemaps.join('')}</sitemapindex>`, notModified: false };
    asked.push(url.replace(at(''), ''));
    return { url, body: `<urlset><url><loc>${url}/ferry</loc></url></urlset>`, notModified: false };
  });
  return { asked, problems, links };
}

const months = (write: (year: number, month: number) => string): [string][] =>
  Array.from({ length: 30 }, (_, n) => [write(2024 + Math.floor(n / 12), (n % 12) + 1)]);

describe('a sitemap for each month since the beginning', () => {
  it.each<[string, (year: number, month: number) => string]>([
    ['sitemap-2026-06.xml', (year, month) => `sitemap-${year}-${String(month).padStart(2, '0')}.xml`],
    ['sitemap-2026-6.xml', (year, month) => `sitemap-${year}-${month}.xml`],
    ['sitemaps/202606.xml.gz', (year, month) => `sitemaps/${year}${String(month).padStart(2, '0')}.xml.gz`],
    ['sitemap-2029.xml', (year, month) => `sitemap-${2000 + (year - 2024) * 12 + month - 1}.xml`],
    ['sitemap/2026/06/30', (year, month) => `sitemap/${year}/${String(month).padStart(2, '0')}/30`],
    ['sitemap.xml?d=2026-06', (year, month) => `sitemap.xml?d=${year}-${String(month).padStart(2, '0')}`],
  ])('is read from the latest on, by names like %s', async (latest, write) => {
    const { asked, problems } = await follow(...months(write));
    expect(asked).toHaveLength(9);
    expect(asked[0]).toBe(latest);
    expect(problems).toEqual([]);
  });

  it('comes after what its site says has changed, and after what has no time in its name', async () => {
    const monthly = months((year, month) => `sitemap-${year}-${month}.xml`);
    const { asked } = await follow(...monthly, ['news.xml'], ['latest.xml', '2020-01-01']);
    expect(asked.slice(0, 3)).toEqual(['latest.xml', 'news.xml', 'sitemap-2026-6.xml']);
  });
});

describe('more sitemaps than are read', () => {
  const numbers = months((year, month) => `${(year - 2024) * 12 + month}`);
  it.each<[string, [string][]]>([
    ['by numbers', numbers.map(([number]) => [`sitemap-${number}.xml`])],
    ['with one year in all names', numbers.map(([number]) => [`2026/part-${number}.xml`])],
    [
      'by sections before the months',
      [...numbers.map(([number]) => [`${number}.xml`] as [string]), ['2026-06.xml']],
    ],
  ])('are told of where nothing says which are new: %s', async (_how, named) => {
    const { problems, links } = await follow(...named);
    expect(links).toHaveLength(9);
    const message = expect.stringContaining(`${named.length - 9} more sitemaps`);
    expect(problems).toMatchObject([{ code: 'truncated', message }]);
  });
});
