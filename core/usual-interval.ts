/** Fewer say nothing of a habit. */
const LEAST_TIMES = 3;

/**
 * How long it usually takes from one to the next, in milliseconds: the median, of two the longer one. Null for too few.
 * @param times in any order
 * @param togetherMs what follows one that counts within as much does not count
 */
export function usualIntervalMs(times: readonly Date[], togetherMs: number): number | null {
  const sorted = times.map((time) => time.getTime()).sort((a, b) => a - b);
  const apart: number[] = [];
  for (const time of sorted) if (time - (apart.at(-1) ?? -Infinity) > togetherMs) apart.push(time);
  if (apart.length < LEAST_TIMES) return null;
  const intervals = apart.slice(1).map((time, index) => time - (apart[index] ?? time));
  return intervals.sort((a, b) => a - b)[intervals.length >> 1] ?? null;
}
