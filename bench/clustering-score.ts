import { readFileSync } from 'node:fs';
import { z } from 'zod';

const truthSchema = z.object({
  id: z.string(),
  cluster: z.string(),
  visit: z
    .object({
      host: z.string(),
      start: z.string().nullish(),
      end: z.string().nullish(),
      visitors: z.array(z.string()).nullish(),
    })
    .nullish(),
  copy_of: z.string().nullish(),
});
export type TruthRow = z.infer<typeof truthSchema>;

const predictionSchema = z.object({
  id: z.string(),
  story: z.string(),
  copyOf: z.string().nullish(),
  visit: z.object({ host: z.string(), start: z.string().nullish() }).nullish(),
});
export type Prediction = z.infer<typeof predictionSchema>;

/** All between 0 and 1. */
export interface Agreement {
  f1: number;
  precision: number;
  recall: number;
}

export interface ClusteringScore {
  articles: number;
  missing: number;
  stories: number;
  gold: number;
  /** Over the pairs of articles that are put together. */
  pairwise: Agreement;
  /** Over articles: how much of each one's story belongs with it, and how much of what belongs is there. */
  bcubed: Agreement;
  visits: VisitScore | null;
  /** Over the pairs that copying links, directly or through others. */
  copies: Pick<Agreement, 'precision' | 'recall'> | null;
}

export interface VisitScore {
  gold: number;
  /** Visits whose articles are all in one story. */
  whole: number;
  /** Stories that hold articles of several events. */
  mixedStories: number;
  /** Share of the stories of two articles or more that hold one event only. */
  pure: number;
  /** Shares of the articles on visits. */
  hostRight: number;
  firstDayRight: number;
}

export function readTruth(file: string): TruthRow[] {
  return parseLines(readFileSync(file, 'utf8'), truthSchema);
}

export function readPredictions(jsonl: string): Prediction[] {
  return parseLines(jsonl, predictionSchema);
}

function parseLines<Row>(jsonl: string, schema: z.ZodType<Row>): Row[] {
  const lines = jsonl.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

/** Scores predicted stories against the truth. An article without a prediction counts as a story of its own. */
export function scoreClustering(truth: TruthRow[], predictions: Prediction[]): ClusteringScore {
  const predicted = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const storyOf = (row: TruthRow) => predicted.get(row.id)?.story ?? `missing ${row.id}`;
  return {
    articles: truth.length,
    missing: truth.filter((row) => !predicted.has(row.id)).length,
    stories: groupBy(truth, storyOf).size,
    gold: groupBy(truth, (row) => row.cluster).size,
    pairwise: pairwise(truth, (row) => row.cluster, storyOf),
    bcubed: bcubed(truth, (row) => row.cluster, storyOf),
    visits: truth.some((row) => row.visit) ? scoreVisits(truth, predicted, storyOf) : null,
    copies: truth.some((row) => row.copy_of) ? scoreCopies(truth, predicted) : null,
  };
}

type KeyOf = (row: TruthRow) => string;

function pairwise(truth: TruthRow[], goldOf: KeyOf, saidOf: KeyOf): Agreement {
  const said = countPairs(truth, saidOf);
  const wanted = countPairs(truth, goldOf);
  const right = countPairs(truth, bothOf(goldOf, saidOf));
  return withF1(said ? right / said : 1, wanted ? right / wanted : 1);
}

function bcubed(truth: TruthRow[], goldOf: KeyOf, saidOf: KeyOf): Agreement {
  const gold = groupBy(truth, goldOf);
  const said = groupBy(truth, saidOf);
  const both = groupBy(truth, bothOf(goldOf, saidOf));
  const meanShare = (groups: Map<string, TruthRow[]>, keyOf: KeyOf) => {
    const shares = truth.map((row) => sizeOf(both, bothOf(goldOf, saidOf)(row)) / sizeOf(groups, keyOf(row)));
    return shares.reduce((sum, share) => sum + share, 0) / truth.length;
  };
  return withF1(meanShare(said, saidOf), meanShare(gold, goldOf));
}

function scoreVisits(truth: TruthRow[], predicted: Map<string, Prediction>, storyOf: KeyOf): VisitScore {
  const stories = [...groupBy(truth, storyOf).values()];
  const mixed = stories.filter((rows) => new Set(rows.map((row) => row.cluster)).size > 1).length;
  const several = stories.filter((rows) => rows.length > 1).length;
  const clusters = [...groupBy(truth, (row) => row.cluster).values()];
  const visits = clusters.filter((rows) => rows[0]?.visit);
  const onVisits = truth.filter((row) => row.visit);
  const share = (isRight: (row: TruthRow, said: Prediction['visit']) => boolean) =>
    onVisits.filter((row) => isRight(row, predicted.get(row.id)?.visit)).length / onVisits.length;
  return {
    gold: visits.length,
    whole: visits.filter((rows) => new Set(rows.map(storyOf)).size === 1).length,
    mixedStories: mixed,
    pure: 1 - mixed / (several || 1),
    hostRight: share((row, said) => said?.host === row.visit?.host),
    firstDayRight: share((row, said) => Boolean(said) && dayOf(said?.start) === dayOf(row.visit?.start)),
  };
}

function dayOf(instant: string | null | undefined): string {
  return (instant ?? '').slice(0, 10);
}

function scoreCopies(truth: TruthRow[], predicted: Map<string, Prediction>): ClusteringScore['copies'] {
  const goldOf = linkedGroups(truth, (row) => row.copy_of);
  const saidOf = linkedGroups(truth, (row) => predicted.get(row.id)?.copyOf);
  const right = countPairs(truth, bothOf(goldOf, saidOf));
  const said = countPairs(truth, saidOf);
  return { recall: right / (countPairs(truth, goldOf) || 1), precision: said ? right / said : 1 };
}

/** Rows that point at one another, directly or through others, share a key. */
function linkedGroups(truth: TruthRow[], pointerOf: (row: TruthRow) => string | null | undefined): KeyOf {
  const parents = new Map(truth.map((row) => [row.id, row.id]));
  const root = (id: string): string => {
    const parent = parents.get(id) ?? id;
    return parent === id ? id : root(parent);
  };
  for (const row of truth) {
    const other = pointerOf(row);
    if (other && parents.has(other)) parents.set(root(row.id), root(other));
  }
  return (row) => root(row.id);
}

function groupBy(rows: TruthRow[], keyOf: KeyOf): Map<string, TruthRow[]> {
  const groups = new Map<string, TruthRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function countPairs(rows: TruthRow[], keyOf: KeyOf): number {
  return [...groupBy(rows, keyOf).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

function bothOf(a: KeyOf, b: KeyOf): KeyOf {
  return (row) => JSON.stringify([a(row), b(row)]);
}

function sizeOf(groups: Map<string, TruthRow[]>, key: string): number {
  return groups.get(key)?.length ?? 0;
}

function withF1(precision: number, recall: number): Agreement {
  return { f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0, precision, recall };
}

function main(truthFile: string | undefined): void {
  if (!truthFile) {
    console.error('Usage: tsx bench/clustering-score.ts TRUTH.jsonl < predictions.jsonl');
    process.exitCode = 2;
    return;
  }
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;
  const score = scoreClustering(readTruth(truthFile), readPredictions(readFileSync(0, 'utf8')));
  console.log(JSON.stringify(score, rounded));
}

if (import.meta.filename === process.argv[1]) main(process.argv[2]);
