import { TERM_BITS } from './terms.ts';

/** Days before an article whose words say how common its own are. */
export const DAYS_COUNTED = 14;
/** Supposed earlier articles, and in how many of them an unmet term stood: keeps the first articles' weights sane. */
const SUPPOSED_ARTICLES = 500;
const SUPPOSED_FREQUENCY = 5;

interface Day {
  articles: number;
  /** Of all articles, one after the other. */
  terms: number[];
}

/**
 * In how many articles of the last fortnight each term stands, counted by whole days, so that what an article weighs
 * hangs on the articles before it alone, not on how many are in memory.
 */
export class TermFrequencies {
  readonly #days = new Map<number, Day>();
  /** Sums over the days from `#last - DAYS_COUNTED` to `#last`, by term. */
  readonly #sums = new Uint32Array(1 << TERM_BITS);
  #articles = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** Counts an article published on `day` (days since 1970), not before the day of the one before. */
  add(day: number, terms: Iterable<number>): void {
    this.#moveTo(day);
    let ofDay = this.#days.get(day);
    if (!ofDay) {
      ofDay = { articles: 0, terms: [] };
      this.#days.set(day, ofDay);
    }
    ofDay.articles++;
    this.#articles++;
    for (const term of terms) {
      ofDay.terms.push(term);
      this.#sums[term] = (this.#sums[term] ?? 0) + 1;
    }
  }

  /** Takes back the last `add`, which had the same day and terms. */
  takeBack(day: number, terms: Iterable<number>): void {
    this.#moveTo(day);
    const ofDay = this.#days.get(day);
    if (!ofDay) return;
    ofDay.articles--;
    this.#articles--;
    for (const term of terms) {
      ofDay.terms.pop();
      this.#sums[term] = (this.#sums[term] ?? 0) - 1;
    }
  }

  /** Inverse document frequency over the fortnight up to `day`: large for rare terms. */
  rarityOn(day: number): (term: number) => number {
    this.#moveTo(day);
    const articles = this.#articles + SUPPOSED_ARTICLES;
    const sums = this.#sums;
    return (term) => Math.log(articles / ((sums[term] ?? 0) + SUPPOSED_FREQUENCY));
  }

  #moveTo(day: number): void {
    if (day === this.#last) return;
    for (const [counted, ofDay] of this.#days) {
      const was = isCounted(counted, this.#last);
      const is = isCounted(counted, day);
      if (was !== is) this.#addAll(ofDay, is ? 1 : -1);
    }
    this.#last = day;
  }

  #addAll({ articles, terms }: Day, sign: 1 | -1): void {
    this.#articles += sign * articles;
    for (const term of terms) this.#sums[term] = (this.#sums[term] ?? 0) + sign;
  }
}

function isCounted(day: number, last: number): boolean {
  return day <= last && day >= last - DAYS_COUNTED;
}
