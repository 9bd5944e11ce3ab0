import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { articleText, captionsOf, type Instant } from '../core/article.ts';
import { extractArticle } from '../core/extract/extract.ts';
import { instantInZone } from '../core/time.ts';

const pageSchema = z.object({ id: z.string(), url: z.string(), file: z.string() });
type Page = z.infer<typeof pageSchema>;

const USAGE = 'Usage: npm run -s eval:extraction -- DIR   (DIR/pages.jsonl: id, url, file of gzip HTML)';

/** The line that is printed for a page; a page that cannot be extracted keeps its place, with `error`. */
export function predict(page: Page, html: string, fetchedAt: Instant): object {
  try {
    const article = extractArticle(html, { url: page.url, zone: zoneOf(page.url), fetchedAt });
    return {
      id: page.id,
      title: article.title,
      lead: article.lead,
      text: articleText(article),
      byline: article.byline,
      // The time of the fetch says nothing of the page, so that it is no answer here.
      publishedAt: article.published?.origin === 'fetch' ? null : (article.published?.instant ?? null),
      modifiedAt: article.modifiedAt,
      lang: article.language,
      captions: captionsOf(article),
    };
  } catch (error) {
    return { id: page.id, error: String(error), text: '' };
  }
}

function zoneOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host.endsWith('.vn') ? 'Asia/Ho_Chi_Minh' : 'UTC';
}

export function readPages(directory: string): Page[] {
  const lines = readFileSync(join(directory, 'pages.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => pageSchema.parse(JSON.parse(line)));
}

export function readHtml(directory: string, { file }: Page): string {
  return gunzipSync(readFileSync(join(directory, file))).toString('utf8');
}

function report(times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const rate = (times.length / seconds).toFixed(1);
  console.error(
    `${times.length} pages, ${rate} pages/s, median ${median.toFixed(1)} ms, ` +
      `max ${(sorted.at(-1) ?? 0).toFixed(0)} ms, peak memory ${peak.toFixed(0)} MB`,
  );
}

function main([directory]: string[]): void {
  if (!directory) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const fetchedAt = instantInZone(new Date(), 'UTC');
  const times: number[] = [];
  for (const page of readPages(directory)) {
    const html = readHtml(directory, page);
    const start = performance.now();
    const prediction = predict(page, html, fetchedAt);
    times.push(performance.now() - start);
    console.log(JSON.stringify(prediction));
  }
  report(times);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
