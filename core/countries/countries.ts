import type { Word } from '../visit/words.ts';
import { splitWords } from '../visit/words.ts';
import { COUNTRY_NAMES, NOT_COUNTRIES, PAIRED_NAMES } from './names.ts';

/** A country's `name`, a `seat` that stands in it (capital, palace, airport), or what its people are called. */
export type CountryForm = 'name' | 'seat' | 'demonym';

export interface CountryMention {
  /** ISO 3166-1 alpha-2. */
  code: string;
  form: CountryForm;
  /** First word and the one after the last, as indexes into the words given. */
  from: number;
  to: number;
}

interface Entry {
  code: string;
  form: CountryForm;
  words: string[];
}

const byFirstWord = buildIndex();

/**
 * The countries that a run of words speaks of, longest name first. Capitals are required, and a one-syllable
 * Vietnamese name inside a longer capitalised one (`Nguyễn Đức Hải`, `Lào Cai`) is not a country, except after an
 * office (`Tổng thống Mỹ Joe Biden`), for which `isOffice` answers.
 */
export function findCountries(words: Word[], isOffice: (index: number) => boolean): CountryMention[] {
  const found: CountryMention[] = [];
  for (let from = 0; from < words.length; from++) {
    const mention = mentionAt(words, from) ?? pairedAt(words, from);
    if (!mention || isPartOfName(words, mention, isOffice)) continue;
    found.push(mention);
    from = mention.to - 1;
  }
  return found;
}

function mentionAt(words: Word[], from: number): CountryMention | null {
  const first = words[from];
  if (!first?.capital) return null;
  for (const entry of byFirstWord.get(first.lower) ?? []) {
    if (!entry.words.every((word, offset) => matches(words[from + offset], word, offset))) continue;
    // `us` is a pronoun in capitals-only headlines at most; the country is written US.
    if (entry.words[0] === 'us' && first.text !== 'US') continue;
    return { code: entry.code, form: entry.form, from, to: from + entry.words.length };
  }
  return null;
}

function matches(word: Word | undefined, expected: string, offset: number): boolean {
  return word?.lower === expected && (offset === 0 || /^[\s.-]*$/.test(word.gap));
}

function pairedAt(words: Word[], from: number): CountryMention | null {
  const word = words[from];
  const code = word?.capital ? PAIRED_NAMES[word.lower] : undefined;
  if (!word || !code) return null;
  const dash = /^\s?[-–]\s?$/;
  const after = words[from + 1];
  const paired =
    (dash.test(word.gap) && words[from - 1]?.capital) || (after && dash.test(after.gap) && after.capital);
  return paired ? { code, form: 'name', from, to: from + 1 } : null;
}

function isPartOfName(words: Word[], mention: CountryMention, isOffice: (index: number) => boolean): boolean {
  if (mention.to - mention.from > 1 || mention.form !== 'name') return false;
  const word = words[mention.from];
  if (!word || word.lower.length > 4 || word.text === 'US') return false;
  const before = words[mention.from - 1];
  const after = words[mention.to];
  if (before && isOffice(mention.from - 1)) return false;
  const beforeJoined = before?.capital && !before.opensSentence && isAdjacent(word);
  const afterJoined = after?.capital && isAdjacent(after) && !mentionAt(words, mention.to);
  return Boolean(beforeJoined || afterJoined);
}

function isAdjacent(word: Word): boolean {
  return /^\s*$/.test(word.gap);
}

function buildIndex(): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  const put = (code: string, form: CountryForm, name: string) => {
    const words = splitWords(name).map((word) => word.lower);
    const first = words[0];
    if (!first) return;
    const entries = index.get(first) ?? [];
    if (entries.some((entry) => entry.words.join(' ') === words.join(' '))) return;
    index.set(first, [...entries, { code, form, words }]);
  };
  for (const [code, name] of intlNames()) put(code, 'name', name);
  for (const line of COUNTRY_NAMES.trim().split('\n')) {
    const [code = '', names = '', seats = '', demonyms = ''] = line.split('|');
    for (const name of names.split(',')) put(code, 'name', name);
    for (const seat of seats.split(',')) put(code, 'seat', seat);
    for (const demonym of demonyms.split(',')) {
      put(code, 'demonym', demonym);
      put(code, 'demonym', `${demonym}s`);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function intlNames(): [code: string, name: string][] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const names: [string, string][] = [];
  for (const language of ['en', 'vi']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = NOT_COUNTRIES.has(code) ? undefined : display.of(code);
      // `Myanmar (Burma)`, `Congo - Kinshasa`: the part that news writes.
      if (name) names.push([code, name.replace(/\s*\(.*\)/, '').replace(/ & /g, ' and ')]);
    }
  }
  return names;
}
