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

/** Supposed earlier articles, and in how many of them an unmet term stood: keeps the first articles' weights sane. */
const SUPPOSED_ARTICLES = 500;
const SUPPOSED_FREQUENCY = 5;

/** In how many articles of a sequence each term stands. Counts are whole numbers, so `pop` undoes exactly. */
export class DocumentFrequencies {
  readonly #counts = new Map<string, number>();
  #articles = 0;

  push(terms: readonly string[]): void {
    this.#articles++;
    for (const term of terms) this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
  }

  pop(terms: readonly string[]): void {
    this.#articles--;
    for (const term of terms) {
      const count = (this.#counts.get(term) ?? 0) - 1;
      if (count > 0) this.#counts.set(term, count);
      else this.#counts.delete(term);
    }
  }

  /** Inverse document frequency: large for rare terms. */
  rarity(term: string): number {
    const count = this.#counts.get(term) ?? 0;
    return Math.log((this.#articles + SUPPOSED_ARTICLES) / (count + SUPPOSED_FREQUENCY));
  }
}
