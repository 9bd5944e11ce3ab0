import type { Word } from '../words/words.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Words under reading, and how to read them. */
export interface Reading {
  words: readonly Word[];
  /** Whether an office (`Tổng thống`, `Prime Minister`) ends at a word. */
  isOffice: (index: number) => boolean;
  gazetteer: Gazetteer;
}

/** The word before or after another, when only a space is between them. */
export function wordBefore(words: readonly Word[], index: number): Word | undefined {
  return words[index]?.gap === ' ' ? words[index - 1] : undefined;
}

export function wordAfter(words: readonly Word[], last: number): Word | undefined {
  const after = words[last + 1];
  return after?.gap === ' ' ? after : undefined;
}

/** The sentence around a word: its first word and the one after its last. */
export function sentenceAround(words: readonly Word[], index: number): { from: number; to: number } {
  let from = index;
  while (from > 0 && !words[from]?.opensSentence) from--;
  let to = index + 1;
  while (to < words.length && !words[to]?.opensSentence) to++;
  return { from, to };
}

/** A sentence in capitals throughout, where they tell nothing; a shorter one may be the name of who wrote it. */
export function isInCapitals(words: readonly Word[], index: number): boolean {
  const { from, to } = sentenceAround(words, index);
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (word && !word.number && word.text !== word.text.toUpperCase()) return false;
  }
  return to - from > 3;
}

/** A headline Written Like This. */
export function isTitleCase(words: readonly Word[], index: number): boolean {
  const { from, to } = sentenceAround(words, index);
  let long = 0;
  let capitals = 0;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word || word.text.length <= 3) continue;
    long++;
    if (word.capital) capitals++;
  }
  return capitals > 0.7 * long && to - from > 3;
}

export function isAcronym(word: Word): boolean {
  return word.text.length > 1 && word.text === word.text.toUpperCase();
}
