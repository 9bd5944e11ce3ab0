import { foldText } from '../text.ts';
import { hashText } from './hash.ts';
import { endsSentence } from './sentence-ends.ts';
import { newerSpelling } from './tone-marks.ts';

/** A word or number where it stands. */
export interface Word {
  text: string;
  /** In lower case, in the newer of the two Vietnamese spellings: `thoả` is `thỏa`. */
  lower: string;
  /** Without accents and case. */
  folded: string;
  /** What stands between the word before and this one. */
  gap: string;
  /** Where it stands in the text that was split, a genitive and the stops of initials included; in UTF-16 units. */
  from: number;
  to: number;
  capital: boolean;
  number: boolean;
  /** Of the folded word without its English plural: words that count as one have one. */
  hash: number;
  opensSentence: boolean;
  /** `Laos'`, `Biden's`: owner of what follows. */
  possessive: boolean;
}

/** What is the same wherever a word is written; kept, for reckoning it costs more than all the rest of reading. */
interface WordForm extends Pick<Word, 'text' | 'lower' | 'folded' | 'capital' | 'number' | 'hash'> {
  /** As it stands in the text. */
  raw: string;
}

const LETTER = 1;
const DIGIT = 2;
const kinds = kindsOfCharacters();

const forms = new Map<string, WordForm>();
/** Beyond so many different words the memory starts anew: it is a saving, not a dictionary. */
const MOST_FORMS = 200_000;

/** Words in reading order; `'s` belongs to the word before it, and `U.S.` is one word, `US`. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (let start = 0; start < text.length; ) {
    const kind = kinds[text.charCodeAt(start)] ?? 0;
    if (kind === 0) {
      start++;
      continue;
    }
    const to = kind === DIGIT ? endOfNumber(text, start) : endOfWord(text, start);
    const before = words.at(-1);
    if (before && isGenitive(text, end, start, to)) {
      before.possessive = true;
      before.to = to;
    } else words.push(wordAt(text, end, start, to, before));
    start = to;
    end = to;
  }
  return words;
}

function wordAt(text: string, end: number, start: number, to: number, before: Word | undefined): Word {
  const form = formOf(text, start, to);
  const gap = start === end + 1 && text.charCodeAt(end) === 32 ? ' ' : text.slice(end, start);
  const possessive =
    form.lower.endsWith('s') && isApostrophe(text, to) && (kinds[text.charCodeAt(to + 1)] ?? 0) === 0;
  const opensSentence = before === undefined || (gap !== ' ' && endsSentence(before, gap, form));
  const { lower, folded, capital, number, hash } = form;
  return {
    text: form.text,
    lower,
    folded,
    gap,
    from: start,
    to,
    capital,
    number,
    hash,
    opensSentence,
    possessive,
  };
}

/** The forms met last, by what is told of a word at once: most words are found here without being cut out and hashed. */
const recent: WordForm[] = [];
const RECENT_MASK = (1 << 13) - 1;

function formOf(source: string, start: number, to: number): WordForm {
  const middle = source.charCodeAt((start + to) >> 1);
  const ends = source.charCodeAt(start) * 31 + source.charCodeAt(to - 1);
  const place = (ends * 31 + middle * 7 + source.charCodeAt(start + 1) * 3 + to - start) & RECENT_MASK;
  const met = recent[place];
  if (met && met.raw.length === to - start && source.startsWith(met.raw, start)) return met;
  const form = knownForm(source.slice(start, to));
  recent[place] = form;
  return form;
}

function knownForm(raw: string): WordForm {
  const known = forms.get(raw);
  if (known) return known;
  // V8 keeps the whole text in memory for a longer slice of it.
  const own = [...raw].join('');
  const form = readForm(own);
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(own, form);
  return form;
}

function readForm(raw: string): WordForm {
  const number = kinds[raw.charCodeAt(0)] === DIGIT;
  const text = number ? raw : raw.replaceAll('.', '');
  const lower = newerSpelling(text.toLowerCase());
  const folded = foldText(lower);
  return {
    raw,
    text,
    lower,
    // Most words are the same folded, and one string is told to be itself at once.
    folded: folded === lower ? lower : folded,
    capital: /^\p{Lu}/u.test(text),
    number,
    hash: hashText(withoutPlural(folded)),
  };
}

/** `talks` and `talk`: enough of English grammar for counting, and harmless in Vietnamese. */
function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function endOfWord(text: string, start: number): number {
  let to = start + 1;
  while (kinds[text.charCodeAt(to)] === LETTER) to++;
  return to - start === 1 ? endOfInitials(text, to) : to;
}

/** `U.S.A.`: capitals with a full stop after each, two or more. */
function endOfInitials(text: string, afterFirst: number): number {
  let to = afterFirst;
  while (text[to] === '.' && isCapital(text, to + 1) && kinds[text.charCodeAt(to + 2)] !== LETTER) to += 2;
  return to > afterFirst &&
    text[to] === '.' &&
    isCapital(text, to - 1) &&
    !/^\s+\p{Lu}/u.test(text.slice(to + 1, to + 4))
    ? to + 1
    : to;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

/** `3,5`, `1.200.000`, `15:30`: digits with single marks between them. */
function endOfNumber(text: string, start: number): number {
  let to = start + 1;
  for (;;) {
    if (kinds[text.charCodeAt(to)] === DIGIT) to++;
    else if ('.,:'.includes(text[to] ?? ' ') && kinds[text.charCodeAt(to + 1)] === DIGIT) to += 2;
    else return to;
  }
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === "'" || text[at] === '’';
}

function isGenitive(text: string, end: number, start: number, to: number): boolean {
  return (
    to - start === 1 &&
    start === end + 1 &&
    isApostrophe(text, end) &&
    (text[start] === 's' || text[start] === 'S')
  );
}

function kindsOfCharacters(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) {
    const character = String.fromCharCode(code);
    if (/[\p{L}\p{M}]/u.test(character)) table[code] = LETTER;
    else if (/\p{Nd}/u.test(character)) table[code] = DIGIT;
  }
  return table;
}
