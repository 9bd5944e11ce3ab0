/**
 * What a text means to an embedding model, or several texts together: a vector of unit length, or a sum of such, in
 * whole steps, which add up exactly in any order.
 */
export type Meaning = Int16Array | Int32Array;

/** What cosines of one model are worth: each model has a scale of its own. */
export interface MeaningScale {
  /** Mean cosine of reports of different events. */
  other: number;
  /** Mean cosine of two reports of one event. */
  same: number;
}

/** Steps to unit length, as many as a stored number holds. */
const STEPS = 32_767;
/** Log odds that the same meaning adds at most: what words and names have in common is in it once more. */
const MOST_ODDS = 2;
/** Log odds that another meaning takes at most: of one visit, one report tells of the dinner and one of the speech. */
const LEAST_ODDS = -1;

/** @returns null for a vector without length */
export function meaningOf(vector: readonly number[]): Int16Array | null {
  const length = Math.hypot(...vector);
  if (!(length > 0 && Number.isFinite(length))) return null;
  return Int16Array.from(vector, (value) => Math.round((value / length) * STEPS));
}

/** What both mean together; where only one means anything, that. */
export function addMeanings(a: Meaning | null, b: Meaning | null): Meaning | null {
  if (!a || !b) return a ?? b;
  return Int32Array.from(a, (value, place) => value + (b[place] ?? 0));
}

export function cosineOfMeanings(a: Meaning, b: Meaning): number {
  let [dot, x, y] = [0, 0, 0];
  for (let place = 0; place < a.length; place++) {
    const [one, other] = [a[place] ?? 0, b[place] ?? 0];
    dot += one * other;
    x += one * one;
    y += other * other;
  }
  return x > 0 && y > 0 ? dot / Math.sqrt(x * y) : 0;
}

/** 0 where two mean as little the same as reports of different events, 1 where as much as two reports of one. */
export function closeness(a: Meaning, b: Meaning, { other, same }: MeaningScale): number {
  return (cosineOfMeanings(a, b) - other) / (same - other);
}

/** Log odds that what two mean adds to those of all else; 0 where either means nothing. */
export function meaningOdds(a: Meaning | null, b: Meaning | null, scale: MeaningScale | null): number {
  if (!a || !b || !scale) return 0;
  const odds = (closeness(a, b, scale) - 0.5) * 2 * MOST_ODDS;
  return Math.max(LEAST_ODDS, Math.min(MOST_ODDS, odds));
}
