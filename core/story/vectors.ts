import { FIELDS, type Field, fieldOf, TERM_BITS, type TermCounts, termOf, timesOf } from './terms.ts';

/** Weights of an article's terms, in whole steps; each field's are of unit length. */
export interface Vectors {
  terms: TermCounts;
  /** Of each term; 0 of those that are not kept. */
  weights: Uint16Array;
}

/** Terms kept of a field: the rest of a long text adds little. */
const MOST_TERMS = 160;
/** Steps to a weight of 1. */
const WEIGHT_STEPS = 65_535;

/**
 * Dot products are counted in whole steps of this size, which add up and take back exactly, in any order: what was
 * undone leaves no trace. (Exact below 2^53 steps, the squared length of 1,448 articles of one wording.)
 */
export const DOT_UNIT = 1 / WEIGHT_STEPS ** 2;

/** @param weights where they are written, one for each term */
export function weighTerms(
  terms: TermCounts,
  rarity: (term: number) => number,
  weights: Uint16Array = new Uint16Array(terms.length),
): Vectors {
  const exact = new Float64Array(terms.length);
  for (let place = 0; place < terms.length; place++) {
    const counted = terms[place] ?? 0;
    exact[place] = (1 + Math.log(timesOf(counted))) * rarity(termOf(counted));
  }
  let from = 0;
  for (let field = 0; field < FIELDS.length; field++) {
    const to = endOfField(terms, field, from);
    if (to - from > MOST_TERMS) dropLightest(exact.subarray(from, to), terms.subarray(from, to));
    let squares = 0;
    for (let place = from; place < to; place++) squares += (exact[place] ?? 0) ** 2;
    const scale = squares > 0 ? WEIGHT_STEPS / Math.sqrt(squares) : 0;
    for (let place = from; place < to; place++) weights[place] = Math.round((exact[place] ?? 0) * scale);
    from = to;
  }
  return { terms, weights };
}

function endOfField(terms: TermCounts, field: number, from: number): number {
  let to = from;
  while (to < terms.length && fieldOf(terms[to] ?? 0) === field) to++;
  return to;
}

/** Ties go by the term, so that what is kept does not hang on the order of the words. */
function dropLightest(weights: Float64Array, terms: TermCounts): void {
  const least = weights.slice().sort()[weights.length - MOST_TERMS] ?? 0;
  const ties: number[] = [];
  let heavier = 0;
  for (let place = 0; place < weights.length; place++) {
    const weight = weights[place] ?? 0;
    if (weight > least) heavier++;
    else if (weight === least) ties.push(place);
    else weights[place] = 0;
  }
  ties.sort((a, b) => termOf(terms[a] ?? 0) - termOf(terms[b] ?? 0));
  for (const place of ties.slice(MOST_TERMS - heavier)) weights[place] = 0;
}

/** The terms of most weight in one field, most first. */
export function heaviestTerms({ terms, weights }: Vectors, field: Field, most: number): number[] {
  const index = FIELDS.indexOf(field);
  const places: number[] = [];
  for (let place = 0; place < terms.length; place++)
    if (fieldOf(terms[place] ?? 0) === index && (weights[place] ?? 0) > 0) places.push(place);
  places.sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || termOf(terms[a] ?? 0) - termOf(terms[b] ?? 0),
  );
  return places.slice(0, most).map((place) => termOf(terms[place] ?? 0));
}

/** Of each field, in `DOT_UNIT`s. */
export function squaredLengths({ terms, weights }: Vectors): Float64Array {
  const sums = new Float64Array(FIELDS.length);
  for (let place = 0; place < terms.length; place++) {
    const field = fieldOf(terms[place] ?? 0);
    sums[field] = (sums[field] ?? 0) + (weights[place] ?? 0) ** 2;
  }
  return sums;
}

/** Places of a sieve that most terms of other articles fall through: it stays in the nearest cache, the weights do not. */
const SIEVE_MASK = (1 << 13) - 1;

/** Dot products of one article with many: its weights are spread out once, and looked up for each other one. */
export class DotProducts {
  readonly #spread = new Uint16Array(1 << TERM_BITS);
  readonly #sieve = new Uint8Array(SIEVE_MASK + 1);
  #loaded: TermCounts = new Uint32Array();

  load({ terms, weights }: Vectors): void {
    for (const counted of this.#loaded) {
      const term = termOf(counted);
      this.#spread[term] = 0;
      this.#sieve[term & SIEVE_MASK] = 0;
    }
    this.#loaded = terms;
    for (let place = 0; place < terms.length; place++) {
      const term = termOf(terms[place] ?? 0);
      const weight = weights[place] ?? 0;
      if (weight === 0) continue;
      this.#spread[term] = weight;
      this.#sieve[term & SIEVE_MASK] = 1;
    }
  }

  /** Adds the products with the loaded article to `sums`, one a field, in `DOT_UNIT`s. */
  addTo(sums: Float64Array, { terms, weights }: Vectors): void {
    const sieve = this.#sieve;
    const spread = this.#spread;
    for (let place = 0; place < terms.length; place++) {
      const counted = terms[place] ?? 0;
      if (sieve[counted & SIEVE_MASK] === 0) continue;
      const field = fieldOf(counted);
      sums[field] = (sums[field] ?? 0) + (weights[place] ?? 0) * (spread[termOf(counted)] ?? 0);
    }
  }
}
