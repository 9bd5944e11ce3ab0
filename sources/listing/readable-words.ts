import { wordsOf } from '../../core/text.ts';

// Written without spaces between words, by how many characters a word has on average, signs that combine among them.
const UNSPACED: [RegExp, number][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, 2.5],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu, 5],
];

/** How many words a text has, estimated where its script does not part them. */
export function readableWords(text: string): number {
  const estimates = UNSPACED.map(([letters, length]) =>
    Math.ceil((text.match(letters)?.length ?? 0) / length),
  );
  return Math.max(wordsOf(text).length, ...estimates);
}
