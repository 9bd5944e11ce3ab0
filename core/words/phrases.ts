import { foldText } from '../text.ts';
import { splitWords, type Word } from './words.ts';

interface Phrase<Meaning> {
  meaning: Meaning;
  words: readonly string[];
}

export interface PhraseMatch<Meaning> {
  meaning: Meaning;
  /** In words. */
  length: number;
}

/** Phrases of the language and what they mean, looked up word by word; the longest that fits counts. */
export class PhraseTable<Meaning> {
  readonly #exact = new Map<string, Phrase<Meaning>[]>();
  readonly #folded = new Map<string, Phrase<Meaning>[]>();

  /** @param phrases meaning to its phrases, separated by `|` */
  constructor(phrases: readonly (readonly [Meaning, string])[]) {
    for (const [meaning, list] of phrases) {
      for (const phrase of list.split('|')) {
        add(this.#exact, { meaning, words: splitWords(phrase).map((word) => word.lower) });
        add(this.#folded, { meaning, words: splitWords(foldText(phrase)).map((word) => word.lower) });
      }
    }
    for (const table of [this.#exact, this.#folded])
      for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length);
  }

  /** The phrase that starts at a word; in text without accents, phrases are met without theirs. */
  at(words: readonly Word[], index: number, unaccented: boolean): PhraseMatch<Meaning> | null {
    const entries = (unaccented ? this.#folded : this.#exact).get(words[index]?.lower ?? '');
    if (!entries) return null;
    for (const { meaning, words: expected } of entries) {
      if (fits(words, index, expected)) return { meaning, length: expected.length };
    }
    return null;
  }
}

function add<Meaning>(table: Map<string, Phrase<Meaning>[]>, phrase: Phrase<Meaning>): void {
  const first = phrase.words[0] ?? '';
  const entries = table.get(first);
  if (entries) entries.push(phrase);
  else table.set(first, [phrase]);
}

/** Words of a phrase stand close together: `thăm cấp\nNhà nước` is two. */
function fits(words: readonly Word[], index: number, expected: readonly string[]): boolean {
  for (let offset = 1; offset < expected.length; offset++) {
    const word = words[index + offset];
    if (!word || word.lower !== expected[offset]) return false;
    if (word.gap !== ' ' && word.gap !== '-') return false;
  }
  return true;
}
