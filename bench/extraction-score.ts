import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const list = z.array(z.string());

/** One page of a set. Body, or wanted (`with`) and unwanted (`without`) pieces of text; `day` is null where no date is to be found. */
const truthSchema = z.object({
  id: z.string(),
  body: z.string().optional(),
  with: list.optional(),
  without: list.optional(),
  title: z.string().nullish(),
  date: z.string().nullish(),
  day: z.string().nullish(),
  authors: list.nullish(),
  captions: list.nullish(),
});
export type TruthPage = z.infer<typeof truthSchema>;

const predictionSchema = z.object({
  id: z.string(),
  text: z.string().default(''),
  title: z.string().nullish(),
  publishedAt: z.string().nullish(),
  byline: list.nullish(),
  captions: list.nullish(),
});
export type Prediction = z.infer<typeof predictionSchema>;

/** All between 0 and 1. */
export interface Agreement {
  f1: number;
  precision: number;
  recall: number;
}

/** Each measure covers the pages whose truth has that field; null where none has. Shares are between 0 and 1. */
export interface ExtractionScore {
  pages: number;
  answered: number;
  /** Four-word shingles, averaged over pages: the measure of scrapinghub's article-extraction-benchmark. */
  body: Agreement | null;
  /** Pieces of text found, over all pages: trafilatura's measure. */
  segments: Agreement | null;
  title: number | null;
  /** Publication times right to the minute. */
  instant: number | null;
  /** Publication days as written, with their own offset: htmldate's measure. */
  day: Agreement | null;
  byline: Pick<Agreement, 'precision' | 'recall'> | null;
  captions: number | null;
}

interface Pair {
  truth: TruthPage;
  predicted: Prediction | undefined;
}

/** Scores predictions against a set; a page without a prediction counts as one with no text and no fields. */
export function scoreExtraction(truth: TruthPage[], predictions: Prediction[]): ExtractionScore {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const pairs = truth.map((page) => ({ truth: page, predicted: byId.get(page.id) }));
  return {
    pages: pairs.length,
    answered: pairs.filter((pair) => pair.predicted).length,
    body: scoreBodies(pairs.filter(({ truth: page }) => page.body !== undefined)),
    segments: scoreSegments(pairs.filter(({ truth: page }) => page.with !== undefined)),
    title: averageOrNull(
      pairs.filter(({ truth: page }) => page.title),
      hasTitle,
    ),
    instant: averageOrNull(
      pairs.filter(({ truth: page }) => page.date),
      hasInstant,
    ),
    day: scoreDays(pairs.filter(({ truth: page }) => page.day !== undefined)),
    byline: scoreBylines(pairs.filter(({ truth: page }) => page.authors?.length)),
    captions: averageOrNull(
      pairs.filter(({ truth: page }) => page.captions?.length),
      captionShare,
    ),
  };
}

const SHINGLE_WORDS = 4;

export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** How often each run of four words occurs; a text of fewer words is one run. */
export function shinglesOf(text: string): Map<string, number> {
  const words = tokensOf(text);
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let start = 0; start <= Math.max(0, words.length - SHINGLE_WORDS); start++) {
    const shingle = words.slice(start, start + SHINGLE_WORDS).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Precision averages over the pages that were given text, recall over the pages that have some. */
function scoreBodies(pairs: Pair[]): Agreement | null {
  if (pairs.length === 0) return null;
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const { truth, predicted } of pairs) {
    const wanted = shinglesOf(truth.body ?? '');
    const got = shinglesOf(predicted?.text ?? '');
    let shared = 0;
    for (const [shingle, count] of got) shared += Math.min(count, wanted.get(shingle) ?? 0);
    const [gotTotal, wantedTotal] = [sum([...got.values()]), sum([...wanted.values()])];
    if (gotTotal > 0) precisions.push(shared / gotTotal);
    if (wantedTotal > 0) recalls.push(shared / wantedTotal);
  }
  return agreement(average(precisions), average(recalls));
}

function scoreSegments(pairs: Pair[]): Agreement | null {
  if (pairs.length === 0) return null;
  let [found, missed, unwanted] = [0, 0, 0];
  for (const { truth, predicted } of pairs) {
    const text = oneLine(predicted?.text ?? '');
    const isIn = (segment: string): boolean => text.includes(oneLine(segment));
    const hits = (truth.with ?? []).filter(isIn).length;
    found += hits;
    missed += (truth.with ?? []).length - hits;
    unwanted += (truth.without ?? []).filter(isIn).length;
  }
  return agreement(share(found, found + unwanted), share(found, found + missed));
}

function scoreDays(pairs: Pair[]): Agreement | null {
  if (pairs.length === 0) return null;
  const said = pairs.filter(({ predicted }) => predicted?.publishedAt);
  const right = said.filter(
    ({ truth, predicted }) => truth.day && predicted?.publishedAt?.startsWith(truth.day),
  );
  const dated = pairs.filter(({ truth }) => truth.day);
  return agreement(share(right.length, said.length), share(right.length, dated.length));
}

function scoreBylines(pairs: Pair[]): ExtractionScore['byline'] {
  if (pairs.length === 0) return null;
  let [right, said, wanted] = [0, 0, 0];
  for (const { truth, predicted } of pairs) {
    const names = new Set((truth.authors ?? []).map(plain));
    const got = new Set((predicted?.byline ?? []).map(plain));
    wanted += names.size;
    said += got.size;
    right += [...got].filter((name) => names.has(name)).length;
  }
  return { precision: round(share(right, said)), recall: round(share(right, wanted)) };
}

function hasTitle({ truth, predicted }: Pair): number {
  return Number(plain(predicted?.title ?? '') === plain(truth.title ?? ''));
}

const MINUTE = 60_000;

function hasInstant({ truth, predicted }: Pair): number {
  const apart = Date.parse(predicted?.publishedAt ?? '') - Date.parse(truth.date ?? '');
  return Number(Math.abs(apart) <= MINUTE);
}

/** Share of the captions that occur among those predicted. */
function captionShare({ truth, predicted }: Pair): number {
  const got = plain((predicted?.captions ?? []).join(' '));
  return average((truth.captions ?? []).map((caption) => Number(got.includes(plain(caption)))));
}

/** Letters and digits only, without case: typography does not count. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function agreement(precision: number, recall: number): Agreement {
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { f1: round(f1), precision: round(precision), recall: round(recall) };
}

function averageOrNull(pairs: Pair[], measure: (pair: Pair) => number): number | null {
  return pairs.length === 0 ? null : round(average(pairs.map(measure)));
}

function average(values: number[]): number {
  return share(sum(values), values.length);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

export function readTruth(directory: string): TruthPage[] {
  return parseLines(readFileSync(join(directory, 'pages.jsonl'), 'utf8'), truthSchema);
}

export function readPredictions(jsonl: string): Prediction[] {
  return parseLines(jsonl, predictionSchema);
}

function parseLines<Row>(jsonl: string, schema: z.ZodType<Row>): Row[] {
  const lines = jsonl.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

function main([directory]: string[]): void {
  if (!directory) {
    console.error('Usage: tsx bench/extraction-score.ts SET_DIR < predictions.jsonl');
    process.exitCode = 2;
    return;
  }
  console.log(
    JSON.stringify(scoreExtraction(readTruth(directory), readPredictions(readFileSync(0, 'utf8')))),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
