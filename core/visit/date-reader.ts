import type { Word } from '../words/words.ts';
import type { CalendarDay } from './date-calendar.ts';
import type { DateMention } from './dates.ts';

/** An article being read for its dates. */
export interface DateReader {
  words: readonly Word[];
  unaccented: boolean;
  titleLength: number;
  /** The day of publication, since 1970-01-01 and in the calendar. */
  published: number;
  today: CalendarDay;
  /** What has been read so far. */
  mentions: DateMention[];
}

/**
 * Reads what starts at a word, in a phrase of `length` words, and adds it to the mentions.
 *
 * @returns the word after it, or `index` where it names no day
 */
export type Read = (reader: DateReader, index: number, length: number) => number;

/** A whole number without marks, such as `5` and `05`; 0 where it is none or longer than `digits`. */
export function plainNumber(word: Word | undefined, digits: number): number {
  if (!word?.number || word.text.length > digits) return 0;
  const number = Number(word.text);
  return Number.isInteger(number) ? number : 0;
}

export function yearNumber(text: string): number {
  const year = text.length === 4 ? Number(text) : 0;
  return year >= 1900 && year < 2100 ? year : 0;
}
