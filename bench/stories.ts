import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { StoryClusterer } from '../core/story/clusterer.ts';
import { prepareArticle } from '../core/story/prepare.ts';
import type { ClusteringScore } from './clustering-score.ts';
import { readArticles } from './eval-clustering.ts';
import { scoreSet } from './score-stories.ts';
import { measureSpeed, type SpeedOfWindow } from './stories-speed.ts';
import { type SpeedMeasured, speedTableOf, tableOf } from './stories-table.ts';
import { readStorySet } from './story-sets.ts';
import { learnStories, type ReadSet, readForTraining } from './train-stories.ts';

const USAGE = `Usage: npm run -s bench:stories -- DIR [--window N]… [--with-visits-d] [--only-speed]
  DIR holds clustering/*.jsonl and newsstand.jsonl. A window of N articles (100000) is generated for the scale.
  With --only-speed nothing is scored, and the table is printed but not kept.`;

const LEARNING_SETS = [
  'visits-dev',
  'visits-b',
  'visits-c',
  'vmds-dev',
  'ecbplus-dev',
  'basil-dev',
  'allsides-dev',
];
const NEWSSTAND = 'newsstand';
/** Scored once, at the end; never learned from. */
const LAST_SET = 'visits-d';
/** Sets that must not teach what a set is scored by: the newsstand retells visits-dev. */
const KEPT_OUT: Record<string, readonly string[]> = { [NEWSSTAND]: ['visits-dev'] };

function fileOf(directory: string, set: string): string {
  return set === NEWSSTAND
    ? path.join(directory, 'newsstand.jsonl')
    : path.join(directory, 'clustering', `${set}.jsonl`);
}

function scoreAll(directory: string, sets: readonly string[]): Map<string, ClusteringScore> {
  const learned: ReadSet[] = LEARNING_SETS.map((set) =>
    readForTraining(readStorySet(fileOf(directory, set))),
  );
  return new Map(
    sets.map((set) => {
      const others = learned.filter(({ name }) => name !== set && !KEPT_OUT[set]?.includes(name));
      const score = scoreSet(readStorySet(fileOf(directory, set)), learnStories(others));
      console.error(`${set} is scored.`);
      return [set, score];
    }),
  );
}

/** Articles to a story by the models as shipped, largest first. */
function storySizes(file: string): number[] {
  const clusterer = new StoryClusterer();
  for (const article of readArticles(file)) clusterer.add(prepareArticle(article));
  const sizes = new Map<string, number>();
  for (const { cluster } of clusterer.placements().values())
    sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return [...sizes.values()].sort((a, b) => b - a);
}

/** Megabytes. Without a limit V8 lets garbage lie, and the peak says nothing of what is needed. */
const HEAP_LIMIT = 1200;

function measureWindowApart(articles: number): SpeedOfWindow {
  const file = path.join(import.meta.dirname, 'stories-speed.ts');
  const args = [...process.execArgv, `--max-old-space-size=${HEAP_LIMIT}`, file, String(articles)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

function measureSpeeds(directory: string, windows: readonly number[]): SpeedMeasured {
  return {
    speed: measureSpeed(readStorySet(fileOf(directory, 'vmds-dev'))),
    windows: windows.map(measureWindowApart),
    cores: availableParallelism(),
  };
}

function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      window: { type: 'string', multiple: true, default: ['100000'] },
      'with-visits-d': { type: 'boolean', default: false },
      'only-speed': { type: 'boolean', default: false },
    },
  });
  const [directory] = positionals;
  if (!directory) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const windows = values.window.map(Number);
  if (values['only-speed']) {
    console.log(speedTableOf(measureSpeeds(directory, windows)));
    return;
  }
  const last = values['with-visits-d'] ? [LAST_SET] : [];
  const table = tableOf({
    seeds: storySizes(fileOf(directory, 'seeds')),
    scores: scoreAll(directory, [...LEARNING_SETS, NEWSSTAND, ...last]),
    ...measureSpeeds(directory, windows),
  });
  const folder = path.join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'stories.md'), table);
  console.log(table);
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2));
