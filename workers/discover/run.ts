import { createHash } from 'node:crypto';
import { type LastGood, lastGoodOf } from '../../core/source/last-good.ts';
import { type NextCheck, nextCheck } from '../../core/source/next-check.ts';
import { HISTORY_MS } from '../../core/source/publication-rate.ts';
import { normaliseUrl } from '../../core/url.ts';
import { FetchError } from '../../net/errors.ts';
import { slotsOfSchedule } from '../../queues/schedule.ts';
import type { Discovered, EntryCount } from '../../sources/discover.ts';
import { newestFirst } from '../../sources/newest.ts';
import type { DiscoverProblem } from '../../sources/read.ts';
import type { Source } from '../../sources/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import { databaseTrouble } from '../../storage/database-trouble.ts';
import type { ListState } from '../../storage/list-states.ts';
import { publicationsOf } from '../../storage/publications.ts';
import {
  recordOwnTrouble,
  recordRun,
  type SourceState,
  sourceStatesOf,
} from '../../storage/source-states.ts';
import { scheduleOf } from '../schedule/scheduler.ts';
import { isFromAhead, type ListReading } from './list-reader.ts';

/** What a run of a source found. */
export type Run = Discovered & {
  entries: EntryCount[];
  readings: ReadonlyMap<string, ListReading>;
};

/**
 * The name under which a list's state is kept. Each source has its own, since what was found is the source's; and
 * with another file other links may count, so that the list is read anew.
 */
export function listKey(source: Source, url: string): string {
  const file = createHash('sha256').update(JSON.stringify(source)).digest('hex').slice(0, 12);
  return `${url}#${file}`;
}

/** Writes down what a run came to, and when the next is. */
export async function concludeRun(tx: Queryable, source: Source, run: Run, at: Date): Promise<NextCheck> {
  const state = (await sourceStatesOf(tx, [source.name])).get(source.name);
  const failures = isInVain(run) ? (state?.failures ?? 0) + 1 : 0;
  const next = await planNextCheck(tx, source, run, { failures, at });
  await recordRun(tx, {
    source: source.name,
    at,
    linksFound: run.links.length,
    problems: run.problems,
    failures,
    next,
    lastGood: goodOf(run, state, at),
  });
  return next;
}

/**
 * Writes down that a run came to nothing through the program's own database: that is said, and nothing counts against the
 * source, of which nothing new is known.
 */
export async function concludeOwnTrouble(
  tx: Queryable,
  source: Source,
  error: unknown,
  at: Date,
): Promise<NextCheck> {
  const failures = (await sourceStatesOf(tx, [source.name])).get(source.name)?.failures ?? 0;
  const next = await planNextCheck(tx, source, NOTHING_READ, { failures, at });
  await recordOwnTrouble(tx, { source: source.name, message: databaseTrouble(error).message, next });
  return next;
}

const NOTHING_READ: Run = { links: [], problems: [], entries: [], readings: new Map() };

/** Whether nothing of the source could be read. One list that fails is told of, and costs the others no rest. */
function isInVain({ problems, readings, links }: Run): boolean {
  const failed = new Set(problems.filter(isFailure).map(({ url }) => url));
  if (failed.size === 0 || links.length > 0) return false;
  return [...readings.keys()].every((url) => failed.has(url));
}

function isFailure({ kind }: DiscoverProblem): boolean {
  return kind === 'unreachable' || kind === 'unreadable';
}

function goodOf(run: Run, state: SourceState | undefined, at: Date): LastGood | null {
  if (run.problems.length > 0) return null;
  const links = newestFirst(run.links, ({ published }) => published?.instant);
  return lastGoodOf({ at, entries: run.entries, links }, state?.lastGood ?? null);
}

async function planNextCheck(
  tx: Queryable,
  source: Source,
  run: Run,
  { failures, at }: { failures: number; at: Date },
): Promise<NextCheck> {
  const watched = source.read
    .filter(({ kind }) => kind === 'page')
    .map(({ url }) => normaliseUrl(url) ?? url);
  const { knownSince, times } = await publicationsOf(tx, {
    source: source.name,
    since: new Date(at.getTime() - HISTORY_MS),
    watched,
  });
  return nextCheck({
    now: at,
    slots: slotsOfSchedule(scheduleOf(source)),
    longestRestMs: source.longestRest.hours * 3_600_000,
    zone: source.scheduleZone,
    knownSince,
    publications: times,
    failures,
    freshUntil: watched.length > 0 ? null : allFreshUntil(run, at),
    restUntil: restUntil(run, at),
  });
}

/** Until when all lists hold; null where one of them may change at any time, or was not read. */
function allFreshUntil({ problems, readings }: Run, at: Date): Date | null {
  const times = [...readings.values()].map(({ state }) =>
    isFromAhead(state, at) ? 0 : (state.freshUntil?.getTime() ?? 0),
  );
  const first = Math.min(...times);
  return problems.some(isFailure) || times.length === 0 || first === 0 ? null : new Date(first);
}

function restUntil({ problems }: Run, at: Date): Date | null {
  const rests = problems.map(({ cause }) => (cause instanceof FetchError ? (cause.restMs ?? 0) : 0));
  const longest = Math.max(0, ...rests);
  return longest > 0 ? new Date(at.getTime() + longest) : null;
}

/**
 * The states of lists that are worth a row: of lists that changed, and where the site says that they hold past the
 * next check. A list with a problem has none: it is read again, until the problem is gone.
 */
export function statesToKeep(source: Source, run: Run, next: NextCheck): Map<string, ListState> {
  const troubled = new Set(run.problems.map(({ url }) => url));
  const kept = [...run.readings].filter(([url, { state, came }]) => {
    const savesRequest = came === 'unchanged' && state.freshUntil !== null && state.freshUntil > next.at;
    return !troubled.has(url) && state.bodyHash !== null && (came === 'new' || savesRequest);
  });
  return new Map(kept.map(([url, { state }]) => [listKey(source, url), state]));
}

/** A run that an error of ours ended. */
export function brokenRun(source: Source, error: Error): Run {
  const problem = { kind: 'unreachable', code: 'error', url: source.home, message: error.message } as const;
  return { ...NOTHING_READ, problems: [problem] };
}
