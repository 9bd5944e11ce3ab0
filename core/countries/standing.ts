import type { Word } from '../words/words.ts';
import { BESIDE_A_PLACE, GIVEN_NAMES, NAMESAKES, NEEDS_KIND_BEFORE, UNITED_STATES } from './ambiguous.ts';
import { type Place, type PlaceName, placeAt } from './gazetteer.ts';
import { OUTLETS_AND_FIRMS, TREATIES, TREATIES_BEFORE } from './not-places.ts';
import { isNameSyllable, isOneSyllable, isOneSyllableCountry } from './one-syllable.ts';
import {
  isAcronym,
  isInCapitals,
  isTitleCase,
  type Reading,
  sentenceAround,
  wordAfter,
  wordBefore,
} from './reading.ts';

/** Whether a name found at a word stands for its place there, and not for a person, an outlet, a treaty or a sea. */
export function standsForPlace(reading: Reading, { place, to }: PlaceName, from: number): boolean {
  const { words } = reading;
  const first = words[from];
  if (!first) return false;
  if (to === from + 1 && isOneSyllable(reading, first)) return isOneSyllableCountry(reading, from);
  const before = wordBefore(words, from);
  const after = words[to];
  const kinds = NEEDS_KIND_BEFORE.get(place.name);
  if (kinds) return before !== undefined && kinds.has(before.folded);
  if (before && (isNameSyllable(before) || isOtherThan(place, before, words[from - 2]))) return false;
  if (after && isMoreThan(place, after)) return false;
  return !isNamesake(place) || !isPerson(reading, from, to);
}

/** `Georgia` beside Atlanta or a senator is the state. */
export function isOfUnitedStates({ words }: Reading, place: Place, index: number): boolean {
  const signs = UNITED_STATES.get(place.name);
  if (!signs) return false;
  const { from, to } = sentenceAround(words, index);
  for (let at = from; at < to; at++) if (signs.has(words[at]?.lower ?? '')) return true;
  return false;
}

/** `vịnh Thái Lan`, `Sea of Japan`, `Air India`, `Hiệp định Paris`: what stands before makes another thing of it. */
function isOtherThan({ form }: Place, before: Word, twoBefore: Word | undefined): boolean {
  if (form === 'city' || form === 'seat') return TREATIES_BEFORE.has(`${twoBefore?.lower} ${before.lower}`);
  if (form !== 'name') return false;
  if (before.lower === 'vịnh' || before.lower === 'vinh' || (before.lower === 'air' && before.capital))
    return true;
  return NOT_COUNTRIES_AFTER.has(`${twoBefore?.lower} ${before.lower}`);
}

const NOT_COUNTRIES_AFTER: ReadonlySet<string> = new Set([
  'gulf of',
  'sea of',
  'bán đảo',
  'ban dao',
  'eo biển',
]);

/** `Jakarta Post`, `Paris Agreement`, `Spanish-speaking`. */
function isMoreThan({ form }: Place, after: Word): boolean {
  if (form === 'demonym' && after.gap === '-')
    return after.lower === 'speaking' || after.lower === 'language';
  if (!after.capital || after.gap !== ' ') return false;
  return OUTLETS_AND_FIRMS.has(after.lower) || (form !== 'name' && TREATIES.has(after.lower));
}

function isNamesake({ name, isGenerated }: Place): boolean {
  return NAMESAKES.has(name) || (isGenerated && !name.includes(' '));
}

/** Whether a place's namesake stands within a person's name. */
function isPerson(reading: Reading, from: number, to: number): boolean {
  const { words, isOffice } = reading;
  const before = wordBefore(words, from);
  if (before && GIVEN_NAMES.has(before.lower) && before.capital) return true;
  if (before && isOffice(from - 1)) return false;
  if (isInCapitals(words, from) || isTitleCase(words, from)) return false;
  if (before && isNameLike(before) && !isOpeningWord(before)) return true;
  const after = wordAfter(words, to - 1);
  return Boolean(
    after && !words[to - 1]?.possessive && isNameLike(after) && !placeAt(reading.gazetteer, words, to),
  );
}

function isNameLike(word: Word): boolean {
  return word.capital && !isAcronym(word) && !BESIDE_A_PLACE.has(word.lower);
}

/** `Visiting Jordan, he …`: the sentence, not the word, has the capital. */
function isOpeningWord({ opensSentence, lower }: Word): boolean {
  return opensSentence && (lower.endsWith('ing') || lower.endsWith('ed') || lower.length < 5);
}
