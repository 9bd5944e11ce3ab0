import type { Word } from '../words/words.ts';

/** Words. */
export const LONGEST_NAME = 5;
const PARTICLE = new Set('van von der de da di del dos la al el bin ibn ben bint ter den'.split(' '));
const NOT_A_NAME = new Set(
  (
    'the a an in on at for of and but or as by with from his her he she it its they this that these those there when ' +
    'while after before mr mrs ms monday tuesday wednesday thursday friday saturday sunday january february march april ' +
    'june july august september october november december tại trong sau trước theo khi và các những một hai từ đến sáng ' +
    'chiều tối trưa ngày đây bộ đảng quốc hội chính phủ ban đoàn lễ sân cục ảnh photo'
  ).split(' '),
);

export function foldedName(name: readonly Word[]): string[] {
  return name.map((word) => word.folded);
}

/** Whether a word belongs to a name, as its first word or to those before it. */
export function continuesName(word: Word, next: Word | undefined, isFirst: boolean): boolean {
  if (!(isFirst ? /^[\s“"(]*$/.test(word.gap) || word.opensSentence : word.gap === ' ' || word.gap === '-'))
    return false;
  if (!isFirst && PARTICLE.has(word.lower) && next?.capital) return true;
  return word.capital && !NOT_A_NAME.has(word.lower);
}

/** One name's words are all in the other: `Varde` and `Jayant Varde`, whatever comes first. */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let isLong = false;
  for (const word of short) {
    if (!long.includes(word)) return false;
    if (word.length > 1) isLong = true;
  }
  return isLong;
}
