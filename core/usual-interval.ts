/** Fewer say nothing of a habit. */
const LEAST_TIMES = 3;

/**
 * How long it usually takes from one to the next, in milliseconds: the median, of two the longer one. Null for too few.
 * @param times in any order
 * @param togetherMs those that follow the one before within as much are one with it
 */
export function usualIntervalMs(times: readonly Date[], togetherMs: number): number | null {
  const sorted = times.map((time) => time.getTime()).sort((a, b) => a - b);
  const apart = sorted.filter((time, index) => time - (sorted[index - 1] ?? -Infinity) > togetherMs);
  if (apart.length < LEAST_TIMES) return null;
  const intervals = apart.slice(1).map((time, index) => time - (apart[index] ?? time));
  return intervals.sort((a, b) => a - b)[intervals.length >> 1] ?? null;
}
