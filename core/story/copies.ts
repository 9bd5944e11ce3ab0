import { foldText, wordsOf } from '../text.ts';

/** Words to a shingle: long enough that two reporters do not write it by chance. */
const SHINGLE_WORDS = 5;
/** Words of an article that are shingled. A reprint keeps the beginning. */
const WORDS_READ = 600;
/** An article that shares this much with another, of the shorter one, reprints it (shortened, retitled). */
const COPY_CONTAINMENT = 0.3;
/** A reprint appears within days. */
export const COPY_DAYS = 5;
/** Fewer shared shingles are a quotation. */
const LEAST_SHARED = 12;

/** Hashes of the overlapping runs of words of a text, each once, ascending. */
export function shinglesOf(text: string): number[] {
  const words = wordsOf(foldText(text.slice(0, WORDS_READ * 12))).slice(0, WORDS_READ);
  const hashes = new Set<number>();
  for (let from = 0; from + SHINGLE_WORDS <= words.length; from++) {
    hashes.add(hash(words.slice(from, from + SHINGLE_WORDS).join(' ')));
  }
  return [...hashes].sort((a, b) => a - b);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/**
 * How much of the shorter text the longer one holds, 0 to 1, given how many shingles they share; 0 where that is
 * no copy. Says nothing about stories: near-duplicates are under 5 % of the pairs on one event.
 */
export function copyScore(shared: number, sizeA: number, sizeB: number): number {
  const containment = shared / Math.max(1, Math.min(sizeA, sizeB));
  return shared >= LEAST_SHARED && containment >= COPY_CONTAINMENT ? containment : 0;
}
