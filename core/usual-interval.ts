/** Fewer say nothing of a habit. */
const LEAST_TIMES = 3;

/**
 * How long it usually takes from one to the next, in milliseconds: the median, of two the longer one. Null for too few.
 * @param times in any order
 */
export function usualIntervalMs(times: readonly Date[]): number | null {
  if (times.length < LEAST_TIMES) return null;
  const sorted = times.map((time) => time.getTime()).sort((a, b) => a - b);
  const intervals = sorted.slice(1).map((time, index) => time - (sorted[index] ?? time));
  return intervals.sort((a, b) => a - b)[intervals.length >> 1] ?? null;
}
