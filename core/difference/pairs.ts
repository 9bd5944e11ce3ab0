import type { Block } from '../article.ts';
import { wordsOf } from '../text.ts';

/** A paragraph before and after it was edited; null where it was not there. */
export interface Pair {
  before: Block | null;
  after: Block | null;
}

/** Below this, two paragraphs share but the words that any two share. */
const ALIKE = 0.4;

/** Pairs removed paragraphs with the added ones that they became, in the order of both; the rest stay alone. */
export function pairAlike(removed: Block[], added: Block[]): Pair[] {
  const likeness = likenessTable(removed, added);
  const best = bestTotals(likeness, added.length);
  const pairs: Pair[] = [];
  let from = 0;
  let to = 0;
  while (from < removed.length || to < added.length) {
    const total = at(best, from, to);
    const alike = at(likeness, from, to);
    const isPair = alike > 0 && total === alike + at(best, from + 1, to + 1);
    const isRemoved = isPair || (from < removed.length && total === at(best, from + 1, to));
    const isAdded = isPair || !isRemoved;
    pairs.push({
      before: (isRemoved && removed[from]) || null,
      after: (isAdded && added[to]) || null,
    });
    if (isRemoved) from++;
    if (isAdded) to++;
  }
  return pairs;
}

/** The greatest sum of likenesses that pairs from each place on can have. */
function bestTotals(likeness: number[][], width: number): number[][] {
  const best: number[][] = [];
  for (let from = likeness.length - 1; from >= 0; from--) {
    const row: number[] = [];
    best[from] = row;
    for (let to = width - 1; to >= 0; to--) {
      const paired = at(likeness, from, to) && at(likeness, from, to) + at(best, from + 1, to + 1);
      row[to] = Math.max(paired, at(best, from + 1, to), at(best, from, to + 1));
    }
  }
  return best;
}

function at(table: number[][], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

function likenessTable(removed: Block[], added: Block[]): number[][] {
  const bags = added.map(bagOf);
  return removed.map((block) => {
    const bag = bagOf(block);
    return bags.map((other) => likenessOf(bag, other));
  });
}

interface Bag {
  size: number;
  counts: Map<string, number>;
}

function bagOf({ text }: Block): Bag {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { size: words.length, counts };
}

/** Shared words over the geometric mean of both lengths (Ochiai), so that a paragraph may grow; 0 below `ALIKE`. */
function likenessOf(one: Bag, other: Bag): number {
  const [smaller, larger] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of smaller.counts) shared += Math.min(count, larger.counts.get(word) ?? 0);
  const likeness = shared / Math.sqrt(one.size * other.size);
  return likeness >= ALIKE ? likeness : 0;
}
