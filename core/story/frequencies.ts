import { TERM_BITS, type TermCounts, termOf } from './terms.ts';

/** Days before an article whose words say how common its own are. */
export const DAYS_COUNTED = 14;
/** Supposed earlier articles, and in how many of them an unmet term stood: keeps the first articles' weights sane. */
const SUPPOSED_ARTICLES = 50;
const SUPPOSED_FREQUENCY = 1;

/**
 * In how many articles of the last fortnight each term stands, counted by whole days, so that what an article weighs
 * hangs on the articles before it alone, not on how many are in memory.
 */
export class TermFrequencies {
  /** The terms of each day's articles. */
  readonly #days = new Map<number, TermCounts[]>();
  /** Sums over the days from `#last - DAYS_COUNTED` to `#last`, by term. */
  readonly #sums = new Uint32Array(1 << TERM_BITS);
  #articles = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** Counts an article published on `day` (days since 1970), not before the day of the one before. */
  add(day: number, terms: TermCounts): void {
    this.#moveTo(day);
    const ofDay = this.#days.get(day);
    if (ofDay) ofDay.push(terms);
    else this.#days.set(day, [terms]);
    this.#count(terms, 1);
  }

  /** Takes back the last `add`, which had the same day. */
  takeBack(day: number): void {
    this.#moveTo(day);
    const terms = this.#days.get(day)?.pop();
    if (terms) this.#count(terms, -1);
  }

  /** Forgets days before one, more than a fortnight before any that is asked of from now on. */
  forget(before: number): void {
    for (const day of this.#days.keys()) if (day < before) this.#days.delete(day);
  }

  /** Inverse document frequency over the fortnight up to `day`: large for rare terms. */
  rarityOn(day: number): (term: number) => number {
    this.#moveTo(day);
    const articles = this.#articles + SUPPOSED_ARTICLES;
    const sums = this.#sums;
    // Terms of two fields may share a place, and then be counted more often than there are articles.
    return (term) => Math.max(0, Math.log(articles / ((sums[term] ?? 0) + SUPPOSED_FREQUENCY)));
  }

  #moveTo(day: number): void {
    if (day === this.#last) return;
    for (const [counted, ofDay] of this.#days) {
      const was = isCounted(counted, this.#last);
      const is = isCounted(counted, day);
      if (was !== is) for (const terms of ofDay) this.#count(terms, is ? 1 : -1);
    }
    this.#last = day;
  }

  #count(terms: TermCounts, sign: 1 | -1): void {
    this.#articles += sign;
    const sums = this.#sums;
    for (let place = 0; place < terms.length; place++) {
      const term = termOf(terms[place] ?? 0);
      sums[term] = (sums[term] ?? 0) + sign;
    }
  }
}

function isCounted(day: number, last: number): boolean {
  return day <= last && day >= last - DAYS_COUNTED;
}
