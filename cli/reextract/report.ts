import {
  REEXTRACT_OUTCOMES,
  type Reextracted,
  type ReextractOutcome,
} from '../../workers/extract/reextract-comparison.ts';
import { formatTable } from '../table.ts';

const LABELS: Record<ReextractOutcome, string> = {
  unchanged: 'unchanged',
  details: 'details',
  'new-version': 'new version',
  'article-now': 'article now',
  'no-longer-article': 'no longer',
  'still-none': 'still none',
  'left-alone': 'left alone',
  removed: 'removed',
  unreadable: 'unreadable',
};

/** What a terminal is told page by page; the others are counted only. */
const TOLD: ReadonlySet<ReextractOutcome> = new Set([
  'new-version',
  'article-now',
  'no-longer-article',
  'unreadable',
]);

/** A line about a page; null where there is nothing to tell. */
export function describeReextracted(url: string, { outcome, words, reason }: Reextracted): string | null {
  if (!TOLD.has(outcome)) return null;
  const change = words ? `+${words.added} −${words.removed}` : (reason ?? '');
  return `${LABELS[outcome].padEnd(12)}  ${change.padEnd(14)}  ${url}`;
}

export type OutcomeCounts = Record<ReextractOutcome, number>;

/** How often each outcome came, by source. */
export type Tally = Map<string, OutcomeCounts>;

export function countOutcome(tally: Tally, source: string, outcome: ReextractOutcome): void {
  const counts = tally.get(source) ?? noOutcomes();
  counts[outcome]++;
  tally.set(source, counts);
}

export function totalOf(tally: Tally): OutcomeCounts {
  const total = noOutcomes();
  for (const counts of tally.values())
    for (const outcome of REEXTRACT_OUTCOMES) total[outcome] += counts[outcome];
  return total;
}

function noOutcomes(): OutcomeCounts {
  return {
    unchanged: 0,
    details: 0,
    'new-version': 0,
    'article-now': 0,
    'no-longer-article': 0,
    'still-none': 0,
    'left-alone': 0,
    removed: 0,
    unreadable: 0,
  };
}

/** The tally as a table: a row a source, and their sum where there are several. */
export function formatTally(tally: Tally): string {
  const row = (name: string, counts: OutcomeCounts) => {
    const numbers = REEXTRACT_OUTCOMES.map((outcome) => counts[outcome]);
    return [name, numbers.reduce((sum, number) => sum + number, 0), ...numbers];
  };
  const rows = [...tally].sort().map(([source, counts]) => row(source, counts));
  if (rows.length > 1) rows.push(row('all', totalOf(tally)));
  return formatTable(['source', 'pages', ...REEXTRACT_OUTCOMES.map((outcome) => LABELS[outcome])], rows);
}
