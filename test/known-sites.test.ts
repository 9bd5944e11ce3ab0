import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleText, captionsOf } from '../core/article.ts';
import { extractArticle } from '../core/extract/extract.ts';
import { isSameSite } from '../core/url.ts';
import { loadSources } from '../sources/load.ts';

const data = process.env.DATELINE_EVAL_DATA;
const folder = path.join(data ?? '', 'extraction', 'vn');

const pageSchema = z.object({
  url: z.string(),
  file: z.string(),
  title: z.string(),
  lead: z.string(),
  body: z.string(),
  captions: z.array(z.string()),
  date: z.string(),
  authors: z.array(z.string()),
});

function readPages() {
  if (!data) return [];
  const lines = readFileSync(path.join(folder, 'pages.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => pageSchema.parse(JSON.parse(line)));
}

/** Typography aside. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

// A site's selectors are there so that its pages are read exactly, not nearly.
describe.skipIf(!data)('pages of sites in the catalog (need DATELINE_EVAL_DATA)', async () => {
  const catalog = await loadSources(fileURLToPath(new URL('../sources/catalog', import.meta.url)));

  it.each(readPages())('reads all of $url', (page) => {
    const source = catalog.find(
      ({ home, languages }) => isSameSite(page.url, home) && languages.includes('vi'),
    );
    expect(source).toBeDefined();
    const html = gunzipSync(readFileSync(path.join(folder, page.file))).toString();
    const article = extractArticle(html, {
      url: page.url,
      zone: source!.zone,
      fetchedAt: '2026-11-25T00:00:00Z',
      selectors: source!.selectors,
    });
    expect(plain(article.title)).toBe(plain(page.title));
    expect(plain(article.lead ?? '')).toBe(plain(page.lead));
    expect(articleText(article).split('\n').map(plain)).toEqual(page.body.split('\n').map(plain));
    expect(captionsOf(article).map(plain)).toEqual(page.captions.map(plain));
    expect(article.byline).toEqual(page.authors);
    expect(Date.parse(article.published?.instant ?? '')).toBeCloseTo(Date.parse(page.date), -5);
  });
});
