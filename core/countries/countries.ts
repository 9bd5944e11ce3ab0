import type { Word } from '../words/words.ts';
import { DOUBTFUL_OPENERS, NEEDS_COMPANY } from './ambiguous.ts';
import { gazetteerOf, type PlaceName, placeAt } from './gazetteer.ts';
import { pairedCountry } from './one-syllable.ts';
import { type Reading, sentenceAround } from './reading.ts';
import { isOfUnitedStates, standsForPlace } from './standing.ts';

/**
 * A country's `name`; a `seat` in it (capital, palace, guest house, airport); any other `city` or province; what its
 * people are called.
 */
export type CountryForm = 'name' | 'seat' | 'city' | 'demonym';

export interface CountryMention {
  /** ISO 3166-1 alpha-2. */
  code: string;
  form: CountryForm;
  /** First word and the one after the last, as indexes into the words given. */
  from: number;
  to: number;
}

/**
 * The countries that words speak of, in order and apart; the longest name wins. Names are in capitals. A name that is
 * a word or a person's as well (`Đức` in `Nguyễn Đức Hải`, `Michael Jordan`) is told by its neighbours; `isOffice`
 * says of a word whether an office ends there (`Tổng thống Mỹ Joe Biden`). `folded`: the text is Vietnamese without
 * accents.
 */
export function findCountries(
  words: readonly Word[],
  isOffice: (index: number) => boolean,
  folded = false,
): CountryMention[] {
  const reading: Reading = { words, isOffice, gazetteer: gazetteerOf(folded) };
  const found: CountryMention[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!words[from]?.capital) continue;
    const name = placeAt(reading.gazetteer, words, from);
    const mention = mentionAt(reading, name, from);
    if (mention) found.push(mention);
    // A sea's name hides the country within it.
    if (mention || name?.place.code === '') from = (mention ?? name ?? { to: from }).to - 1;
  }
  return found.some((mention) => isDoubtful(words, mention)) ? withoutUnfounded(words, found) : found;
}

function withoutUnfounded(words: readonly Word[], found: readonly CountryMention[]): CountryMention[] {
  return found.filter((mention) => !isDoubtful(words, mention) || isBorneOut(words, mention, found));
}

function mentionAt(reading: Reading, name: PlaceName | null, from: number): CountryMention | null {
  if (name?.place.code && standsForPlace(reading, name, from)) {
    const { place, to } = name;
    if (isOfUnitedStates(reading, place, from)) return { code: 'US', form: 'city', from, to };
    return { code: place.code, form: place.form, from, to };
  }
  const code = name?.place.code === '' ? null : pairedCountry(reading, from);
  return code ? { code, form: 'name', from, to: from + 1 } : null;
}

function isDoubtful(words: readonly Word[], { form, from, to }: CountryMention): boolean {
  const first = words[from];
  if (!first) return false;
  if (form === 'seat') {
    return NEEDS_COMPANY.has(to === from + 1 ? first.lower : `${first.lower} ${words[to - 1]?.lower}`);
  }
  return to === from + 1 && first.opensSentence && DOUBTFUL_OPENERS.has(first.lower);
}

/** A doubtful capital needs its country named; a doubtful `Anh` that opens a sentence, another country in it. */
function isBorneOut(
  words: readonly Word[],
  mention: CountryMention,
  found: readonly CountryMention[],
): boolean {
  if (mention.form === 'seat')
    return found.some(({ code, form }) => code === mention.code && form !== 'seat');
  const { from, to } = sentenceAround(words, mention.from);
  return found.some((other) => other !== mention && other.from >= from && other.to <= to);
}
