/** Fewer say nothing of a habit. */
const LEAST_TIMES = 3;
/** More are of a habit that may be given up: nightly turns into weekly after five weeks. */
const MOST_TIMES = 8;

/**
 * How long it usually takes from one to the next, in milliseconds: the median of the latest, of two the longer one. Null
 * for too few.
 * @param times in any order
 * @param togetherMs what follows one that counts within as much does not count
 */
export function usualIntervalMs(times: readonly Date[], togetherMs: number): number | null {
  const sorted = times.map((time) => time.getTime()).sort((a, b) => a - b);
  const apart: number[] = [];
  for (const time of sorted) if (time - (apart.at(-1) ?? -Infinity) > togetherMs) apart.push(time);
  if (apart.length < LEAST_TIMES) return null;
  const latest = apart.slice(-MOST_TIMES);
  const intervals = latest.slice(1).map((time, index) => time - (latest[index] ?? time));
  return intervals.sort((a, b) => a - b)[intervals.length >> 1] ?? null;
}
