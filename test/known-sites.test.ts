import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scoreExtraction, type TruthPage } from '../bench/extraction-score.ts';
import { type Article, articleText, captionsOf } from '../core/article.ts';
import { extractArticle } from '../core/extract/extract.ts';
import { articleFilter } from '../sources/filter.ts';
import { readListing } from '../sources/listing.ts';
import { loadSources } from '../sources/load.ts';
import type { Source } from '../sources/schema.ts';

const data = process.env.DATELINE_EVAL_DATA ?? '';

const pageSchema = z.object({
  id: z.string(),
  url: z.string(),
  file: z.string(),
  title: z.string().optional(),
  lead: z.string().optional(),
  body: z.string().optional(),
  captions: z.array(z.string()).optional(),
  date: z.string().optional(),
  day: z.string().nullish(),
  authors: z.array(z.string()).optional(),
});
type Page = z.infer<typeof pageSchema> & { folder: string };

const LISTINGS: Record<string, { url: string; articles: number }> = {
  cafef: { url: 'https://cafef.vn/thi-truong-chung-khoan.chn', articles: 34 },
  tuoitre: { url: 'https://tuoitre.vn/kinh-doanh.htm', articles: 15 },
  vietnamnet: { url: 'https://vietnamnet.vn/kinh-doanh', articles: 31 },
  vnexpress: { url: 'https://vnexpress.net/kinh-doanh', articles: 50 },
};

const catalog = await loadSources(fileURLToPath(new URL('../sources/catalog', import.meta.url)));

function readPages(set: string): Page[] {
  if (!data) return [];
  const folder = path.join(data, 'extraction', set);
  const lines = readFileSync(path.join(folder, 'pages.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => ({ ...pageSchema.parse(JSON.parse(line)), folder }));
}

function readHtml(...place: string[]): string {
  return gunzipSync(readFileSync(path.join(...place))).toString();
}

/** The one source whose patterns take the page for an article of its own. */
function sourceOf({ url }: Page): Source | undefined {
  return catalog.find((source) => articleFilter(source)(url));
}

function extract(page: Page): Article {
  const source = sourceOf(page);
  return extractArticle(readHtml(page.folder, page.file), {
    url: page.url,
    zone: source?.zone ?? 'Asia/Ho_Chi_Minh',
    fetchedAt: '2026-11-25T00:00:00Z',
    selectors: source?.selectors,
  });
}

/** Typography aside. */
const plain = (text: string | undefined): string => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

// A site's selectors are there so that its pages are read exactly, not nearly.
describe.skipIf(!data)('pages of Vietnamese sites in the catalog (need DATELINE_EVAL_DATA)', () => {
  it.each(readPages('vn'))('reads all of $url', (page) => {
    expect(sourceOf(page)).toBeDefined();
    const article = extract(page);
    expect(plain(article.title)).toBe(plain(page.title));
    expect(plain(article.lead ?? '')).toBe(plain(page.lead));
    expect(articleText(article).split('\n').map(plain)).toEqual(page.body?.split('\n').map(plain));
    expect(captionsOf(article).map(plain)).toEqual(page.captions?.map(plain));
    expect(article.byline).toEqual(page.authors);
    expect(Date.parse(article.published?.instant ?? '')).toBeCloseTo(Date.parse(page.date ?? ''), -5);
  });
});

describe.skipIf(!data)('pages of other sites in the catalog (need DATELINE_EVAL_DATA)', () => {
  const pages = ['scrapinghub', 'fundus', 'htmldate'].flatMap(readPages).filter(sourceOf);

  it('are those that the catalog names as seen', () => {
    const names = new Set(pages.map((page) => sourceOf(page)?.name));
    expect([...names].sort()).toEqual(['aljazeera', 'apnews', 'bbc', 'guardian', 'japantimes', 'vnexpress']);
  });

  it.each(pages)('reads what matters of $url', (page) => {
    const article = extract(page);
    const { title, published } = article;
    const predicted = { id: page.id, text: articleText(article), title, publishedAt: published?.instant };
    const score = scoreExtraction([page satisfies TruthPage], [predicted]);
    // Not compared: AP's headline differs from what its page tells machines.
    expect(title).not.toBe('');
    expect(published).not.toBeNull();
    expect(score.instant ?? 1).toBe(1);
    expect(score.day?.f1 ?? 1).toBe(1);
    expect(score.body?.f1 ?? 1).toBeGreaterThan(0.9);
  });
});

describe.skipIf(!data)('front pages of sections (need DATELINE_EVAL_DATA)', () => {
  it.each(Object.entries(LISTINGS))(
    'finds the articles of %s, and takes nothing else for one',
    (name, { url, articles }) => {
      const source = catalog.find((one) => one.name === name);
      if (!source) return expect.fail(`no source ${name}`);
      const links = readListing(readHtml(data, 'vn-lists', `${name}.html.gz`), { source, url, links: null });
      const taken = links.map((link) => link.url).filter(articleFilter(source));
      expect(taken.length).toBeGreaterThanOrEqual(articles);
      expect(links.length - taken.length).toBeLessThanOrEqual(2);
    },
  );
});
