import { DAY_MS, type History } from './calendar.ts';
import { poissonAtMost } from './chance.ts';
import type { Lateness } from './lateness.ts';
import { countOf, isEnough, type Rhythm, rhythmOf, tilesOf } from './rhythm.ts';

const WINDOWS_DAYS = [1, 7];
/** How improbable a window must be, and which share of the leanest usual one it has at most. */
const FAR_FEWER = { chance: 1e-4, share: 0.5 };
/** What keeps a source late that is late. */
const FEWER_STILL = { chance: 1e-2, share: 0.75 };

/** In the shortest of these windows that tells anything, a source shows that its pages come again. */
const RECOVERY_DAYS = [1, 7, 28];
const RECOVERED_SHARE = 2 / 3;
const TELLING = 8;

/** Far fewer new pages than is usual, by what came before the last week. */
export function fewerOf(history: History, isLate: boolean): Lateness | null {
  const past = { from: history.from, to: history.to - 7 * DAY_MS };
  const rhythm = rhythmOf(history, past);
  if (!isEnough(rhythm, past) || hasRecovered(history, rhythm)) return null;
  const limits = isLate ? FEWER_STILL : FAR_FEWER;
  for (const days of WINDOWS_DAYS) {
    const from = history.to - days * DAY_MS;
    const count = countOf(history.hours, from, history.to);
    const expected = rhythm.expected(from, history.to);
    const { dispersion, leanest } = tilesOf(history, rhythm, { ...past, days });
    const chance = poissonAtMost(count / dispersion, expected / dispersion);
    if (chance < limits.chance && count < limits.share * leanest * expected)
      return { about: 'fewer', since: new Date(from), days, count, expected };
  }
  return null;
}

function hasRecovered({ hours, to }: History, rhythm: Rhythm): boolean {
  const windows = RECOVERY_DAYS.map((days) => to - days * DAY_MS);
  const from = windows.find((begin) => rhythm.expected(begin, to) >= TELLING);
  if (from === undefined) return false;
  return countOf(hours, from, to) >= RECOVERED_SHARE * rhythm.expected(from, to);
}
