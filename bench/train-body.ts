import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ContextFeatures } from '../core/extract/body/context-features.ts';
import { FIRST_NAMES } from '../core/extract/body/first-look.ts';
import { placeBlocks } from '../core/extract/body/placed-blocks.ts';
import { reasonOnSight } from '../core/extract/body/reasons.ts';
import { lookSecond, SECOND_NAMES } from '../core/extract/body/second-look.ts';
import { siteOf } from './extraction-pages.ts';
import { type Prediction, scoreExtraction } from './extraction-score.ts';
import { type Boosted, type BoostingOptions, boost, type Examples, oddsOf } from './gradient-boosting.ts';
import { type LabelledPage, readLabelledPages } from './labelled-blocks.ts';

const COMMON = { depth: 4, ridge: 5, leastLeaf: 3, rowShare: 0.7, measureShare: 0.4 };
const FIRST: BoostingOptions = { ...COMMON, trees: 80, rate: 0.12, seed: 3 };
const SECOND: BoostingOptions = { ...COMMON, trees: 200, rate: 0.08, seed: 1 };

/** The second look learns from first looks at pages that these had not seen, as it will be used. */
const INNER_FOLDS = 3;
const OUTER_FOLDS = 5;

interface Looks {
  first: Boosted;
  second: Boosted;
}

/** What a page's blocks were measured as in a look. */
type Rows = Map<LabelledPage, Float64Array[]>;

const firstRows: Rows = new Map();

function firstRowsOf(page: LabelledPage): Float64Array[] {
  const known = firstRows.get(page);
  if (known) return known;
  const rows = placeBlocks(page.blocks, page.claims, () => 0).map(({ row }) => row);
  firstRows.set(page, rows);
  return rows;
}

function contextFeaturesOf(page: LabelledPage, first: Boosted): ContextFeatures[] {
  return placeBlocks(page.blocks, page.claims, (row) => oddsOf(first, row));
}

function examplesOf(pages: LabelledPage[], rowsOf: (page: LabelledPage) => Float64Array[]): Examples {
  const examples: Examples = { rows: [], isPositive: [], weight: [] };
  for (const page of pages) {
    rowsOf(page).forEach((row, index) => {
      const label = page.labels[index];
      if (label === null || label === undefined) return;
      examples.rows.push(row);
      examples.isPositive.push(label);
      examples.weight.push(page.weights[index] ?? 0);
    });
  }
  return examples;
}

function learn(pages: LabelledPage[]): Looks {
  const fitFirst = (some: LabelledPage[]): Boosted => boost(examplesOf(some, firstRowsOf), FIRST);
  const inner = Array.from({ length: INNER_FOLDS }, (_, fold) =>
    fitFirst(pages.filter((page) => foldOf(page, INNER_FOLDS, 'inner') !== fold)),
  );
  const rows = new Map<LabelledPage, Float64Array[]>();
  for (const page of pages) {
    const unseen = inner[foldOf(page, INNER_FOLDS, 'inner')];
    if (unseen) rows.set(page, contextFeaturesOf(page, unseen).map(lookSecond));
  }
  return {
    first: fitFirst(pages),
    second: boost(
      examplesOf(pages, (page) => rows.get(page) ?? []),
      SECOND,
    ),
  };
}

/** Pages of one site are in one fold. */
function foldOf({ page }: LabelledPage, folds: number, salt: string): number {
  let hash = 7;
  for (const character of salt + siteOf(page.url)) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % folds;
}

function predict(page: LabelledPage, looks: Looks): Prediction {
  const kept = contextFeaturesOf(page, looks.first).filter(
    (context) => reasonOnSight(context.features) === null && oddsOf(looks.second, lookSecond(context)) > 0,
  );
  return { id: page.page.id, text: kept.map(({ features }) => features.block.text).join('\n') };
}

/** What the method is worth on sites that it has not learned from. */
function crossValidate(sets: Map<string, LabelledPage[]>): void {
  const all = [...sets.values()].flat();
  const looks = Array.from({ length: OUTER_FOLDS }, (_, fold) =>
    learn(all.filter((page) => foldOf(page, OUTER_FOLDS, 'outer') !== fold)),
  );
  for (const [name, pages] of sets) {
    const predictions = pages.flatMap((page) => {
      const unseen = looks[foldOf(page, OUTER_FOLDS, 'outer')];
      return unseen ? [predict(page, unseen)] : [];
    });
    const { body, segments } = scoreExtraction(
      pages.map(({ truth }) => truth),
      predictions,
    );
    console.log(JSON.stringify({ set: name, sites: 'not learned from', body, segments }));
  }
}

function asModel({ base, trees }: Boosted, measures: readonly string[]) {
  return { measures, base: Math.round(base * 10_000) / 10_000, trees };
}

function main(args: string[]): void {
  const isValidation = args.includes('--cross-validate');
  const [output, ...directories] = args.filter((arg) => !arg.startsWith('--'));
  if (!output || directories.length === 0) {
    console.error('Usage: tsx bench/train-body.ts OUTPUT.json [--cross-validate] SET_DIR …');
    process.exitCode = 2;
    return;
  }
  const sets = new Map(
    directories.map((directory) => [path.basename(directory), readLabelledPages(directory)]),
  );
  if (isValidation) {
    crossValidate(sets);
    return;
  }
  const { first, second } = learn([...sets.values()].flat());
  const model = {
    learnedFrom: Object.fromEntries([...sets].map(([name, pages]) => [name, pages.length])),
    first: asModel(first, FIRST_NAMES),
    second: asModel(second, SECOND_NAMES),
  };
  writeFileSync(output, `${JSON.stringify(model)}\n`);
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2));
