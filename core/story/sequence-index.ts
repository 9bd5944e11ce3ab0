/** Positions that are looked at for one key, the latest: beyond, the key is too common to tell anything. */
const MOST_POSITIONS = 150;

/**
 * An inverted index over a sequence that grows and shrinks at its end only, so that what was taken back is gone
 * without a trace. Positions are those of the sequence.
 */
export class SequenceIndex {
  readonly #positions = new Map<number, number[]>();

  push(keys: Iterable<number>, position: number): void {
    for (const key of keys) {
      const list = this.#positions.get(key);
      if (list) list.push(position);
      else this.#positions.set(key, [position]);
    }
  }

  /** Takes back the last `push`, which had the same keys. */
  pop(keys: Iterable<number>): void {
    for (const key of keys) {
      const list = this.#positions.get(key);
      list?.pop();
      if (list?.length === 0) this.#positions.delete(key);
    }
  }

  /** How many of the keys each position from `since` on holds. */
  hits(keys: Iterable<number>, since: number): Map<number, number> {
    const hits = new Map<number, number>();
    for (const key of keys) {
      const list = this.#positions.get(key);
      if (!list) continue;
      const least = Math.max(0, list.length - MOST_POSITIONS);
      for (let index = list.length - 1; index >= least; index--) {
        const position = list[index] ?? -1;
        if (position < since) break;
        hits.set(position, (hits.get(position) ?? 0) + 1);
      }
    }
    return hits;
  }
}
