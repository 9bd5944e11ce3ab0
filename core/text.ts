/**
 * Canonical spelling: NFC, no-break and exotic spaces as spaces, runs of white space as one. Without control characters
 * and halves of surrogate pairs, which a terminal obeys and PostgreSQL refuses.
 */
export function normaliseText(text: string): string {
  // First of all: what is left out may stand between a letter and its mark, or between spaces.
  return text.replace(UNSEEN, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

// Tabs and line ends are control characters too.
const UNSEEN = /[\u200B\u200C\u2060\uFEFF\u00AD\p{Cs}]|(?!\s)\p{Cc}/gu;

// Letters that Unicode does not decompose, so that stripping marks leaves them as they are.
const UNDECOMPOSED: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Without accents and case, for comparing: `Viêng Chăn` and `VIENG CHAN` fold to `vieng chan`. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðłøßæœı]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Words and numbers in reading order. `\b` fails on Vietnamese letters, hence the Unicode classes. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A text's words in lower case, by which spellings are told to be of one text. */
export function wordKey(text: string): string {
  return wordsOf(text.toLowerCase()).join(' ');
}

/** The same without accents. */
export function foldedKey(text: string): string {
  return wordsOf(foldText(text)).join(' ');
}
