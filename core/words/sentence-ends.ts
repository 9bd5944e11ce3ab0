import type { Word } from './words.ts';

/** Of titles, ranks and months, before names and days. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr jan feb mar apr jun jul aug sep sept oct nov dec st gen gov sen rep tp ts gs pgs ths'.split(
    ' ',
  ),
);
/** Of these a stop before a number alone is no end: `No. 5`, but `He said No. She left.` */
const BEFORE_NUMBERS = new Set('No Nos approx'.split(' '));

/** Whether a sentence ends in the gap before a word: at a new line, or at a stop that does not abbreviate. */
export function endsSentence(
  before: Word,
  gap: string,
  next: { capital: boolean; number: boolean },
): boolean {
  if (gap.includes('\n')) return true;
  if (!(next.capital || next.number) || !/[.!?…;]["”’)\]]*\s/u.test(gap)) return false;
  return !(gap.startsWith('.') && isAbbreviation(before, next.number));
}

function isAbbreviation(word: Word, beforeNumber: boolean): boolean {
  if (beforeNumber && BEFORE_NUMBERS.has(word.text)) return true;
  return word.capital && (isInitial(word) || ABBREVIATIONS.has(word.lower) || isInitials(word));
}

/** Of a name, `John R. Olsten`, and not of a model, `the Falke-S`. */
function isInitial({ text, gap }: Word): boolean {
  return text.length === 1 && gap !== '-';
}

/** `the U.S. Senate`: written with stops, which the word itself leaves out. */
function isInitials({ from, to, text, possessive }: Word): boolean {
  return !possessive && to - from > text.length;
}
