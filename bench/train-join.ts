import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { StoryClusterer } from '../core/story/clusterer.ts';
import { type JoinWeights, MEASURES, type Measures } from '../core/story/join.ts';
import { prepareArticle } from '../core/story/prepare.ts';
import { contradiction } from '../core/visit/agreement.ts';
import { readTruth } from './clustering-score.ts';
import { readArticles } from './eval-clustering.ts';

/** What a pair of an article and a story teaches; every data set weighs the same, however large. */
interface Example {
  measures: number[];
  joins: boolean;
  weight: number;
}

/** Wrong stories kept an article, the likeliest ones: the rest teach nothing. */
const WRONG_STORIES = 8;
/** Learned on sets of visits, on top of what ordinary news teaches of the others: else visits, whose reports share
 * few words, loosen the join for everything. */
const FRAME_MEASURES: ReadonlySet<string> = new Set([
  'visits',
  'sameActors',
  'sameVisit',
  'otherHost',
  'otherVisitor',
  'otherDays',
]);
const RIDGE = 1;
const ROUNDS = 100;
const LARGEST_STEP = 1;

/** Streams a set with every article put where it belongs, and keeps what it was measured against. */
function examplesOf(file: string): Example[] {
  const clusterOf = new Map(readTruth(file).map((row) => [row.id, row.cluster]));
  const clusterer = new StoryClusterer();
  const examples: Example[] = [];
  for (const row of readArticles(file)) {
    const article = prepareArticle(row);
    const cluster = clusterOf.get(row.id) ?? row.id;
    let wrong = 0;
    for (const { story, measures } of clusterer.candidates(article)) {
      const joins = clusterOf.get(story.key) === cluster;
      if ((!joins && wrong++ >= WRONG_STORIES) || contradiction(measures)) continue;
      examples.push({ measures: MEASURES.map((name) => measures[name]), joins, weight: 1 });
    }
    clusterer.restore([{ article, story: cluster }]);
  }
  return examples.map((example) => ({ ...example, weight: 1000 / examples.length }));
}

/**
 * Logistic regression with a little ridge, one weight at a time by Newton's step, of the weights at the `free` places
 * (the last place is the bias); the others stay as they are.
 */
function fitWeights(examples: Example[], start: number[], free: number[]): number[] {
  const weights = [...start];
  const inputs = examples.map(({ measures }) => [...measures, 1]);
  const sums = inputs.map((input) => input.reduce((sum, x, place) => sum + x * (weights[place] ?? 0), 0));
  for (let round = 0; round < ROUNDS; round++) {
    for (const place of free) {
      const before = weights[place] ?? 0;
      let gradient = -RIDGE * before;
      let curvature = RIDGE;
      examples.forEach(({ joins, weight }, index) => {
        const x = inputs[index]?.[place] ?? 0;
        const chance = 1 / (1 + Math.exp(-(sums[index] ?? 0)));
        gradient += weight * ((joins ? 1 : 0) - chance) * x;
        curvature += weight * chance * (1 - chance) * x * x;
      });
      const after = withSign(
        place,
        before + Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, gradient / curvature)),
      );
      weights[place] = after;
      inputs.forEach((input, index) => {
        sums[index] = (sums[index] ?? 0) + (after - before) * (input[place] ?? 0);
      });
    }
  }
  return weights;
}

/** Likeness never speaks against a join, nor difference for one, whatever one corpus has by chance. */
function withSign(index: number, weight: number): number {
  const name = MEASURES[index];
  if (!name || name === 'visits') return weight;
  return name === 'rest' || name.startsWith('other') ? Math.min(0, weight) : Math.max(0, weight);
}

function toModel(weights: number[], files: string[]): JoinWeights {
  const rounded = weights.map((weight) => Math.round(weight * 1000) / 1000);
  return {
    learnedFrom: files.map((file) => path.basename(file, '.jsonl')),
    bias: rounded.at(-1) ?? 0,
    weights: Object.fromEntries(MEASURES.map((name, i) => [name, rounded[i] ?? 0])) as Record<
      keyof Measures,
      number
    >,
  };
}

function main([output, ...files]: string[]): void {
  if (!output || files.length === 0) {
    console.error('Usage: tsx bench/train-join.ts OUTPUT.json SET.jsonl …');
    process.exitCode = 2;
    return;
  }
  const onVisits = files.filter((file) => readTruth(file).some((row) => row.visit));
  const general = files.filter((file) => !onVisits.includes(file)).flatMap(examplesOf);
  const visits = onVisits.flatMap(examplesOf);
  const places = [...MEASURES.keys()];
  const isOfFrame = (place: number) => FRAME_MEASURES.has(MEASURES[place] ?? '');
  const ordinary = fitWeights(general, new Array<number>(MEASURES.length + 1).fill(0), [
    ...places.filter((place) => !isOfFrame(place)),
    MEASURES.length,
  ]);
  const all = fitWeights(visits, ordinary, places.filter(isOfFrame));
  writeFileSync(output, `${JSON.stringify(toModel(all, files), null, 2)}\n`);
  console.error(`${general.length + visits.length} examples from ${files.length} sets`);
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2));
