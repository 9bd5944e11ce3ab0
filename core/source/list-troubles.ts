import { HOUR_MS } from './calendar.ts';
import { mostFrequent } from './page-troubles.ts';
import { ILLS, type Ill, illOfList } from './troubles.ts';

/** What kept a run from reading one of its source's lists, or from finding anything there. */
export interface ListProblem {
  /** Of the FetchError, or `unreadable`, `empty`, `truncated`. */
  code: string;
  url: string;
}

/** What is known of the runs of a source. */
export interface RunFacts {
  at: Date;
  /** Of the run that has just ended; null where none has. */
  problems: readonly ListProblem[] | null;
  /** Runs in a row that could read nothing at all. */
  failures: number;
  /** When everything was last read without trouble; null for never. */
  lastSuccessAt: Date | null;
  /** The first of the runs in a row that had trouble, this one with them; null where the last had none. */
  troubledSince: Date | null;
  /** How many lists the source has. */
  lists: number;
}

export interface ListTrouble {
  ill: Ill;
  since: Date;
  code: string;
  url: string;
  /** How many lists fail, and of how many. */
  bad: number;
  of: number;
}

/** Neither a failure of the site's. */
const NO_TROUBLE = new Set(['truncated', 'stopped']);

/** A failure may be chance: so many runs in a row, and so long, before it is trouble. */
const WHOLE = { runs: 3, forMs: HOUR_MS };
const EMPTY_FOR_MS = 6 * HOUR_MS;
/** One list of several, of which every run may have another that fails. */
const PART_FOR_MS = 24 * HOUR_MS;

/** What of a run's problems is trouble with its lists. */
export function troublesAmong(problems: readonly ListProblem[]): ListProblem[] {
  return problems.filter(({ code }) => !NO_TROUBLE.has(code));
}

/** What ails a source by its lists, as the run that has just ended found them. */
export function listTroubleOf(facts: RunFacts): ListTrouble | null {
  const problems = troublesAmong(facts.problems ?? []);
  const ill = ILLS.find((kind) => problems.some(({ code }) => illOfList(code) === kind));
  if (ill === undefined || !isLasting(facts, problems)) return null;
  const worst = problems.filter(({ code }) => illOfList(code) === ill);
  const code = mostFrequent(worst.map((problem) => problem.code));
  const url = worst.find((problem) => problem.code === code)?.url ?? '';
  const bad = Math.min(facts.lists, new Set(problems.map((problem) => problem.url)).size);
  const since = facts.lastSuccessAt ?? facts.troubledSince ?? facts.at;
  return { ill, since, code, url, bad, of: facts.lists };
}

/** Measured from the first run with trouble, not from the last good one: Dateline may have been off in between. */
function isLasting(
  { at, failures, lists, troubledSince }: RunFacts,
  problems: readonly ListProblem[],
): boolean {
  const lasted = troubledSince ? at.getTime() - troubledSince.getTime() : 0;
  if (failures > 0) return failures >= WHOLE.runs && lasted >= WHOLE.forMs;
  const isAll = new Set(problems.map(({ url }) => url)).size >= lists;
  return lasted >= (isAll ? EMPTY_FOR_MS : PART_FOR_MS);
}
