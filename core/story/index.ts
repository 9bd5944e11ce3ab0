import type { PreparedArticle } from './prepare.ts';
import type { Vectors } from './vectors.ts';

/** Terms of an article that candidates are looked up by: its rarest. */
const LOOKUP_TERMS = 40;

/** Keys under which an article is found again: its telling terms, its names, and its likeliest hosts. */
export function lookupKeys(article: PreparedArticle, vectors: Vectors): string[] {
  const names = rarest(vectors.names).map((name) => `name:${name}`);
  const hosts = Object.keys(article.frame.hosts).slice(0, 2);
  return [...rarest(vectors.lead), ...names, ...hosts.map((code) => `host:${code}`)];
}

/** Ties go by the term, so that the choice does not hang on the order in a Map. */
function rarest(vector: Map<string, number>): string[] {
  return [...vector]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, LOOKUP_TERMS)
    .map(([term]) => term);
}

/**
 * An inverted index over a sequence that grows and shrinks at its end only, so that what was taken back is gone
 * without a trace. Positions are those of the sequence.
 */
export class SequenceIndex<Key> {
  readonly #positions = new Map<Key, number[]>();

  push(keys: readonly Key[], position: number): void {
    for (const key of keys) {
      const list = this.#positions.get(key);
      if (list) list.push(position);
      else this.#positions.set(key, [position]);
    }
  }

  /** Takes back the last `push`, which had the same keys. */
  pop(keys: readonly Key[]): void {
    for (const key of keys) {
      const list = this.#positions.get(key);
      list?.pop();
      if (list?.length === 0) this.#positions.delete(key);
    }
  }

  /** How many positions from `since` on hold the key. */
  countSince(key: Key, since: number): number {
    const list = this.#positions.get(key) ?? [];
    return list.length - firstAtLeast(list, since);
  }

  /** How many of the keys each position from `since` on holds. */
  hits(keys: readonly Key[], since: number): Map<number, number> {
    const hits = new Map<number, number>();
    for (const key of keys) {
      const list = this.#positions.get(key) ?? [];
      for (let index = list.length - 1; index >= 0; index--) {
        const position = list[index] ?? -1;
        if (position < since) break;
        hits.set(position, (hits.get(position) ?? 0) + 1);
      }
    }
    return hits;
  }
}

/** The place of the first number that is `least` or more in an ascending list. */
function firstAtLeast(list: readonly number[], least: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Supposed earlier articles, and in how many of them an unmet term stood: keeps the first articles' weights sane. */
const SUPPOSED_ARTICLES = 500;
const SUPPOSED_FREQUENCY = 5;

/** In how many of the latest articles of a sequence each term stands. */
export class DocumentFrequencies {
  readonly #index = new SequenceIndex<string>();
  #articles = 0;

  push(terms: readonly string[]): void {
    this.#index.push(terms, this.#articles++);
  }

  /** Takes back the last `push`, which had the same terms. */
  pop(terms: readonly string[]): void {
    this.#index.pop(terms);
    this.#articles--;
  }

  /** Inverse document frequency over the articles from position `since` on: large for rare terms. */
  rarity(term: string, since: number): number {
    const count = this.#index.countSince(term, since);
    return Math.log((this.#articles - since + SUPPOSED_ARTICLES) / (count + SUPPOSED_FREQUENCY));
  }
}
