import { foldText } from '../text.ts';
import { splitWords, type Word } from '../visit/words.ts';

/** The parts of an article that are compared one by one. */
export const FIELDS = ['title', 'lead', 'body', 'names', 'numbers'] as const;
export type Field = (typeof FIELDS)[number];
/** Term to how often it stands in the field. */
export type Terms = Record<Field, Record<string, number>>;

/** Words of the text that are read: leads decide, tails carry other stories' teasers. */
const TITLE_WORDS = 20;
const LEAD_WORDS = 100;
const BODY_WORDS = 500;
/** Letters that tell Vietnamese from other languages, on a good part of its words. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u;

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

export function termsOf(title: string, text: string): Terms {
  const words = splitWords(text.slice(0, BODY_WORDS * 12)).slice(0, BODY_WORDS);
  const titleWords = title ? splitWords(title) : words.slice(0, TITLE_WORDS);
  const titleTerms = contentTerms(titleWords);
  return {
    title: count(titleTerms),
    lead: count([...titleTerms, ...contentTerms(words.slice(0, LEAD_WORDS))]),
    body: count(contentTerms(words)),
    names: count(namesOf(words)),
    numbers: count([...titleWords, ...words].filter(isNumber).map((word) => word.text)),
  };
}

function isNumber(word: Word): boolean {
  return /^\d/.test(word.text);
}

/** Words; in Vietnamese, where a word is mostly two syllables, pairs of syllables. */
function contentTerms(words: Word[]): string[] {
  const inVietnamese = words.filter((word) => VIETNAMESE.test(word.lower)).length * 4 > words.length;
  const folded = words.map((word) => (isNumber(word) ? '' : foldText(word.lower)));
  return folded.flatMap((word, index) => {
    const next = words[index + 1];
    if (!inVietnamese) return isContent(word) ? [withoutPlural(word)] : [];
    const after = folded[index + 1] ?? '';
    return next && /^[\s-]*$/.test(next.gap) && isContent(word) && isContent(after)
      ? [`${word} ${after}`]
      : [];
  });
}

function isContent(folded: string): boolean {
  return folded.length > 1 && !FUNCTION_WORDS.has(folded);
}

/** `talks` and `talk`: enough of English grammar here, and harmless in Vietnamese. */
function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Capitalised words that are not merely the first of a sentence, alone and in pairs. */
function namesOf(words: Word[]): string[] {
  const names: string[] = [];
  words.forEach((word, index) => {
    if (!isName(word)) return;
    const folded = foldText(word.text);
    if (!FUNCTION_WORDS.has(folded)) names.push(folded);
    const next = words[index + 1];
    if (next && isName(next) && /^[\s-]$/.test(next.gap)) names.push(`${folded} ${foldText(next.text)}`);
  });
  return names;
}

function isName(word: Word): boolean {
  return word.capital && !/[.!?:\n”"]/.test(word.gap) && !word.opensSentence;
}

function count(terms: string[]): Record<string, number> {
  // A term like `constructor` must not meet Object.prototype.
  const counts: Record<string, number> = Object.create(null);
  for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  return counts;
}
