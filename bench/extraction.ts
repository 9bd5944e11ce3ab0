import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { draftBlocks } from '../core/extract/body/blocks.ts';
import { extractArticleAsking } from '../core/extract/extract.ts';
import { surveyPage } from '../core/extract/survey/survey.ts';
import { parsePage } from '../core/html/parse.ts';
import { instantInZone } from '../core/time.ts';
import { createSecondOpinion } from '../workers/extract/second-opinion.ts';
import { predictionOf } from './eval-extraction.ts';
import { type PageOfSet, readHtml, readPages, zoneOf } from './extraction-pages.ts';
import { type Prediction, readTruth, scoreExtraction } from './extraction-score.ts';
import { type Measured, tableOf } from './extraction-table.ts';

const USAGE = `Usage: npm run -s bench:extraction -- DIR
  DIR holds the folders scrapinghub, fundus, trafilatura, vn and htmldate, each with pages.jsonl and gzip HTML.`;

const SETS = ['scrapinghub', 'fundus', 'trafilatura', 'vn', 'htmldate'] as const;
/** The set on which speed is measured: whole news pages of our days. */
const SPEED_SET = 'fundus';

type Extractor = (page: PageOfSet, html: string) => Prediction | Promise<Prediction>;

/** Readability as it comes, on a linkedom document. */
function byReadability({ id }: PageOfSet, html: string): Prediction {
  const article = new Readability(parseHTML(html).document).parse();
  const blocks = article?.content ? draftBlocks(surveyPage(parsePage(article.content).root)) : [];
  return {
    id,
    text: blocks.map(({ text }) => text).join('\n'),
    title: article?.title,
    publishedAt: article?.publishedTime,
    byline: article?.byline ? [article.byline] : [],
  };
}

/** Milliseconds that one page took; a page that cannot be read counts as one without text. */
async function time(extract: Extractor, page: PageOfSet, html: string, into: Prediction[]): Promise<number> {
  const start = performance.now();
  try {
    // A copy: parts of strings would keep their whole pages in memory.
    into.push(JSON.parse(JSON.stringify(await extract(page, html))));
  } catch {
    into.push({ id: page.id, text: '' });
  }
  return performance.now() - start;
}

async function measure(directory: string, extract: Extractor): Promise<Measured> {
  const predictions: Prediction[] = [];
  const times: number[] = [];
  for (const page of readPages(directory))
    times.push(await time(extract, page, readHtml(directory, page), predictions));
  return { score: scoreExtraction(readTruth(directory), predictions), times };
}

const SPEED_PASSES = 3;

/** Passes over the set by each extractor in turn, so that what else the machine does meets both; the median of each. */
async function measureSpeed(directory: string, extractors: Extractor[]): Promise<number[][]> {
  const passes: number[][][] = extractors.map(() => []);
  for (let pass = 0; pass < SPEED_PASSES; pass++)
    for (const [index, extract] of extractors.entries())
      passes[index]?.push((await measure(directory, extract)).times);
  const total = (times: number[]) => times.reduce((sum, one) => sum + one, 0);
  return passes.map((own) => own.sort((a, b) => total(a) - total(b))[Math.floor(SPEED_PASSES / 2)] ?? []);
}

async function main([directory]: string[]): Promise<void> {
  if (!directory) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const fetchedAt = instantInZone(new Date(), 'UTC');
  const opinion = createSecondOpinion();
  // Its thread starts with the first question, in half a second, once for all pages.
  await opinion.ask('<p>Warm-up</p>');
  const byDateline: Extractor = async (page, html) => {
    const options = { url: page.url, zone: zoneOf(page.url), fetchedAt };
    return predictionOf(page, await extractArticleAsking(opinion.ask, html, options));
  };
  // Memory is a process's peak: ours is taken before Readability runs.
  const results = new Map<string, Measured[]>();
  for (const set of SETS) results.set(set, [await measure(path.join(directory, set), byDateline)]);
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  for (const set of SETS) results.get(set)?.unshift(await measure(path.join(directory, set), byReadability));
  const speed = await measureSpeed(path.join(directory, SPEED_SET), [byReadability, byDateline]);
  await opinion.close();
  const table = tableOf(results, {
    speedSet: SPEED_SET,
    speed,
    peakMegabytes,
    cores: availableParallelism(),
  });
  const folder = path.join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'extraction.md'), table);
  console.log(table);
}

if (import.meta.filename === process.argv[1]) await main(process.argv.slice(2));
