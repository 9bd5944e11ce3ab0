import type { Agreement, ExtractionScore } from './extraction-score.ts';

/** One extractor's answers for a set, scored, and the milliseconds that each page took. */
export interface Measured {
  score: ExtractionScore;
  times: number[];
}

export interface Circumstances {
  /** The set on which speed was measured, and the milliseconds of each page by each extractor. */
  speedSet: string;
  speed: number[][];
  peakMegabytes: number;
  cores: number;
}

/** What is measured of a set, and the bar for it. */
interface MeasureRow {
  set: string;
  name: string;
  bar: string;
  value: (score: ExtractionScore) => string;
}

const ROWS: MeasureRow[] = [
  { set: 'scrapinghub', name: 'body F1 (P / R)', bar: '.972', value: ({ body }) => agreement(body) },
  { set: 'fundus', name: 'body F1 (P / R)', bar: '.965', value: ({ body }) => agreement(body) },
  {
    set: 'trafilatura',
    name: 'segment F1 (P / R)',
    bar: '.925',
    value: ({ segments }) => agreement(segments),
  },
  { set: 'vn', name: 'body F1 (P / R)', bar: '.985', value: ({ body }) => agreement(body) },
  { set: 'htmldate', name: 'day F1 (P / R)', bar: '.94', value: ({ day }) => agreement(day) },
  { set: 'fundus', name: 'publication within a minute', bar: '.95', value: ({ instant }) => share(instant) },
  {
    set: 'fundus',
    name: 'byline P / R',
    bar: '.95 / .90',
    value: ({ byline }) => (byline ? `${share(byline.precision)} / ${share(byline.recall)}` : '–'),
  },
];

/** The figures of Readability and of Dateline side by side, as a Markdown table. */
export function tableOf(results: ReadonlyMap<string, Measured[]>, circumstances: Circumstances): string {
  const quality = ROWS.map(({ set, name, bar, value }) => {
    const [other, own] = (results.get(set) ?? []).map(({ score }) => value(score));
    const pages = results.get(set)?.[0]?.score.pages ?? 0;
    return [`${set} (${pages})`, name, other, own, bar];
  });
  const rows = [...quality, ...speedRows(results, circumstances)];
  return [
    '| set (pages) | measure | Readability + linkedom | Dateline | bar |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.map((cell) => cell ?? '–').join(' | ')} |`),
    '',
    `Node ${process.versions.node}, ${circumstances.cores} cores, one process.`,
    '',
  ].join('\n');
}

function speedRows(
  results: ReadonlyMap<string, Measured[]>,
  { speedSet, peakMegabytes }: Circumstances,
): string[][] {
  const [other, own] = (results.get(speedSet) ?? []).map(({ times }) => times);
  if (!other || !own) return [];
  const ratio = (rate(own) / rate(other)).toFixed(1);
  const all = [...results.values()].map(([others, owns]) => [others?.times ?? [], owns?.times ?? []]);
  const slowest = (index: number) =>
    `${Math.max(...all.flatMap((times) => times[index] ?? [])).toFixed(0)} ms`;
  return [
    [speedSet, 'pages/s', rate(other).toFixed(0), `${rate(own).toFixed(0)} (${ratio} ×)`, '200, 4 ×'],
    [speedSet, 'median page', `${median(other).toFixed(1)} ms`, `${median(own).toFixed(1)} ms`, ''],
    ['all', 'slowest page', slowest(0), slowest(1), '500 ms'],
    ['all', 'peak memory', '', `${peakMegabytes} MB`, '400 MB'],
  ];
}

function rate(times: readonly number[]): number {
  return (times.length * 1000) / times.reduce((sum, one) => sum + one, 0);
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function agreement(value: Agreement | null): string {
  return value ? `${share(value.f1)} (${share(value.precision)} / ${share(value.recall)})` : '–';
}

/** `.965`, as the field writes shares; `1` for all. */
function share(value: number | null): string {
  if (value === null) return '–';
  return value
    .toFixed(3)
    .replace(/^0/, '')
    .replace(/^1\.000$/, '1');
}
