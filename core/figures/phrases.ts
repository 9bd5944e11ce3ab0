import type { Token } from './tokens.ts';

export interface PhraseMatch<Meaning> {
  meaning: Meaning;
  /** Index of the token after the phrase. */
  end: number;
}

/** Phrases by their first word, the longest first: finding one costs a look-up, however many there are. */
export class PhraseBook<Meaning> {
  readonly #phrases = new Map<string, { words: string[]; meaning: Meaning }[]>();

  /** `entries` hold phrases in lower case, several parted by commas, with what they mean. */
  constructor(entries: Iterable<readonly [string, Meaning]>) {
    for (const [list, meaning] of entries) {
      for (const phrase of list.split(/,\s*/)) this.#add(phrase.split(' '), meaning);
    }
    for (const phrases of this.#phrases.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  }

  #add(words: string[], meaning: Meaning): void {
    const first = words[0] ?? '';
    const phrases = this.#phrases.get(first);
    if (phrases) phrases.push({ words, meaning });
    else this.#phrases.set(first, [{ words, meaning }]);
  }

  /** The longest phrase that begins at a token. */
  at(tokens: readonly Token[], start: number): PhraseMatch<Meaning> | null {
    for (const { words, meaning } of this.#phrases.get(tokens[start]?.lower ?? '') ?? []) {
      if (words.every((word, offset) => tokens[start + offset]?.lower === word)) {
        return { meaning, end: start + words.length };
      }
    }
    return null;
  }

  /** The longest phrase, of at most four words, that ends before a token, and where it begins. */
  before(tokens: readonly Token[], end: number): { meaning: Meaning; start: number } | null {
    for (let start = Math.max(0, end - 4); start < end; start++) {
      const match = this.at(tokens, start);
      if (match?.end === end) return { meaning: match.meaning, start };
    }
    return null;
  }
}
