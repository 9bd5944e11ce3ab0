import type { WordedText } from '../words/document.ts';
import { chainHashes } from '../words/hash.ts';
import { kept } from './shared-buffer.ts';

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
/** One of so many shingles is a key to find a copy by, whichever text it stands in (Manber 1994). */
const KEYS_OF = 4;

/** Hashes of the overlapping runs of words of a text, without its title, each once, ascending (Broder 1997). */
export function shinglesOf({ words, titleLength }: WordedText): Uint32Array {
  const end = Math.min(words.length, titleLength + WORDS_READ);
  const hashes = new Uint32Array(Math.max(0, end - titleLength - SHINGLE_WORDS + 1));
  for (let index = 0; index < hashes.length; index++) {
    let hash = 0;
    for (let offset = 0; offset < SHINGLE_WORDS; offset++)
      hash = chainHashes(hash, words[titleLength + index + offset]?.hash ?? 0);
    hashes[index] = hash;
  }
  hashes.sort();
  let length = 0;
  for (const hash of hashes) if (length === 0 || hash !== hashes[length - 1]) hashes[length++] = hash;
  return kept(hashes.subarray(0, length));
}

/** Shingles that copies are looked up by. */
export function copyKeys(shingles: Uint32Array): Uint32Array {
  const keys = new Uint32Array(shingles.length);
  let length = 0;
  for (const shingle of shingles) if (shingle % KEYS_OF === 0) keys[length++] = shingle;
  return keys.subarray(0, length);
}

/**
 * How much of the shorter text the longer one holds, 0 to 1; 0 where that is no copy. Says nothing about stories:
 * near-duplicates are under 5 % of the pairs on one event.
 */
export function copyScore(a: Uint32Array, b: Uint32Array): number {
  const shared = countShared(a, b);
  const containment = shared / Math.max(1, Math.min(a.length, b.length));
  return shared >= LEAST_SHARED && containment >= COPY_CONTAINMENT ? containment : 0;
}

function countShared(a: Uint32Array, b: Uint32Array): number {
  let [shared, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}
