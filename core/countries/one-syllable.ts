import { foldText } from '../text.ts';
import { isVietnameseSyllable } from '../words/syllables.ts';
import type { Word } from '../words/words.ts';
import {
  CLEAR_WITHOUT_ACCENTS,
  COUNTRY_AFTER,
  ENGLISH_NEIGHBOURS,
  GIVEN_SYLLABLES,
  NAME_SYLLABLES,
  NOT_A_COUNTRY_AFTER,
  ONE_SYLLABLE,
  WORD_AFTER,
} from './ambiguous.ts';
import { placeAt } from './gazetteer.ts';
import { PAIRED_NAMES } from './names.ts';
import { isAcronym, isInCapitals, type Reading, wordAfter, wordBefore } from './reading.ts';

const foldedSyllables: ReadonlySet<string> = new Set(Array.from(ONE_SYLLABLE, foldText));
const foldedWordAfter: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Array.from(WORD_AFTER, ([name, after]) => [foldText(name), new Set(Array.from(after, foldText))]),
);
const foldedPairs: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRED_NAMES, ([name, code]) => [foldText(name), code]),
);

/** Whether a word is spelled as one of the countries that Vietnamese calls by one syllable. */
export function isOneSyllable({ gazetteer }: Reading, word: Word): boolean {
  return gazetteer.spelling === 'folded' ? foldedSyllables.has(word.folded) : ONE_SYLLABLE.has(word.lower);
}

/** Whether such a syllable is the country where it stands: not part of a person's name or of another word. */
export function isOneSyllableCountry(reading: Reading, index: number): boolean {
  const { words, isOffice, gazetteer } = reading;
  const word = words[index];
  const before = wordBefore(words, index);
  const after = wordAfter(words, index);
  if (!word || isOtherWord(reading, word, before, after)) return false;
  if (before && isOffice(index - 1)) return true;
  if (isPaired(reading, index)) return !before || !isNameSyllable(before);
  if (gazetteer.spelling === 'folded' && !isCountryUnaccented(word, before)) return false;
  if (isInCapitals(words, index)) return !isAfterSurname(words, index);
  return !(before && isNameBefore(before, word)) && !(after && isNameAfter(reading, index + 1));
}

function isCountryUnaccented({ folded }: Word, before: Word | undefined): boolean {
  if (!before) return false;
  return COUNTRY_AFTER.has(before.folded) || (CLEAR_WITHOUT_ACCENTS.has(folded) && !before.capital);
}

/** A syllable that is a country only in a pair: its code in `Việt - Trung`, `Hàn-Nhật`; null anywhere else. */
export function pairedCountry(reading: Reading, index: number): string | null {
  const code = pairedCode(reading, reading.words[index]);
  if (!code || !isPaired(reading, index)) return null;
  const before = wordBefore(reading.words, index);
  return before && isNameBefore(before, reading.words[index]) && !reading.isOffice(index - 1) ? null : code;
}

function pairedCode({ gazetteer }: Reading, word: Word | undefined): string | undefined {
  if (!word) return undefined;
  return gazetteer.spelling === 'folded' ? foldedPairs.get(word.folded) : PAIRED_NAMES.get(word.lower);
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', ' - ', ' – ', ' — ', '- ', '– ', ' -', ' –']);

/** A dash, and beyond it another country. */
function isPaired(reading: Reading, index: number): boolean {
  const { words } = reading;
  const gap = words[index]?.gap;
  if (gap !== undefined && DASHES.has(gap) && isCountrySyllable(reading, index - 1)) return true;
  const gapAfter = words[index + 1]?.gap;
  return gapAfter !== undefined && DASHES.has(gapAfter) && isCountrySyllable(reading, index + 1);
}

/** Also the last syllable of a longer name, as in `Hàn Quốc - Nhật`. */
function isCountrySyllable(reading: Reading, index: number): boolean {
  const word = reading.words[index];
  if (!word?.capital) return false;
  if (isOneSyllable(reading, word) || pairedCode(reading, word) !== undefined) return true;
  for (let from = index; from >= Math.max(0, index - 2); from--) {
    const name = placeAt(reading.gazetteer, reading.words, from);
    if (name?.place.code && name.place.form === 'name' && name.to > index) return true;
  }
  return false;
}

function isOtherWord(
  { gazetteer }: Reading,
  word: Word,
  before: Word | undefined,
  after: Word | undefined,
): boolean {
  const wordAfterName = gazetteer.spelling === 'folded' ? foldedWordAfter : WORD_AFTER;
  if (after && wordAfterName.get(word[gazetteer.spelling])?.has(after[gazetteer.spelling])) return true;
  if (before && NOT_A_COUNTRY_AFTER.has(before.lower)) return true;
  if (word.lower !== 'anh' && word.lower !== 'nga') return false;
  return Boolean(word.possessive || (before && isEnglish(before)) || (after && isEnglish(after)));
}

function isEnglish(word: Word): boolean {
  return ENGLISH_NEIGHBOURS.has(word.lower);
}

/** A word with a capital before the syllable: is it more of the same name? */
function isNameBefore(before: Word, word: Word | undefined): boolean {
  if (!before.capital || isAcronymBeside(before, word)) return false;
  if (before.opensSentence) return isNameSyllable(before) || GIVEN_SYLLABLES.has(before.lower);
  return isVietnameseSyllable(before.folded);
}

function isNameAfter({ words, gazetteer }: Reading, index: number): boolean {
  const after = words[index];
  if (!after?.capital || isAcronymBeside(after, words[index - 1]) || !isVietnameseSyllable(after.folded))
    return false;
  // `Đức Anh` is a person; two countries have a comma or a dash between them.
  const place = placeAt(gazetteer, words, index);
  return !place?.place.code || place.to === index + 1;
}

/** `FBI Mỹ`, but `MAI ANH`. */
function isAcronymBeside(neighbour: Word, word: Word | undefined): boolean {
  return isAcronym(neighbour) && !(word && isAcronym(word));
}

function isAfterSurname(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const twoBefore = words[index - 2];
  return Boolean((before && isNameSyllable(before)) || (twoBefore && isNameSyllable(twoBefore)));
}

export function isNameSyllable(word: Word): boolean {
  return word.capital && NAME_SYLLABLES.has(word.lower);
}
