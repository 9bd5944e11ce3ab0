import { PhraseTable } from '../words/phrases.ts';
import { type Direction, monthSpan, yearSpan } from './date-calendar.ts';
import { directionAfter, directionBefore, directionOfClause } from './date-directions.ts';
import { isCounted } from './date-figures.ts';
import { readLink, skipFillers } from './date-links.ts';
import {
  addYear,
  englishMonth,
  isAmbiguousMonth,
  isLunar,
  type MonthRead,
  readMonth,
} from './date-month-names.ts';
import { addSpan } from './date-parts.ts';
import { type DateReader, plainNumber, yearNumber } from './date-reader.ts';

const ENGLISH_CUES = new PhraseTable([
  [
    true,
    'in|since|last|next|early|late|mid|this|until|till|by|of|from|during|earlier|later|through|between|and|to',
  ],
]);
const REVOLUTION = new PhraseTable([[true, 'mạng']]);

/**
 * A month without a day: `tháng 12/2025`, `early last December`, `từ tháng 2 đến tháng 4`.
 *
 * @returns the word after it, or `index` where the word means something else
 */
export function readMonthAlone(reader: DateReader, index: number): number {
  const read = readMonth(reader, index);
  if (!read || !isMonth(reader, index, read)) return index;
  const second = secondMonth(reader, read.to);
  const after = directionAfter(reader, read.to);
  const direction = directionBefore(reader, index) ?? after?.direction ?? null;
  const last = second ?? read;
  const lastYear = last.year || yearOf(reader, last.month, direction, index, last.to);
  const firstYear = read.year || (read.month <= last.month ? lastYear : lastYear - 1);
  const span = { start: monthSpan(firstYear, read.month).start, end: monthSpan(lastYear, last.month).end };
  if (span.end < span.start) return index;
  const year = last.year > 0;
  return second
    ? addSpan(reader, span, index, second.to, { year, range: true, part: null })
    : addSpan(reader, span, index, after?.to ?? read.to, { year });
}

/** In months. Nearer ones are not mistaken. */
const FAR = 3;

/** The year of the nearest such month; of one as far either way the clause tells which is meant. */
function yearOf(reader: DateReader, month: number, written: Direction, from: number, to: number): number {
  const { today } = reader;
  const ahead = (month - today.month + 12) % 12;
  const isFar = Math.min(ahead, 12 - ahead) >= FAR;
  const direction = written ?? (isFar ? directionOfClause(reader, from, to) : null);
  const isAhead = direction ? direction === 'future' : ahead < 6;
  const months = isAhead ? ahead || (direction ? 12 : 0) : ahead - 12;
  return today.year + Math.floor((today.month - 1 + months) / 12);
}

function isMonth(reader: DateReader, index: number, read: MonthRead): boolean {
  const { words, unaccented } = reader;
  const word = words[index];
  if (!word || isLunar(reader, read.to)) return false;
  if (!englishMonth(word)) return !REVOLUTION.at(words, index - 1, unaccented);
  const after = words[read.to];
  // `February 31`.
  if (plainNumber(after, 2) && after?.gap.trim() !== ',') return false;
  if (read.year || !isAmbiguousMonth(word)) return true;
  return word.gap.length === 1 && ENGLISH_CUES.at(words, index - 1, false) !== null && !after?.capital;
}

/** `đến tháng 4`, `to April`, and in `tháng 2-3/2026` the number alone. */
function secondMonth(reader: DateReader, index: number): MonthRead | null {
  const link = readLink(reader, index);
  if (link?.kind !== 'range') return null;
  const at = skipFillers(reader, link.to);
  const month = plainNumber(reader.words[at], 2);
  if (month > 12) return null;
  if (!month) return readMonth(reader, at);
  const dated = addYear(reader, { month, year: 0, to: at + 1 });
  return dated.year ? dated : null;
}

const MONTH_CUES = new PhraseTable([[true, 'từ|đến|tới|hồi|vào|trong|đầu|giữa|cuối|in|since']]);
const YEAR_WORD = new PhraseTable([[true, 'năm']]);
const YEAR_CUES = new PhraseTable([
  [true, 'năm|in|since|during|of|until|before|after|early|late|mid|spring|summer|autumn|winter'],
]);

/** `in 2023`, `năm 2023`, and `12/2025` after a word for a time. */
export function readYearAlone(reader: DateReader, index: number): number {
  const { words, unaccented } = reader;
  const word = words[index];
  if (!word || index === 0) return index;
  const year = yearNumber(word.text);
  if (year && isYear(reader, index)) {
    const from = YEAR_WORD.at(words, index - 1, unaccented) ? index - 1 : index;
    return addSpan(reader, yearSpan(year), from, index + 1, { year: true });
  }
  const month = plainNumber(word, 2);
  const after = words[index + 1];
  if (month < 1 || month > 12 || after?.gap !== '/') return index;
  const written = yearNumber(after.text);
  const isCued = word.gap.endsWith('(') || (word.gap === ' ' && MONTH_CUES.at(words, index - 1, unaccented));
  if (!written || !isCued || words[index + 2]?.gap === '/') return index;
  return addSpan(reader, monthSpan(written, month), index, index + 2, { year: true });
}

function isYear(reader: DateReader, index: number): boolean {
  const { words, unaccented } = reader;
  const gap = words[index]?.gap;
  if (gap !== ' ' && gap !== '-') return false;
  if (!YEAR_CUES.at(words, index - 1, unaccented) || isCounted(reader, index + 1)) return false;
  const after = words[index + 1];
  // `1990s`; `2021-2026` is a term of office.
  return after?.gap !== '' && !(after?.number && after.gap !== ' ' && after.gap !== ', ');
}
