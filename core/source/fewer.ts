import { DAY_MS, type History } from './calendar.ts';
import { poissonAtMost } from './chance.ts';
import type { Lateness } from './lateness.ts';
import { countOf, isEnough, type Rhythm, rhythmOf, tilesOf } from './rhythm.ts';

/** Windows, and which share of the leanest usual one of theirs they have at most. Days differ more than weeks. */
const WINDOWS = [
  { days: 1, share: 0.4 },
  { days: 7, share: 0.5 },
];
/** How improbable such a window must be by chance. */
const CHANCE = 1e-4;
/** What keeps a source late that is late: more than that would make it so. */
const STILL = { chance: 100, share: 1.5 };

/** In the shortest of these windows that tells anything, a source shows that its pages come again. */
const RECOVERY_DAYS = [1, 7, 28];
const RECOVERED_SHARE = 2 / 3;
const TELLING = 8;

/** Far fewer new pages than is usual, by what came before the last week. */
export function fewerOf(history: History, isLate: boolean): Lateness | null {
  const past = { from: history.from, to: history.to - 7 * DAY_MS };
  const rhythm = rhythmOf(history, past);
  if (!isEnough(rhythm, past) || hasRecovered(history, rhythm)) return null;
  const still = isLate ? STILL : { chance: 1, share: 1 };
  for (const { days, share } of WINDOWS) {
    const from = history.to - days * DAY_MS;
    const count = countOf(history.hours, from, history.to);
    const expected = rhythm.expected(from, history.to);
    const { dispersion, leanest } = tilesOf(history, rhythm, { ...past, days });
    const chance = poissonAtMost(count / dispersion, expected / dispersion);
    if (chance < CHANCE * still.chance && count < share * still.share * leanest * expected)
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
