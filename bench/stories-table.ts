import type { ClusteringScore } from './clustering-score.ts';
import type { SpeedOfSet, SpeedOfWindow } from './stories-speed.ts';

export interface SpeedMeasured {
  speed: SpeedOfSet;
  windows: readonly SpeedOfWindow[];
  cores: number;
}

export interface StoriesMeasured extends SpeedMeasured {
  scores: ReadonlyMap<string, ClusteringScore>;
  /** Articles to a story of the seeds, largest first. */
  seeds: readonly number[];
}

type Row = [measure: string, bar: string, aim: string, measured: string];
type Bars = readonly [bar: string, aim: string];

/** `mixed / whole / BCubed F1`, host right and first day right of each set of visits. */
const VISITS: Record<string, readonly [stories: Bars, host: Bars, firstDay: Bars]> = {
  'visits-dev': [
    ['0 / ≥ 20 / ≥ .96', '0 / 22 / .98'],
    ['', ''],
    ['', ''],
  ],
  'visits-b': [
    ['≤ 1 / ≥ 24 / ≥ .93', '0 / 30 / .97'],
    ['≥ .93', '.97'],
    ['≥ .80', '.90'],
  ],
  'visits-c': [
    ['≤ 2 / ≥ 20 / ≥ .88', '0 / 28 / .96'],
    ['≥ .90', '.97'],
    ['≥ .75', '.90'],
  ],
  'visits-d': [
    ['≤ 2 / ≥ 17 / ≥ .85', '0 / 28 / .95'],
    ['≥ .85', '.97'],
    ['≥ .70', '.90'],
  ],
  newsstand: [
    ['', ''],
    ['', ''],
    ['', ''],
  ],
};

const GENERAL: Record<string, Bars> = {
  'vmds-dev': ['≥ .95 / ≥ .93', '.97 / .96'],
  'ecbplus-dev': ['≥ .88', '.92'],
  'basil-dev': ['≥ .96', '.98'],
  'allsides-dev': ['≥ .87', '.90'],
};

/** The bars, the aims and what was measured, as a Markdown table. */
export function tableOf(measured: StoriesMeasured): string {
  const rows: Row[] = [
    ['seeds: articles to a story', '4 + 1', '', measured.seeds.join(' + ')],
    ...[...measured.scores].flatMap(([set, score]) => rowsOfSet(set, score)),
    ...speedRows(measured),
  ];
  return markdownOf(rows, `Each set by models learned from the others. ${machine(measured)}`);
}

/** The same of speed and scale alone. */
export function speedTableOf(measured: SpeedMeasured): string {
  return markdownOf(speedRows(measured), machine(measured));
}

function markdownOf(rows: readonly Row[], note: string): string {
  return [
    '| measure | bar | aim | measured |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    note,
    '',
  ].join('\n');
}

function machine({ cores }: SpeedMeasured): string {
  return `Node ${process.versions.node}, ${cores} cores, one process.`;
}

function rowsOfSet(set: string, score: ClusteringScore): Row[] {
  const bars = VISITS[set];
  if (bars && score.visits) return visitRows(set, score, score.visits, bars);
  const { bcubed, pairwise } = score;
  const row = (name: string, value: string): Row => [`${set}: ${name}`, ...(GENERAL[set] ?? ['', '']), value];
  return set === 'vmds-dev'
    ? [row('BCubed F1 / pairwise precision', `${share(bcubed.f1)} / ${share(pairwise.precision)}`)]
    : [row('BCubed F1', share(bcubed.f1))];
}

function visitRows(
  set: string,
  { bcubed, copies }: ClusteringScore,
  visits: NonNullable<ClusteringScore['visits']>,
  [stories, host, firstDay]: readonly [Bars, Bars, Bars],
): Row[] {
  const { mixedStories, whole, gold, hostRight, firstDayRight } = visits;
  const rows: Row[] = [
    [
      `${set}: mixed / whole of ${gold} / BCubed F1`,
      ...stories,
      `${mixedStories} / ${whole} / ${share(bcubed.f1)}`,
    ],
    [`${set}: host right`, ...host, share(hostRight)],
    [`${set}: first day right`, ...firstDay, share(firstDayRight)],
  ];
  if (!copies) return rows;
  const found = `${share(copies.recall)} / ${share(copies.precision)}`;
  return [...rows, [`${set}: copies recall / precision`, '≥ .95 / ≥ .98', '1 / 1', found]];
}

function speedRows({ speed, windows }: SpeedMeasured): Row[] {
  return [speedRow(speed), ...windows.map(windowRow)];
}

function speedRow({ median, best, timesFolding }: SpeedOfSet): Row {
  const measured = `${median.toFixed(0)} (best ${best.toFixed(0)}; ${timesFolding.toFixed(1)} × folding)`;
  return ['vmds-dev: articles/s', '≥ 1,500', '3,000', measured];
}

function windowRow(window: SpeedOfWindow): Row {
  const { articles, stories, storiesFound } = window;
  const { perSecond, perSecondWithReading, median, p99, peakMegabytes } = window;
  return [
    `window of ${articles} articles, ${stories} stories (${storiesFound} found): articles/s (with reading) / p50 / p99 / peak memory`,
    '≥ 500 / – / ≤ 10 ms / ≤ 1.5 GB',
    '1,000 / – / 5 ms / 1 GB',
    `${perSecond.toFixed(0)} (${perSecondWithReading.toFixed(0)}) / ${median.toFixed(1)} ms / ${p99.toFixed(1)} ms / ${peakMegabytes} MB`,
  ];
}

/** `.965`, as the field writes shares; `1` for all. */
function share(value: number): string {
  return value
    .toFixed(3)
    .replace(/^0/, '')
    .replace(/^1\.000$/, '1');
}
