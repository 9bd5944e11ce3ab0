import type { Day } from '../../article.ts';
import { monthOf } from './months.ts';

/** What is older is a default of some program, such as 1970-01-01. */
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2099;

/** A day as it stands in a text. */
export interface FoundDay {
  day: Day;
  /** What the same digits mean where the month comes first, and are another day: 3/7/2026. */
  swapped: Day | null;
  /** Whether the digits can only be read with the month first: 3/17/2026. */
  isMonthFirst: boolean;
  /** What is left of the text, so that the parts are not read twice. */
  before: string;
  after: string;
}

type Digits = string | number | null | undefined;

/** A day of the calendar, from 1990 on. */
export function calendarDay(year: Digits, month: Digits, day: Digits): Day | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= EARLIEST_YEAR && y <= LATEST_YEAR && m >= 1 && m <= 12 && d >= 1)) return null;
  if (new Date(Date.UTC(y, m - 1, d)).getUTCDate() !== d) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

interface Notation {
  pattern: RegExp;
  read: (match: RegExpExecArray) => Day | null;
  /** The same with the month first. */
  readSwapped?: (match: RegExpExecArray) => Day | null;
}

const NOTATIONS: Notation[] = [
  // 2026-03-07, 2026/3/7, 2026. 3. 7
  {
    pattern: /(?<!\d)(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)/,
    read: ([, y, m, d]) => calendarDay(y, m, d),
  },
  // 20260307, 20260307T0852
  {
    pattern: /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?=\D|\d{4}(?:\d\d)?(?!\d)|$)/,
    read: ([, y, m, d]) => calendarDay(y, m, d),
  },
  // ngày 7 tháng 3 năm 2026, 7 Tháng 3, 2026
  {
    pattern: /(\d{1,2})\s*(?:tháng|thg\.?)\s*(\d{1,2})\s*,?\s*(?:năm\s*)?(\d{4})/i,
    read: ([, d, m, y]) => calendarDay(y, m, d),
  },
  // 7 Tháng Ba, 2026
  {
    pattern: /(\d{1,2})\s+(tháng\s\p{L}{2,5}(?:\s(?:một|hai))?),?\s+(?:năm\s+)?(\d{4})/iu,
    read: ([, d, name, y]) => calendarDay(y, monthOf(name), d),
  },
  // Tháng Ba 7, 2026; Tháng 3 7, 2026
  {
    pattern: /(tháng\s(?:\d{1,2}|\p{L}{2,5}(?:\s(?:một|hai))?))\s+(\d{1,2}),\s+(\d{4})/iu,
    read: ([, name = '', d, y]) => calendarDay(y, /\d+/.exec(name)?.[0] ?? monthOf(name), d),
  },
  // 7/3/2026, 07-03-2026, 7. 3. 2026
  {
    pattern: /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/,
    read: ([, d, , m, y]) => calendarDay(y, m, d),
    readSwapped: ([, m, , d, y]) => calendarDay(y, m, d),
  },
  // 7 March 2026, 7. März 2026, 7 de marzo de 2026, Sat, 07 Mar 2026, 07/Mar/2026
  {
    pattern:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ος)?[\s/-]+(?:of\s+|de\s+|d['’])?(\p{L}{3,12})\.?,?[\s/-]+(?:de\s+|del\s+)?(\d{4})(?!\d)/iu,
    read: ([, d, name, y]) => calendarDay(y, monthOf(name), d),
  },
  // March 7, 2026
  {
    pattern: /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{4})(?!\d)/iu,
    read: ([, name, d, y]) => calendarDay(y, monthOf(name), d),
  },
  // 2026. március 7., 2026 m. kovo 7 d.
  {
    pattern: /(?<!\d)(\d{4})\.?\s+(?:m\.\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?![\d:])/iu,
    read: ([, y, name, d]) => calendarDay(y, monthOf(name), d),
  },
  // 2026年3月7日, 2026년 3월 7일
  {
    pattern: /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/,
    read: ([, y, m, d]) => calendarDay(y, m, d),
  },
  // 07.03.26, 7/3/26
  {
    pattern: /(?<![\d./])(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d\d)(?![\d.:/])/,
    read: ([, d, , m, y]) => calendarDay(2000 + Number(y), m, d),
    readSwapped: ([, m, , d, y]) => calendarDay(2000 + Number(y), m, d),
  },
];

/** The day that stands first in a text, whichever way it is written; day before month where both are possible. */
export function findDay(text: string): FoundDay | null {
  let first: (FoundDay & { index: number }) | null = null;
  for (const notation of NOTATIONS) {
    const match = notation.pattern.exec(text);
    if (!match || (first && match.index >= first.index)) continue;
    const reading = readMatch(notation, match);
    if (!reading) continue;
    const after = text.slice(match.index + match[0].length);
    first = { ...reading, index: match.index, before: text.slice(0, match.index), after };
  }
  return first;
}

function readMatch({ read, readSwapped }: Notation, match: RegExpExecArray) {
  const inOrder = read(match);
  const swapped = readSwapped?.(match) ?? null;
  const day = inOrder ?? swapped;
  return day && { day, swapped: swapped === day ? null : swapped, isMonthFirst: inOrder === null };
}
