import { foldText } from '../text.ts';
import { splitWords } from './words.ts';

/** What a phrase is made of: a `Word`, or a mark where a reader counts marks as words. */
export interface PhrasePart {
  lower: string;
  /** What stands between the part before and this one. */
  gap: string;
}

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
  /** Words of the longest phrase. */
  #longest = 0;

  /**
   * @param phrases meaning to its phrases, separated by `|`
   * @param split into the parts that the texts are split into
   */
  constructor(
    phrases: readonly (readonly [Meaning, string])[],
    split: (text: string) => readonly PhrasePart[] = splitWords,
  ) {
    for (const [meaning, list] of phrases) {
      for (const phrase of list.split('|')) {
        const words = split(phrase).map(({ lower }) => lower);
        this.#longest = Math.max(this.#longest, words.length);
        add(this.#exact, { meaning, words });
        add(this.#folded, { meaning, words: split(foldText(phrase)).map(({ lower }) => lower) });
      }
    }
    for (const table of [this.#exact, this.#folded])
      for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length);
  }

  /** The phrase that starts at a word; in text without accents, phrases are met without theirs. */
  at(words: readonly PhrasePart[], index: number, unaccented = false): PhraseMatch<Meaning> | null {
    const entries = (unaccented ? this.#folded : this.#exact).get(words[index]?.lower ?? '');
    if (!entries) return null;
    for (const { meaning, words: expected } of entries) {
      if (fits(words, index, expected)) return { meaning, length: expected.length };
    }
    return null;
  }

  /** The longest phrase that ends right before a word. */
  before(words: readonly PhrasePart[], index: number, unaccented = false): PhraseMatch<Meaning> | null {
    for (let length = Math.min(this.#longest, index); length > 0; length--) {
      const match = this.at(words, index - length, unaccented);
      if (match?.length === length) return match;
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
function fits(words: readonly PhrasePart[], index: number, expected: readonly string[]): boolean {
  for (let offset = 1; offset < expected.length; offset++) {
    const word = words[index + offset];
    if (!word || word.lower !== expected[offset]) return false;
    if (word.gap !== ' ' && word.gap !== '-' && word.gap !== '') return false;
  }
  return true;
}
