import type { Difference } from './compare.ts';
import type { Strike } from './fault.ts';
import type { Installation } from './installation.ts';

/** What a round wrote and which processes ended in it. */
export interface Record {
  log: readonly string[];
  /** With those on errors of the minute before it. */
  recentLog: readonly string[];
  foreign: readonly string[];
  unaskedEnds: Installation['processes']['unaskedEnds'];
}

/** Of a server that is away the log repeats the same words once a minute at most: see `cli/log-floods.ts`. */
const SAID_ONCE_IN_MS = 60_000;

export function markIn(installation: Installation): () => Record {
  const { log, arrivals, foreign, unaskedEnds } = installation.processes;
  const from = { log: log.length, foreign: foreign.length, unaskedEnds: unaskedEnds.length };
  const since = performance.now() - SAID_ONCE_IN_MS;
  const isRecent = (line: string, index: number) =>
    index >= from.log || ((arrivals[index] ?? 0) > since && line.includes('"error":'));
  return () => ({
    log: log.slice(from.log),
    recentLog: log.filter(isRecent),
    foreign: foreign.slice(from.foreign),
    unaskedEnds: unaskedEnds.slice(from.unaskedEnds),
  });
}

export function isSaid({ recentLog }: Pick<Record, 'recentLog'>, words: RegExp): boolean {
  return recentLog.some((line) => words.test(line));
}

/** Besides, what no fault brings about: slips of the program, and rows that were written twice. */
const FATAL = /"level":60|unhandled|TypeError|ReferenceError|violates [a-z-]+ constraint/i;

/** What the log does not say, though it happened. Where two things broke, who is killed may not come to say what was over at once. */
export function unsaidIn(record: Pick<Record, 'recentLog'>, strikes: readonly Strike[]): Difference[] {
  const isAlone = strikes.length === 1;
  const wanted = strikes.flatMap(({ says, saysAfterwards = [], lasts, isSaidOnce = false }) => [
    ...(isAlone || (lasts?.[1] !== 0 && !isSaidOnce) ? says : []),
    ...(isAlone ? saysAfterwards : []),
  ]);
  const unsaid = wanted.filter((words) => !isSaid(record, words));
  return unsaid.map((words) => ({ of: 'log', what: `it does not say ${words}` }));
}

/** What the log says that no fault accounts for. */
export function judgeLog({ log, foreign, unaskedEnds }: Record, strikes: readonly Strike[]): Difference[] {
  const mayEnd = strikes.some(({ endsProcesses }) => endsProcesses);
  return [
    ...log.filter((line) => FATAL.test(line)),
    ...(mayEnd ? [] : foreign.map((line) => `no line of a log: ${line}`)),
    ...(mayEnd ? [] : unaskedEnds.map((end) => `a process ended by itself: ${JSON.stringify(end)}`)),
  ].map((what) => ({ of: 'log', what }));
}
