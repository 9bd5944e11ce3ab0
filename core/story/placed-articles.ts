import { COPY_DAYS, copyKeys, copyScore } from './copies.ts';
import { TermFrequencies } from './frequencies.ts';
import { type Group, isWithinSpan, type Placed } from './group.ts';
import type { PreparedArticle } from './prepare.ts';
import type { Copy } from './reasons.ts';
import { SequenceIndex } from './sequence-index.ts';
import { LONGEST_SPAN } from './span.ts';
import { FIELDS } from './terms.ts';

/** Articles in their places, by publication (ties by id), and how they are found again. Grows and shrinks at its end. */
export class PlacedArticles {
  readonly #sequence: Placed[] = [];
  readonly #byId = new Map<string, Placed>();
  readonly #lookup = new SequenceIndex();
  readonly #shingles = new SequenceIndex();
  readonly #frequencies = new TermFrequencies();

  get length(): number {
    return this.#sequence.length;
  }

  get all(): readonly Placed[] {
    return this.#sequence;
  }

  get(id: string): Placed | undefined {
    return this.#byId.get(id);
  }

  push(placed: Placed): void {
    const { article, keys } = placed;
    this.#lookup.push(keys, this.#sequence.length);
    this.#shingles.push(placed.copyKeys, this.#sequence.length);
    this.#frequencies.add(dayOf(article), countedTerms(article));
    this.#sequence.push(placed);
    this.#byId.set(article.id, placed);
  }

  /** Takes back the last `push`, without a trace. */
  pop(): Placed | undefined {
    const last = this.#sequence.pop();
    if (!last) return undefined;
    this.#byId.delete(last.article.id);
    this.#lookup.pop(last.keys);
    this.#shingles.pop(last.copyKeys);
    this.#frequencies.takeBack(dayOf(last.article), countedTerms(last.article));
    return last;
  }

  /** How rare each term is among the articles up to the day of this one. */
  rarityFor(article: PreparedArticle): (term: number) => number {
    return this.#frequencies.rarityOn(dayOf(article));
  }

  /** The groups with most lookup keys in common that may still take an article of this time. */
  groupsLike(keys: readonly number[], time: number, most: number): Group[] {
    const hits = new Map<Group, number>();
    for (const [position, count] of this.#lookup.hits(keys, this.#positionSince(time - LONGEST_SPAN))) {
      const group = this.#sequence[position]?.group;
      if (group) hits.set(group, Math.max(hits.get(group) ?? 0, count));
    }
    return [...hits]
      .filter(([group]) => isWithinSpan(group, time))
      .sort(([a, x], [b, y]) => y - x || (a.key < b.key ? -1 : 1))
      .slice(0, most)
      .map(([group]) => group);
  }

  /** The article that this one reprints most of; the earliest among equals. */
  originalOf({ shingles, time }: PreparedArticle): Copy | null {
    let best: (Copy & { position: number }) | null = null;
    for (const position of this.#shingles
      .hits(copyKeys(shingles), this.#positionSince(time - COPY_DAYS))
      .keys()) {
      const original = this.#sequence[position];
      const containment = original ? copyScore(shingles, original.article.shingles) : 0;
      if (!original || containment === 0 || containment < (best?.containment ?? 0)) continue;
      if (best && containment === best.containment && position > best.position) continue;
      best = { original, containment, position };
    }
    return best;
  }

  /** The position of the first article published at `time` or later. */
  #positionSince(time: number): number {
    let low = 0;
    let high = this.#sequence.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sequence[middle]?.article.time ?? time) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function dayOf({ time }: PreparedArticle): number {
  return Math.floor(time);
}

function* countedTerms({ terms }: PreparedArticle): Generator<number> {
  for (const field of FIELDS) yield* terms[field].terms;
}
