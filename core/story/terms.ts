import type { WordedText } from '../words/document.ts';
import { chainHashes, hashText } from '../words/hash.ts';
import type { Word } from '../words/words.ts';
import { kept } from './shared-buffer.ts';

/** The parts of an article that are compared one by one. */
export const FIELDS = ['title', 'lead', 'body', 'names', 'leadNames', 'numbers'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * The terms of an article, by field, then by hash. Each is one number, for a window of news is kept for weeks: from the
 * highest bit on the place of its field in `FIELDS`, how often it stands there (at most 255), and a hash of `TERM_BITS`
 * bits, another one in each field.
 */
export type TermCounts = Uint32Array;

/**
 * Of two million places, an article's few hundred terms fill so few that a chance meeting, also of two fields, does not
 * matter: .004 to .024 an article were measured.
 */
export const TERM_BITS = 21;
const MASK = (1 << TERM_BITS) - 1;
const COUNT_BITS = 8;
const MOST_COUNTED = (1 << COUNT_BITS) - 1;

export function termOf(counted: number): number {
  return counted & MASK;
}

export function timesOf(counted: number): number {
  return (counted >>> TERM_BITS) & MOST_COUNTED;
}

/** Its place in `FIELDS`. */
export function fieldOf(counted: number): number {
  return counted >>> (TERM_BITS + COUNT_BITS);
}

/** @param field its place in `FIELDS` */
export function countedTerm(field: number, term: number, times: number): number {
  return ((((field << COUNT_BITS) | Math.min(MOST_COUNTED, times)) << TERM_BITS) | term) >>> 0;
}

/** Words of the text that are read: leads decide, tails carry other stories' teasers. */
const TITLE_WORDS = 20;
const LEAD_WORDS = 100;
const BODY_WORDS = 500;

/** Words that say nothing of the event, folded; a prior until document frequencies are known. */
const FUNCTION_WORDS = new Set(
  (
    'the a an of to in on for and or but with by at from as is are was were be been it its he she his her they ' +
    'their them this that these those have has had will would can could not no than then so if who which what ' +
    'when where after before into about more also said says we i you our your up out all one over there ' +
    'va cua la co cac nhung mot cho voi duoc trong khi da se dang nay do tai tu den o theo ve ra vao len cung ' +
    'nhu nhieu ong ba ngay nam thi ma de bi boi sau truoc con nguoi su viec khong rang hai'
  ).split(' '),
);
const FUNCTION_HASHES = new Set([...FUNCTION_WORDS].map(hashText));
const SALTED = Object.fromEntries(
  FIELDS.map((field, place) => [field, { place, salt: hashText(field) }]),
) as Record<Field, { place: number; salt: number }>;

export function termsOf(text: WordedText): TermCounts {
  const met = meetTerms(text).sort();
  let length = 0;
  for (let from = 0; from < met.length; ) {
    const one = met[from] ?? 0;
    let to = from + 1;
    while (met[to] === one) to++;
    met[length++] = countedTerm(fieldOf(one), termOf(one), to - from);
    from = to;
  }
  return kept(met.subarray(0, length));
}

/** A word may stand in the title, the lead and the body, and as a name of one word and of two in two fields. */
const MOST_TERMS_OF_WORD = 7;

/** Terms as they are met, each uncounted. */
class Meeting {
  readonly #met: Uint32Array<ArrayBuffer>;
  #length = 0;

  constructor(words: number) {
    this.#met = new Uint32Array(words * MOST_TERMS_OF_WORD);
  }

  add(field: Field, hash: number): void {
    const { place, salt } = SALTED[field];
    this.#met[this.#length++] = countedTerm(place, chainHashes(salt, hash) & MASK, 0);
  }

  get met(): Uint32Array<ArrayBuffer> {
    return this.#met.subarray(0, this.#length);
  }
}

function meetTerms({ words, titleLength }: WordedText): Uint32Array<ArrayBuffer> {
  const end = Math.min(words.length, titleLength + BODY_WORDS);
  const extent = {
    titleLength,
    titleEnd: titleLength || Math.min(end, TITLE_WORDS),
    leadEnd: Math.min(end, titleLength + LEAD_WORDS),
  };
  const pairs = isMostlyAccented(words, end);
  const terms = new Meeting(end);
  for (let index = 0; index < end; index++) {
    const word = words[index];
    if (!word) continue;
    if (word.number) {
      terms.add('numbers', word.hash);
      continue;
    }
    if (!isContent(word)) continue;
    const content = pairs ? pairHash(word, words[index + 1]) : word.hash;
    if (content !== null) meetContent(terms, content, index, extent);
    if (word.capital) meetNames(terms, word, words[index + 1], index < extent.leadEnd);
  }
  return terms.met;
}

/** Where the parts of a text end, in words; one without a title opens with what stands for it. */
interface Extent {
  titleLength: number;
  titleEnd: number;
  leadEnd: number;
}

function meetContent(
  terms: Meeting,
  content: number,
  index: number,
  { titleLength, titleEnd, leadEnd }: Extent,
): void {
  if (index < titleEnd) terms.add('title', content);
  if (index < leadEnd) terms.add('lead', content);
  if (index >= titleLength) terms.add('body', content);
}

/** `vi` where the words are, whatever the page says; else what the page says. */
export function languageOf({ words, unaccented }: WordedText, said: string | null): string {
  if (unaccented || isMostlyAccented(words, words.length)) return 'vi';
  return said === null || said === 'vi' || said === 'mixed' ? 'en' : said;
}

/** The share of its words with accents that Vietnamese is over, even with foreign names; three in four have one. */
export const ACCENTED_IN_VIETNAMESE = 0.25;

/** Vietnamese is told by its accents; unaccented it is compared syllable by syllable. */
function isMostlyAccented(words: readonly Word[], end: number): boolean {
  let accented = 0;
  for (let index = 0; index < end; index++) {
    const word = words[index];
    if (word && word.folded !== word.lower) accented++;
  }
  return accented > ACCENTED_IN_VIETNAMESE * end;
}

function isContent(word: Word): boolean {
  return word.folded.length > 1 && !FUNCTION_HASHES.has(word.hash);
}

/** In Vietnamese, where a word is mostly two syllables, terms are pairs of syllables. */
function pairHash(word: Word, next: Word | undefined): number | null {
  return next && isJoined(next) && !next.number && isContent(next) ? chainHashes(word.hash, next.hash) : null;
}

function isJoined({ gap }: Word): boolean {
  return gap === ' ' || gap === '-';
}

/** Capitalised words that are not merely the first of a sentence, alone and in pairs. */
function meetNames(terms: Meeting, word: Word, next: Word | undefined, inLead: boolean): void {
  if (word.opensSentence) return;
  meetName(terms, word.hash, inLead);
  if (next?.capital && isJoined(next)) meetName(terms, chainHashes(word.hash, next.hash), inLead);
}

function meetName(terms: Meeting, name: number, inLead: boolean): void {
  terms.add('names', name);
  if (inLead) terms.add('leadNames', name);
}
