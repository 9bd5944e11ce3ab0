import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { StoryClusterer } from '../core/story/clusterer.ts';
import { type JoinWeights, MEASURES, type Measures } from '../core/story/join.ts';
import { prepareArticle } from '../core/story/prepare.ts';
import { contradiction } from '../core/visit/agreement.ts';
import { readArticles } from './eval-clustering.ts';
import { readTruth } from './clustering-score.ts';

/** What a pair of an article and a story teaches; every data set weighs the same, however large. */
interface Example {
  measures: number[];
  joins: boolean;
  weight: number;
}

/** Wrong stories kept an article, the likeliest ones: the rest teach nothing. */
const WRONG_STORIES = 8;
const RIDGE = 1;
const ROUNDS = 30;

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

/** Logistic regression by Newton's method with a little ridge; the last weight is the bias. */
function fit(examples: Example[]): number[] {
  const size = MEASURES.length + 1;
  let weights: number[] = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const hessian = weights.map((_, row): number[] => weights.map((__, column) => (row === column ? RIDGE : 0)));
    for (const { measures, joins, weight } of examples) {
      const inputs = [...measures, 1];
      const chance = 1 / (1 + Math.exp(-inputs.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0)));
      inputs.forEach((x, i) => {
        gradient[i] = (gradient[i] ?? 0) + weight * ((joins ? 1 : 0) - chance) * x;
        const line = hessian[i] ?? [];
        inputs.forEach((y, j) => {
          line[j] = (line[j] ?? 0) + weight * chance * (1 - chance) * x * y;
        });
      });
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, i) => withSign(i, weight + (step[i] ?? 0)));
  }
  return weights;
}

/** Likeness never speaks against a join, nor difference for one, whatever one corpus has by chance. */
function withSign(index: number, weight: number): number {
  const name = MEASURES[index];
  if (!name || name === 'visits') return weight;
  return name === 'rest' || name.startsWith('other') ? Math.min(0, weight) : Math.max(0, weight);
}

/** Gauss-Jordan elimination; the matrix is positive definite, so no pivot is 0. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  rows.forEach((row, i) => {
    const pivot = row[i] ?? 1;
    for (let j = i; j < row.length; j++) row[j] = (row[j] ?? 0) / pivot;
    rows.forEach((other, k) => {
      const factor = other[i] ?? 0;
      if (k === i || factor === 0) return;
      for (let j = i; j < other.length; j++) other[j] = (other[j] ?? 0) - factor * (row[j] ?? 0);
    });
  });
  return rows.map((row) => row.at(-1) ?? 0);
}

function toModel(weights: number[], files: string[]): JoinWeights {
  const rounded = weights.map((weight) => Math.round(weight * 1000) / 1000);
  return {
    learnedFrom: files.map((file) => path.basename(file, '.jsonl')),
    bias: rounded.at(-1) ?? 0,
    weights: Object.fromEntries(MEASURES.map((name, i) => [name, rounded[i] ?? 0])) as Record<keyof Measures, number>,
  };
}

function main([output, ...files]: string[]): void {
  if (!output || files.length === 0) {
    console.error('Usage: tsx bench/train-join.ts OUTPUT.json SET.jsonl …');
    process.exitCode = 2;
    return;
  }
  const examples = files.flatMap(examplesOf);
  writeFileSync(output, `${JSON.stringify(toModel(fit(examples), files), null, 2)}\n`);
  console.error(`${examples.length} examples from ${files.length} sets`);
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2));
