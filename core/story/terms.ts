import type { WordedText } from '../words/document.ts';
import { chainHashes, hashText } from '../words/hash.ts';
import type { Word } from '../words/words.ts';

/** The parts of an article that are compared one by one. */
export const FIELDS = ['title', 'lead', 'body', 'names', 'leadNames', 'numbers'] as const;
export type Field = (typeof FIELDS)[number];

/** The terms of a field, and how often each stands in it: arrays, for a window of news is kept for weeks. */
export interface CountedTerms {
  terms: Uint32Array;
  /** At most 255. */
  counts: Uint8Array;
}

/** A term is a hash of `TERM_BITS` bits, another one in each field. */
export type TermCounts = Record<Field, CountedTerms>;

/** Of two million places, an article's few hundred terms fill so few that a chance meeting does not matter. */
export const TERM_BITS = 21;
const MASK = (1 << TERM_BITS) - 1;

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
const SALTS = Object.fromEntries(FIELDS.map((field) => [field, hashText(field)])) as Record<Field, number>;

export function termsOf(text: WordedText): TermCounts {
  const counted = countTerms(text);
  return Object.fromEntries(FIELDS.map((field) => [field, asArrays(counted[field])])) as TermCounts;
}

type Counting = Record<Field, Map<number, number>>;

function asArrays(counted: ReadonlyMap<number, number>): CountedTerms {
  const terms = Uint32Array.from(counted.keys());
  const counts = Uint8Array.from(counted.values(), (count) => Math.min(255, count));
  return { terms, counts };
}

function countTerms({ words, titleLength }: WordedText): Counting {
  const end = Math.min(words.length, titleLength + BODY_WORDS);
  const extent = {
    titleLength,
    titleEnd: titleLength || Math.min(end, TITLE_WORDS),
    leadEnd: Math.min(end, titleLength + LEAD_WORDS),
  };
  const pairs = isMostlyAccented(words.slice(0, end));
  const terms: Counting = {
    title: new Map(),
    lead: new Map(),
    body: new Map(),
    names: new Map(),
    leadNames: new Map(),
    numbers: new Map(),
  };
  for (let index = 0; index < end; index++) {
    const word = words[index];
    if (!word) continue;
    if (word.number) {
      count(terms, 'numbers', word.hash);
      continue;
    }
    if (!isContent(word)) continue;
    const content = pairs ? pairHash(word, words[index + 1]) : word.hash;
    if (content !== null) countContent(terms, content, index, extent);
    if (word.capital) countNames(terms, word, words[index + 1], index < extent.leadEnd);
  }
  return terms;
}

/** Where the parts of a text end, in words; one without a title opens with what stands for it. */
interface Extent {
  titleLength: number;
  titleEnd: number;
  leadEnd: number;
}

function countContent(
  terms: Counting,
  content: number,
  index: number,
  { titleLength, titleEnd, leadEnd }: Extent,
): void {
  if (index < titleEnd) count(terms, 'title', content);
  if (index < leadEnd) count(terms, 'lead', content);
  if (index >= titleLength) count(terms, 'body', content);
}

/** `vi` where the words are, whatever the page says; else what the page says. */
export function languageOf({ words, unaccented }: WordedText, said: string | null): string {
  if (unaccented || isMostlyAccented(words)) return 'vi';
  return said === null || said === 'vi' || said === 'mixed' ? 'en' : said;
}

/** Vietnamese is told by its accents; unaccented it is compared syllable by syllable. */
function isMostlyAccented(words: readonly Word[]): boolean {
  let accented = 0;
  for (const word of words) if (word.folded !== word.lower) accented++;
  return accented * 4 > words.length;
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
function countNames(terms: Counting, word: Word, next: Word | undefined, inLead: boolean): void {
  if (word.opensSentence) return;
  const pair = next?.capital && isJoined(next) ? chainHashes(word.hash, next.hash) : null;
  for (const name of pair === null ? [word.hash] : [word.hash, pair]) {
    count(terms, 'names', name);
    if (inLead) count(terms, 'leadNames', name);
  }
}

function count(terms: Counting, field: Field, hash: number): void {
  const term = chainHashes(SALTS[field], hash) & MASK;
  terms[field].set(term, (terms[field].get(term) ?? 0) + 1);
}
