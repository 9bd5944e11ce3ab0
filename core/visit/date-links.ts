import { PhraseTable } from '../words/phrases.ts';
import type { DateReader } from './date-reader.ts';

export interface Link {
  kind: 'range' | 'and' | 'comma';
  /** `và` and `đến` also say that the numbers about them are days. */
  vietnamese: boolean;
  to: number;
}

const DASHES = new Set('-|–|—|‑| - | – | — |- |– '.split('|'));
const LINK_KINDS: [Omit<Link, 'to'>, string][] = [
  [{ kind: 'range', vietnamese: true }, 'đến|tới|cho đến|cho tới'],
  [{ kind: 'range', vietnamese: false }, 'to|until|till|through|thru'],
  [{ kind: 'and', vietnamese: true }, 'và|hoặc|hay|rạng'],
  [{ kind: 'and', vietnamese: false }, 'and|or'],
];
const LINKS = new PhraseTable(LINK_KINDS);
export const LINK_WORDS = LINK_KINDS.map(([, words]) => words).join('|');

const LINK_GAPS = new Set([' ', ', ', ') ']);

/** `-`, `đến`, `and`, a comma: what ties a date to the next. */
export function readLink(reader: DateReader, index: number): Link | null {
  const { words, unaccented } = reader;
  const word = words[index];
  if (!word) return null;
  if (DASHES.has(word.gap)) return { kind: 'range', vietnamese: false, to: index };
  if (word.gap === ', ' && word.number) return { kind: 'comma', vietnamese: false, to: index };
  if (!LINK_GAPS.has(word.gap)) return null;
  const link = LINKS.at(words, index, unaccented);
  return link ? { ...link.meaning, to: index + link.length } : null;
}

/** Monday's names first, as weekdays are counted. */
export const WEEKDAY_NAMES = [
  'monday|thứ hai|thứ 2',
  'tuesday|thứ ba|thứ 3',
  'wednesday|thứ tư|thứ 4',
  'thursday|thứ năm|thứ 5',
  'friday|thứ sáu|thứ 6',
  'saturday|thứ bảy|thứ bẩy|thứ 7',
  'sunday|chủ nhật|chúa nhật',
];

const TIMES_OF_DAY = 'sáng|trưa|chiều|tối|đêm|morning|afternoon|evening|night';
/** What may stand between a word that ties dates together and the next date. */
const FILLERS = new PhraseTable([[true, `ngày|hết|hết ngày|mùng|mồng|hôm|the|on|${TIMES_OF_DAY}`]]);
const WEEKDAYS = new PhraseTable([[true, WEEKDAY_NAMES.join('|')]]);
const MOST_FILLERS = 4;

/** The word after `ngày`, `hết ngày`, `the`, `chiều`, and after `Thursday` unless a weekday is sought. */
export function skipFillers(reader: DateReader, index: number, sought: 'day' | 'weekday' = 'day'): number {
  const { words, unaccented } = reader;
  let to = index;
  for (let count = 0; count < MOST_FILLERS; count++) {
    const filler =
      FILLERS.at(words, to, unaccented) ?? (sought === 'day' ? WEEKDAYS.at(words, to, unaccented) : null);
    if (!filler || words[to + filler.length]?.opensSentence) break;
    to += filler.length;
  }
  return to;
}
