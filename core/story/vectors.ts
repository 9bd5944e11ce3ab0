import { FIELDS, TERM_BITS, type TermCounts } from './terms.ts';

/** Weights of an article's terms, field after field; each field's have unit length. */
export interface Vectors {
  terms: Uint32Array;
  weights: Float32Array;
  /** Where each field ends, in the order of `FIELDS`. */
  ends: readonly number[];
}

/** Terms kept of a field: the rest of a long text adds little and costs memory for months. */
const MOST_TERMS = 160;

export function weighTerms(counts: TermCounts, rarity: (term: number) => number): Vectors {
  const fields = FIELDS.map((field) => {
    const weighed: [term: number, weight: number][] = [];
    const { terms, counts: times } = counts[field];
    for (const [place, term] of terms.entries())
      weighed.push([term, (1 + Math.log(times[place] ?? 1)) * rarity(term)]);
    // Ties go by the term, so that what is kept does not hang on the order of the words.
    if (weighed.length > MOST_TERMS) weighed.sort(([a, x], [b, y]) => y - x || a - b);
    return weighed.slice(0, MOST_TERMS);
  });
  const size = fields.reduce((sum, field) => sum + field.length, 0);
  const vectors = { terms: new Uint32Array(size), weights: new Float32Array(size), ends: [] as number[] };
  let place = 0;
  for (const field of fields) {
    const length = Math.sqrt(field.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    for (const [term, weight] of field) {
      vectors.terms[place] = term;
      vectors.weights[place++] = weight / length;
    }
    vectors.ends.push(place);
  }
  return vectors;
}

/** The terms of most weight in one field, most first. */
export function heaviestTerms(
  { terms, weights, ends }: Vectors,
  field: (typeof FIELDS)[number],
  most: number,
): number[] {
  const index = FIELDS.indexOf(field);
  const from = index > 0 ? (ends[index - 1] ?? 0) : 0;
  const places = Array.from({ length: (ends[index] ?? 0) - from }, (_unused, offset) => from + offset);
  places.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (terms[a] ?? 0) - (terms[b] ?? 0));
  return places.slice(0, most).map((place) => terms[place] ?? 0);
}

/**
 * Dot products are counted in whole steps of this size, which add up and take back exactly, in any order: what was
 * undone leaves no trace.
 */
export const DOT_UNIT = 2 ** -20;

/** Of each field, in `DOT_UNIT`s. */
export function squaredLengths({ weights, ends }: Vectors): Float64Array {
  const sums = new Float64Array(ends.length);
  let place = 0;
  for (let field = 0; field < ends.length; field++) {
    const end = ends[field] ?? 0;
    let sum = 0;
    for (; place < end; place++) sum += (weights[place] ?? 0) ** 2;
    sums[field] = Math.round(sum / DOT_UNIT);
  }
  return sums;
}

/** Dot products of one article with many: its weights are spread out once, and looked up for each other one. */
export class DotProducts {
  readonly #spread = new Float32Array(1 << TERM_BITS);
  #loaded: Vectors | null = null;

  load(vectors: Vectors): void {
    if (this.#loaded) for (const term of this.#loaded.terms) this.#spread[term] = 0;
    this.#loaded = vectors;
    for (let place = 0; place < vectors.terms.length; place++)
      this.#spread[vectors.terms[place] ?? 0] = vectors.weights[place] ?? 0;
  }

  /** Adds the products with the loaded article to `sums`, one a field, in `DOT_UNIT`s. */
  addTo(sums: Float64Array, { terms, weights, ends }: Vectors): void {
    let place = 0;
    for (let field = 0; field < ends.length; field++) {
      const end = ends[field] ?? 0;
      let sum = 0;
      for (; place < end; place++) sum += (weights[place] ?? 0) * (this.#spread[terms[place] ?? 0] ?? 0);
      sums[field] = (sums[field] ?? 0) + Math.round(sum / DOT_UNIT);
    }
  }
}
