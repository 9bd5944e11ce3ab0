/** A series of measurements; hours since the start, ascending. */
export interface Measured {
  hours: number;
  value: number;
}

export interface Trend {
  /** The line's value where it begins. */
  first: number;
  /** What it has grown by at its end, as a share of `first`: .05 for five per cent. */
  growth: number;
}

/**
 * The line through the median of all slopes between two measurements (Theil 1950, Sen 1968): unlike least squares it
 * is not moved by the peaks before a garbage collection. Null for fewer than ten measurements.
 */
export function trendOf(series: readonly Measured[]): Trend | null {
  const [start, end] = [series[0], series.at(-1)];
  if (!start || !end || series.length < 10) return null;
  const slopes = series.flatMap((from, index) =>
    series.slice(index + 1).map((to) => (to.value - from.value) / (to.hours - from.hours)),
  );
  const slope = median(slopes);
  const first = median(series.map(({ hours, value }) => value - slope * (hours - start.hours)));
  const grown = slope * (end.hours - start.hours);
  // Through what grew fast, the line may begin below nothing.
  return { first, growth: first === 0 ? Math.sign(grown) : grown / Math.abs(first) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
