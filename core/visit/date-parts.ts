import { PhraseTable } from '../words/phrases.ts';
import type { Span } from './date-calendar.ts';
import { addMention } from './date-mentions.ts';
import type { DateReader } from './date-reader.ts';

/** What part of a week, month or year is meant; `gone` and `to come` as seen on the day of publication. */
export type Part = 'early' | 'middle' | 'late' | 'gone' | 'to come';

const PARTS = new PhraseTable<Part>([
  ['early', 'đầu|early|beginning|start'],
  ['middle', 'giữa|mid|middle'],
  ['late', 'cuối|late|end'],
  ['gone', 'earlier'],
  ['to come', 'later'],
]);
const OF_THE = new Set(['of', 'the']);
/** `bắt đầu tháng 2` begins with February. */
const BEGINS = new PhraseTable([[true, 'bắt|lần|ban|dẫn|đứng']]);

interface PartRead {
  part: Part;
  from: number;
}

/**
 * Adds a span of days that the words from `index` up to `to` name, or that part of it which is said before them.
 *
 * @returns `to`
 */
export function addSpan(
  reader: DateReader,
  whole: Span,
  index: number,
  to: number,
  { year = false, range = false, part = partBefore(reader, index) }: SpanDetails = {},
): number {
  const { start, end } = narrow(whole, part?.part ?? null, reader.published);
  addMention(reader, { start, end, form: 'vague', range, year, from: part?.from ?? index, to });
  return to;
}

interface SpanDetails {
  year?: boolean;
  range?: boolean;
  part?: PartRead | null;
}

/** `cuối` before `tháng 2`, `the end of` before `March`; `from` is its first word. */
function partBefore({ words, unaccented }: DateReader, index: number): { part: Part; from: number } | null {
  let from = index - 1;
  while (OF_THE.has(words[from]?.lower ?? '') && from > index - 3) from--;
  const part = PARTS.at(words, from, unaccented);
  if (!part || BEGINS.at(words, from - 1, unaccented)) return null;
  for (let between = from + 1; between <= index; between++) {
    const gap = words[between]?.gap;
    if (gap !== ' ' && gap !== '-') return null;
  }
  return { part: part.meaning, from };
}

/** Parts are thirds. */
function narrow({ start, end }: Span, part: Part | null, published: number): Span {
  const third = (end - start + 1) / 3;
  if (part === 'early') return { start, end: start + Math.ceil(third) - 1 };
  if (part === 'middle') return { start: start + Math.floor(third), end: end - Math.floor(third) };
  if (part === 'late') return { start: end - Math.ceil(third) + 1, end };
  if (part === 'gone') return { start, end: Math.max(start, Math.min(end, published)) };
  return part === 'to come' ? { start: Math.min(end, Math.max(start, published)), end } : { start, end };
}
