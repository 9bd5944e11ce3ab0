import { COPY_DAYS, copyKeys, copyScore } from './copies.ts';
import { DAYS_COUNTED, TermFrequencies } from './frequencies.ts';
import { byKey, type Group, isWithinSpan, type Placed } from './group.ts';
import { isOver, letGoOfWords, moveWords } from './letting-go.ts';
import { lookupKeys } from './lookup-keys.ts';
import { partitionPoint } from './partition-point.ts';
import type { PreparedArticle } from './prepare.ts';
import type { Copy } from './reasons.ts';
import { SequenceIndex } from './sequence-index.ts';
import { SharedBuffers } from './shared-buffer.ts';
import { LONGEST_GAP, LONGEST_SPAN } from './span.ts';

/** Days beyond those that are looked at for which an index reaches back, for articles that come late. */
const DAYS_LATE = 2;

/** Articles in their places, by publication (ties by id), and how they are found again. Grows and shrinks at its end. */
export class PlacedArticles {
  readonly #sequence: Placed[] = [];
  readonly #byId = new Map<string, Placed>();
  readonly #lookup = new SequenceIndex();
  readonly #shingles = new SequenceIndex();
  readonly #frequencies = new TermFrequencies();
  /** Before this position groups have been looked at that may take nothing more. */
  #rested = 0;
  readonly #since: number;
  readonly #keepsWords: (group: Group) => boolean;
  /** Before this position words were let go of, or moved. */
  #sifted = 0;
  readonly #room = new SharedBuffers();

  /**
   * @param since publication (days since 1970) before which nothing comes any more, once it is reached
   * @param keepsWords of groups that may take up articles however late they come
   */
  constructor({ since, keepsWords }: { since: number; keepsWords: (group: Group) => boolean }) {
    this.#since = since;
    this.#keepsWords = keepsWords;
  }

  get length(): number {
    return this.#sequence.length;
  }

  get all(): readonly Placed[] {
    return this.#sequence;
  }

  get(id: string): Placed | undefined {
    return this.#byId.get(id);
  }

  /** @param keys the article's lookup keys */
  push(placed: Placed, keys: readonly number[]): void {
    const { article } = placed;
    const position = this.#sequence.length;
    this.#lookup.forget(this.#positionSince(article.time - LONGEST_SPAN - DAYS_LATE));
    this.#lookup.push(keys, position);
    this.#shingles.forget(this.#positionSince(article.time - COPY_DAYS - DAYS_LATE));
    this.#shingles.push(copyKeys(article.shingles), position);
    this.#frequencies.add(dayOf(article), article.terms);
    this.#sequence.push(placed);
    this.#byId.set(article.id, placed);
    this.#rest(article.time);
    this.#sift(Math.min(this.#since, article.time));
  }

  /** A group that may take nothing more is seldom asked again; what was reckoned of it takes a kilobyte. */
  #rest(time: number): void {
    for (;;) {
      const placed = this.#sequence[this.#rested];
      if (!placed || placed.article.time >= time - LONGEST_GAP) return;
      if (!isWithinSpan(placed.group, time)) placed.group.evidence = null;
      this.#rested++;
    }
  }

  /** Words of groups that are over are let go of when the last of a group is passed. */
  #sift(time: number): void {
    for (;;) {
      const placed = this.#sequence[this.#sifted];
      if (!placed || placed.article.time >= time - LONGEST_GAP) break;
      if (isOver(placed.group, time) && !this.#keepsWords(placed.group)) letGoOfWords(placed.group);
      else moveWords(placed, this.#room);
      this.#sifted++;
    }
    this.#frequencies.forget(Math.floor(time) - DAYS_COUNTED);
  }

  /** Takes back the last `push`, without a trace. */
  pop(): Placed | undefined {
    const last = this.#sequence.pop();
    if (!last) return undefined;
    this.#rested = Math.min(this.#rested, this.#sequence.length);
    this.#sifted = Math.min(this.#sifted, this.#sequence.length);
    this.#byId.delete(last.article.id);
    this.#lookup.pop(keysOf(last), this.#sequence.length);
    this.#shingles.pop(copyKeysOf(last), this.#sequence.length);
    this.#frequencies.takeBack(dayOf(last.article));
    return last;
  }

  /** How rare each term is among the articles up to the day of this one. */
  rarityFor(article: PreparedArticle): (term: number) => number {
    return this.#frequencies.rarityOn(dayOf(article));
  }

  /** The groups with most lookup keys in common that may still take an article of this time. */
  groupsLike(keys: readonly number[], time: number, most: number): Group[] {
    const since = this.#reachBack(this.#lookup, time - LONGEST_SPAN, keysOf);
    const byCount = this.#lookup.hits(keys, since);
    const found = new Set<Group>();
    for (let count = byCount.length - 1; count > 0 && found.size < most; count--) {
      const groups = new Set<Group>();
      for (const position of byCount[count] ?? []) {
        const group = this.#sequence[position]?.group;
        if (group && !found.has(group) && isWithinSpan(group, time)) groups.add(group);
      }
      for (const group of [...groups].sort(byKey)) found.add(group);
    }
    return [...found].slice(0, most);
  }

  /** The article that this one reprints most of; the earliest among equals. */
  originalOf({ shingles, time }: PreparedArticle): Copy | null {
    let best: (Copy & { position: number }) | null = null;
    const since = this.#reachBack(this.#shingles, time - COPY_DAYS, copyKeysOf);
    for (const position of this.#shingles.hits(copyKeys(shingles), since).flat()) {
      const original = this.#sequence[position];
      const containment = original ? copyScore(shingles, original.article.shingles) : 0;
      if (!original || containment === 0 || containment < (best?.containment ?? 0)) continue;
      if (best && containment === best.containment && position > best.position) continue;
      best = { original, containment, position };
    }
    return best;
  }

  /** Makes an index reach back to a time where it has forgotten what it has to know of a late article. */
  #reachBack(index: SequenceIndex, time: number, keys: (placed: Placed) => ArrayLike<number>): number {
    const since = this.#positionSince(time);
    if (since >= index.first) return since;
    index.clear(since);
    for (const [offset, placed] of this.#sequence.slice(since).entries())
      index.push(keys(placed), since + offset);
    return since;
  }

  /** The position of the first article published at `time` or later. */
  #positionSince(time: number): number {
    return partitionPoint(
      this.#sequence.length,
      (position) => (this.#sequence[position]?.article.time ?? time) < time,
    );
  }
}

function dayOf({ time }: PreparedArticle): number {
  return Math.floor(time);
}

function keysOf({ article, vectors }: Placed): number[] {
  return lookupKeys(vectors, article.frame);
}

function copyKeysOf({ article }: Placed): Uint32Array {
  return copyKeys(article.shingles);
}
