/** Positions that are looked at for one key, the latest: beyond, the key is too common to tell anything. */
const MOST_POSITIONS = 150;
/** Heads of a slot that no key has taken, and of a key without postings: slots are never given back, or probing would end there. */
const FREE = -1;
const NONE = 0;
const FIRST_SLOTS = 1 << 10;
/** Share of slots taken from which on the table is made anew. */
const FULL = 0.6;

/**
 * An inverted index over a sequence that grows and shrinks at its end, so that what was taken back is gone without a
 * trace, and forgets its beginning. Positions are those of the sequence.
 *
 * Postings lie on one stack, each with the number of the one before it of the same key; a hash table (open addressing,
 * linear probing) has the last one of every key. A list of its own for every key would take ten times the memory, for
 * most keys stand in one article.
 */
export class SequenceIndex {
  /** By slot, as 32 bits signed. */
  #keys = new Int32Array(FIRST_SLOTS);
  /** By slot, the number of the key's last posting; before `#base` it is forgotten. */
  #heads = new Int32Array(FIRST_SLOTS).fill(FREE);
  #taken = 0;
  /** Position and posting before of the posting numbered `#base + index`, side by side: they are read together. */
  #postings = new Int32Array(2 * FIRST_SLOTS);
  #base = NONE + 1;
  #length = 0;
  #first = 0;
  /** Of each position how many keys it holds while hits are counted, else 0. */
  #counts = new Uint16Array(FIRST_SLOTS);

  /** What stands before this position is not known. */
  get first(): number {
    return this.#first;
  }

  /** @param keys of 32 bits, each once */
  push(keys: ArrayLike<number>, position: number): void {
    for (let index = 0; index < keys.length; index++) {
      const slot = this.#slotFor(keys[index] ?? 0);
      this.#addPosting(position, this.#heads[slot] ?? NONE);
      this.#heads[slot] = this.#base + this.#length - 1;
    }
  }

  /** Takes back the last `push`, which had the same keys and position. */
  pop(keys: ArrayLike<number>, position: number): void {
    if (position < this.#first) {
      this.#first = position;
      return;
    }
    for (let index = 0; index < keys.length; index++) {
      const slot = this.#slotOf(keys[index] ?? 0);
      const head = this.#heads[slot] ?? FREE;
      this.#heads[slot] = this.#postings[2 * (head - this.#base) + 1] ?? NONE;
    }
    this.#length -= keys.length;
  }

  /** Forgets what stands before a position, once that is most of all there is. */
  forget(before: number): void {
    if (this.#length > 0 && this.#positionOf(this.#length >> 1) >= before) return;
    let gone = 0;
    while (gone < this.#length && this.#positionOf(gone) < before) gone++;
    this.#first = Math.max(this.#first, before);
    this.#postings.copyWithin(0, 2 * gone, 2 * this.#length);
    this.#base += gone;
    this.#length -= gone;
  }

  /** Empties the index, to be filled from a position on. */
  clear(first: number): void {
    this.#first = first;
    this.#base += this.#length;
    this.#length = 0;
  }

  /** The positions from `since` on by how many of the keys they hold, 0 left out. */
  hits(keys: ArrayLike<number>, since: number): number[][] {
    const met: number[] = [];
    for (let index = 0; index < keys.length; index++) this.#count(keys[index] ?? 0, since, met);
    const byCount: number[][] = [];
    for (const position of met) {
      const count = this.#counts[position] ?? 0;
      this.#counts[position] = 0;
      while (byCount.length <= count) byCount.push([]);
      byCount[count]?.push(position);
    }
    return byCount;
  }

  /** @param met takes the positions that were not met before */
  #count(key: number, since: number, met: number[]): void {
    let posting = (this.#heads[this.#slotOf(key)] ?? FREE) - this.#base;
    for (let looked = 0; posting >= 0 && looked < MOST_POSITIONS; looked++) {
      const position = this.#positionOf(posting);
      if (position < since) break;
      const count = this.#counts[position] ?? 0;
      if (count === 0) met.push(position);
      this.#counts[position] = count + 1;
      posting = (this.#postings[2 * posting + 1] ?? NONE) - this.#base;
    }
  }

  #addPosting(position: number, previous: number): void {
    const place = 2 * this.#length++;
    if (place + 1 >= this.#postings.length) {
      const more = new Int32Array(3 * place);
      more.set(this.#postings);
      this.#postings = more;
    }
    this.#postings[place] = position;
    this.#postings[place + 1] = previous;
    if (position < this.#counts.length) return;
    const counts = new Uint16Array(2 * position);
    counts.set(this.#counts);
    this.#counts = counts;
  }

  #positionOf(posting: number): number {
    return this.#postings[2 * posting] ?? Number.POSITIVE_INFINITY;
  }

  #slotFor(key: number): number {
    if (this.#taken >= FULL * this.#keys.length) this.#rebuildTable();
    const slot = this.#slotOf(key);
    if (this.#heads[slot] === FREE) {
      this.#keys[slot] = key;
      this.#heads[slot] = NONE;
      this.#taken++;
    }
    return slot;
  }

  /** The slot of a key, or the free one where it would be. */
  #slotOf(key: number): number {
    const bits = key | 0;
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(bits, 0x9e3779b1) >>> 7) & mask;
    while (this.#heads[slot] !== FREE && this.#keys[slot] !== bits) slot = (slot + 1) & mask;
    return slot;
  }

  /** Keys of which nothing is known any more lose their slots. */
  #rebuildTable(): void {
    const [keys, heads] = [this.#keys, this.#heads];
    let live = 0;
    for (const head of heads) if (head >= this.#base) live++;
    const slots = live > (FULL / 2) * keys.length ? 2 * keys.length : keys.length;
    this.#keys = new Int32Array(slots);
    this.#heads = new Int32Array(slots).fill(FREE);
    this.#taken = 0;
    for (let slot = 0; slot < keys.length; slot++) {
      const head = heads[slot] ?? FREE;
      if (head >= this.#base) this.#heads[this.#slotFor(keys[slot] ?? 0)] = head;
    }
  }
}
