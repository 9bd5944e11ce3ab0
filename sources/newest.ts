/** Newest first by an instant; what has none comes last, in its order. */
export function newestFirst<T>(things: readonly T[], instantOf: (thing: T) => string | undefined): T[] {
  const dated = things.map((thing) => ({ thing, time: Date.parse(instantOf(thing) ?? '') || 0 }));
  return dated.sort((a, b) => b.time - a.time).map(({ thing }) => thing);
}
