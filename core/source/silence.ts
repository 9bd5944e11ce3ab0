import { DAY_MS, type History, HOUR_MS } from './calendar.ts';
import type { Lateness } from './lateness.ts';
import { isEnough, type Rhythm, rhythmOf } from './rhythm.ts';

/** How many false alarms a year are put up with, for a source whose pages come by chance. */
const FALSE_ALARMS_A_YEAR = 0.1;
/** How much longer than the longest usual pause a silence must be. */
const FAR_LONGER = 2;
/** Of shorter ones nobody wants to hear. */
const SHORTEST_MS = 3 * HOUR_MS;

/**
 * Nothing new for far longer than is usual. Time is counted in pages that were to be expected, so that nights, weekends
 * and holidays pass quickly: in that time the pauses between pages that come by chance are longer than `x` with the
 * chance `exp(-x)`, and the longest of `n` near `ln n`. What comes in heaps has longer ones, in the same proportion.
 */
export function silenceOf(history: History, last: Date): Lateness | null {
  const from = history.from;
  const to = last.getTime();
  if (history.to - to < SHORTEST_MS) return null;
  const rhythm = rhythmOf(history, { from, to: to + HOUR_MS });
  if (!isEnough(rhythm, { from, to })) return null;
  const pauses = pausesOf(history, rhythm);
  const heaps = Math.max(1, pauses.longestExpected / Math.log(rhythm.count));
  const pausesAYear = (rhythm.count / (to - from)) * 365 * DAY_MS;
  const limit = heaps * Math.log(Math.max(1, pausesAYear / FALSE_ALARMS_A_YEAR));
  const isSilent = rhythm.expected(to, history.to) > Math.max(limit, FAR_LONGER * pauses.longestExpected);
  return isSilent ? { about: 'silence', since: last, longestUsualHours: pauses.longestHours } : null;
}

/** The longest pauses but one, since a single odd one is not usual. */
function pausesOf(history: History, rhythm: Rhythm): { longestExpected: number; longestHours: number } {
  const hours = [...history.hours.keys()].sort((a, b) => a - b);
  const middle = (hour: number) => (hour + 0.5) * HOUR_MS;
  const pauses = hours.slice(1).map((hour, index) => {
    const before = hours[index] ?? hour;
    return { hours: hour - before, expected: rhythm.expected(middle(before), middle(hour)) };
  });
  const lastButOne = (lengths: number[]) =>
    lengths.sort((a, b) => b - a)[Math.min(1, lengths.length - 1)] ?? 0;
  return {
    longestExpected: lastButOne(pauses.map(({ expected }) => expected)),
    longestHours: lastButOne(pauses.map((pause) => pause.hours)),
  };
}
