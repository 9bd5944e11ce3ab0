import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../core/html/parse.ts';
import { articleFilter } from '../sources/filter.ts';
import { anchorsByUrl } from '../sources/listing/anchors.ts';
import { readListing } from '../sources/listing.ts';
import { loadSources } from '../sources/load.ts';

const data = process.env.DATELINE_EVAL_DATA;
const PAGES = [
  { name: 'cafef', url: 'https://cafef.vn/thi-truong-chung-khoan.chn' },
  { name: 'tuoitre', url: 'https://tuoitre.vn/kinh-doanh.htm' },
  { name: 'vietnamnet', url: 'https://vietnamnet.vn/kinh-doanh' },
  { name: 'vnexpress', url: 'https://vnexpress.net/kinh-doanh' },
];

// The patterns of the catalog say which links lead to articles; the judgement is not told them.
describe.skipIf(!data)('listings of sites in the catalog (need DATELINE_EVAL_DATA)', async () => {
  const catalog = await loadSources(fileURLToPath(new URL('../sources/catalog', import.meta.url)));

  it.each(PAGES)('finds the articles of $url and hardly anything else', ({ name, url }) => {
    const known = catalog.find((source) => source.name === name)!;
    const html = gunzipSync(readFileSync(path.join(data ?? '', 'vn-lists', `${name}.html.gz`))).toString();
    const found = readListing(html, { source: { ...known, include: [] }, url, links: null });
    const isArticle = articleFilter(known);
    const articles = [...anchorsByUrl(parsePage(html).root, url, null).keys()].filter(isArticle);
    const right = found.filter((link) => isArticle(link.url));
    expect(articles.length).toBeGreaterThan(10);
    expect({ of: articles.length, found: right.length }).toEqual({
      of: articles.length,
      found: articles.length,
    });
    expect(found.length - right.length).toBeLessThanOrEqual(1);
    expect(found.every(({ title }) => title)).toBe(true);
  });
});
