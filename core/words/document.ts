import { splitWords, type Word } from './words.ts';

/** A sentence as a range of an article's words. */
export interface Sentence {
  from: number;
  to: number;
  /** 0 for the title, then 1, 2, … by line of text. */
  paragraph: number;
}

/** An article's words, the title's first. */
export interface WordedText {
  words: Word[];
  sentences: Sentence[];
  /** How many of the words are the title's. */
  titleLength: number;
  /** Vietnamese written without accents, as on old machines and in addresses. */
  unaccented: boolean;
}

/** Text beyond is teasers and tags more often than news. */
const CHARACTERS_READ = 6000;

export function wordText(title: string, text: string): WordedText {
  const words = splitWords(title);
  const titleLength = words.length;
  for (const word of splitWords(text.slice(0, CHARACTERS_READ))) words.push(word);
  const first = words[titleLength];
  if (first) first.gap = `\n${first.gap}`;
  return { words, sentences: sentencesOf(words, titleLength), titleLength, unaccented: isUnaccented(words) };
}

function sentencesOf(words: Word[], titleLength: number): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = titleLength > 0 ? 0 : 1;
  let from = 0;
  for (let index = 1; index <= words.length; index++) {
    const word = words[index];
    if (word && !word.opensSentence && index !== titleLength) continue;
    sentences.push({ from, to: index, paragraph });
    from = index;
    if (index === titleLength || (index > titleLength && word?.gap.includes('\n'))) paragraph++;
  }
  return words.length > 0 ? sentences : [];
}

/** The commonest Vietnamese words, folded; none is a common English one. */
const COMMON = new Set('va cua trong duoc nguoi cho voi khong nay cac nhung tai hai nuoc den da'.split(' '));
const COMMON_SHARE = 0.08;
const ACCENTED_SHARE = 0.02;

function isUnaccented(words: Word[]): boolean {
  let common = 0;
  let accented = 0;
  for (const word of words) {
    if (word.folded !== word.lower) accented++;
    else if (COMMON.has(word.lower)) common++;
  }
  return common > COMMON_SHARE * words.length && accented < ACCENTED_SHARE * words.length;
}
