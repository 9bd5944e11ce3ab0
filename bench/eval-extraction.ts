import { type Article, articleText, captionsOf, type Instant } from '../core/article.ts';
import { extractArticleAsking } from '../core/extract/extract.ts';
import { instantInZone } from '../core/time.ts';
import { createSecondOpinion } from '../workers/extract/second-opinion.ts';
import { type PageOfSet, readHtml, readPages, zoneOf } from './extraction-pages.ts';

const USAGE = 'Usage: npm run -s eval:extraction -- DIR   (DIR/pages.jsonl: id, url, file of gzip HTML)';

/** The line that is printed for a page. */
export function predictionOf({ id }: PageOfSet, article: Article) {
  return {
    id,
    title: article.title,
    lead: article.lead,
    text: articleText(article),
    byline: article.byline,
    agencies: article.agencies,
    // The time of the fetch says nothing of the page, so that it is no answer here.
    publishedAt: article.published?.origin === 'fetch' ? null : (article.published?.instant ?? null),
    modifiedAt: article.modified?.instant ?? null,
    lang: article.language,
    captions: captionsOf(article),
    confidence: article.confidence,
  };
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

async function main([directory]: string[]): Promise<void> {
  if (!directory) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const fetchedAt: Instant = instantInZone(new Date(), 'UTC');
  const opinion = createSecondOpinion();
  const times: number[] = [];
  for (const page of readPages(directory)) {
    const html = readHtml(directory, page);
    const start = performance.now();
    const options = { url: page.url, zone: zoneOf(page.url), fetchedAt };
    const prediction = await extractArticleAsking(opinion.ask, html, options).then(
      (article) => predictionOf(page, article),
      // A page that cannot be extracted keeps its place.
      (error: unknown) => ({ id: page.id, error: String(error), text: '' }),
    );
    times.push(performance.now() - start);
    console.log(JSON.stringify(prediction));
  }
  await opinion.close();
  report(times);
}

if (import.meta.filename === process.argv[1]) await main(process.argv.slice(2));
