import type { Difference } from './compare.ts';
import type { Strike } from './fault.ts';
import type { Installation } from './installation.ts';
import { timeIn } from './stage.ts';

/** What a round wrote and which processes ended in it. */
export interface Record {
  log: readonly string[];
  /** With the lines of the minute before it. */
  recentLog: readonly string[];
  foreign: readonly string[];
  unaskedEnds: Installation['processes']['unaskedEnds'];
}

/** Of a server that is away the log repeats the same words once a minute at most: see `cli/log-floods.ts`. */
const SAID_ONCE_IN_MS = 60_000;

export function markIn(installation: Installation): () => Record {
  const { log, foreign, unaskedEnds } = installation.processes;
  const from = { log: log.length, foreign: foreign.length, unaskedEnds: unaskedEnds.length };
  const since = new Date(timeIn(installation).getTime() - SAID_ONCE_IN_MS).toISOString();
  return () => ({
    log: log.slice(from.log),
    recentLog: log.filter((line, index) => index >= from.log || timeOf(line) > since),
    foreign: foreign.slice(from.foreign),
    unaskedEnds: unaskedEnds.slice(from.unaskedEnds),
  });
}

/** ISO 8601; empty where the line has none. */
function timeOf(line: string): string {
  return /"time":"([^"]+)"/.exec(line)?.[1] ?? '';
}

export function isSaid({ recentLog }: Pick<Record, 'recentLog'>, words: RegExp): boolean {
  return recentLog.some((line) => words.test(line));
}

const FATAL = /"level":60|unhandled/i;

/** What the log does not say, though it happened. Where two things broke, who is killed may not come to say what was over at once. */
export function unsaidIn(record: Pick<Record, 'recentLog'>, strikes: readonly Strike[]): Difference[] {
  const isAlone = strikes.length === 1;
  const wanted = strikes.flatMap(({ says, saysAfterwards = [], lasts }) => [
    ...(isAlone || lasts?.[1] !== 0 ? says : []),
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
