import { FIELDS } from './terms.ts';

/** The number of a record that says what two groups have in common. */
export type Link = number;

const CONTRIBUTIONS = FIELDS.length;
const HIGHEST = CONTRIBUTIONS + 1;
const RECORD = CONTRIBUTIONS + 2;
const CHUNK_BITS = 11;
const CHUNK = 1 << CHUNK_BITS;

/**
 * What groups have in common, and how likely that makes one event of each two. Packed records, for a window of news has
 * a dozen links to an article, and an object with a typed array takes six times the memory.
 */
export class LinkTable<Group> {
  readonly #chunks: Float64Array[] = [];
  /** Apart, for they are asked for far more often than all else. */
  readonly #odds: Float64Array[] = [];
  /** The two groups of each link, side by side; null where it is free. */
  readonly #ends: (Group | null)[] = [];
  readonly #free: Link[] = [];

  /** A link that is the sum of nothing. */
  start(one: Group, other: Group): Link {
    const link = this.#free.pop() ?? this.#ends.length / 2;
    this.#ends[2 * link] = one;
    this.#ends[2 * link + 1] = other;
    if (link >> CHUNK_BITS === this.#chunks.length) {
      this.#chunks.push(new Float64Array(RECORD * CHUNK));
      this.#odds.push(new Float64Array(CHUNK));
    }
    const [chunk, from] = [chunkOf(this.#chunks, link), fromOf(link)];
    chunk.fill(0, from, from + RECORD);
    chunk[from + HIGHEST] = Number.NEGATIVE_INFINITY;
    this.forgetOdds(link);
    return link;
  }

  /** The link is not to be used any more. */
  release(link: Link): void {
    this.#ends.fill(null, 2 * link, 2 * link + 2);
    this.#free.push(link);
  }

  /** The group that the link joins with this one. */
  across(link: Link, group: Group): Group {
    const [one, other] = [this.#ends[2 * link], this.#ends[2 * link + 1]];
    const across = one === group ? other : one;
    if (!across) throw new RangeError(`There is no link ${link}.`);
    return across;
  }

  /**
   * Adds dot products of an article with a group, by field in `DOT_UNIT`s, or takes them back.
   * @returns how many the link is then the sum of
   */
  add(link: Link, cross: Float64Array, times: 1 | -1): number {
    const [chunk, from] = [chunkOf(this.#chunks, link), fromOf(link)];
    for (let field = 0; field < FIELDS.length; field++)
      chunk[from + field] = (chunk[from + field] ?? 0) + times * (cross[field] ?? 0);
    const contributions = (chunk[from + CONTRIBUTIONS] ?? 0) + times;
    chunk[from + CONTRIBUTIONS] = contributions;
    return contributions;
  }

  /** The sum of the dot products. */
  crossOf(link: Link): Float64Array {
    const from = fromOf(link);
    return chunkOf(this.#chunks, link).slice(from, from + FIELDS.length);
  }

  /** Log odds that the two are of one event; null where they are not reckoned. */
  oddsOf(link: Link): number | null {
    const odds = chunkOf(this.#odds, link)[link & (CHUNK - 1)] ?? Number.NaN;
    return Number.isNaN(odds) ? null : odds;
  }

  setOdds(link: Link, odds: number): void {
    chunkOf(this.#odds, link)[link & (CHUNK - 1)] = odds;
    const [chunk, from] = [chunkOf(this.#chunks, link), fromOf(link)];
    chunk[from + HIGHEST] = Math.max(chunk[from + HIGHEST] ?? odds, odds);
  }

  /** They have to be reckoned anew. */
  forgetOdds(link: Link): void {
    chunkOf(this.#odds, link)[link & (CHUNK - 1)] = Number.NaN;
  }

  /** The highest odds that the link has had. */
  highestOf(link: Link): number {
    return chunkOf(this.#chunks, link)[fromOf(link) + HIGHEST] ?? Number.NEGATIVE_INFINITY;
  }
}

function chunkOf(chunks: readonly Float64Array[], link: Link): Float64Array {
  const chunk = chunks[link >> CHUNK_BITS];
  if (!chunk) throw new RangeError(`There is no link ${link}.`);
  return chunk;
}

function fromOf(link: Link): number {
  return (link & (CHUNK - 1)) * RECORD;
}
