import { MONTH_NAMES } from '../visit/date-month-names.ts';
import { readNumberWords } from './number-words.ts';
import { costOf, type Places, type Span } from './subject.ts';
import { isDash, type Token, tokenPhrases } from './tokens.ts';

interface PeriodMention {
  period: string;
  /** The first year of it. */
  year: number;
  start: number;
  end: number;
}

const YEAR = /^(?:19|20)\d\d$/;
const RELATIVE = tokenPhrases<number>([
  [-1, 'năm ngoái|năm trước|năm qua|last year|the previous year|the past year'],
  [0, 'năm nay|this year'],
  [1, 'năm tới|sang năm|next year'],
]);
/** A year behind these is where something began or what it is compared with. */
const NOT_OF = /^(?:since|kể|từ|với|kỳ|than|compared|from|after|sau|against|over|versus)$/;
const QUARTERS = [
  ['i', 'first'],
  ['ii', 'second'],
  ['iii', 'third'],
  ['iv', 'fourth'],
] as const;
const PARTS = tokenPhrases<string>([
  ['H1', 'nửa đầu năm|nửa đầu|sáu tháng đầu năm|6 tháng đầu năm|first half of|first half'],
  ['H2', 'nửa cuối năm|nửa cuối|sáu tháng cuối năm|6 tháng cuối năm|second half of|second half'],
  ...QUARTERS.map(quarterPhrases),
]);
const LEAD = /^(?:năm|vào|trong|đến|tới|in|of|by|for)$/;
const MONTHS = tokenPhrases<number>(MONTH_NAMES.map((names, index) => [index + 1, names]));
const MOST_TOKENS = 20;

function quarterPhrases([roman, ordinal]: readonly [string, string], index: number): [string, string] {
  const vietnamese = [roman, index + 1].map((number) => `quý ${number}|quý ${number}/|quý ${number} năm`);
  return [`Q${index + 1}`, [...vietnamese, `${ordinal} quarter|${ordinal} quarter of`].join('|')];
}

/** The period that a figure is said to be of, the nearest, at most so far away; its first year beside it. */
export function periodOf(
  tokens: readonly Token[],
  span: Span,
  figures: Places,
  publishedYear: number,
  most: number,
): { period: string; year: number } | null {
  const left = search(tokens, span, figures, publishedYear, most, -1);
  const right = search(tokens, span, figures, publishedYear, most, 1);
  if (!left || !right) return left ?? right;
  return right.cost < left.cost ? right : left;
}

function search(
  tokens: readonly Token[],
  span: Span,
  figures: Places,
  publishedYear: number,
  most: number,
  step: 1 | -1,
): { period: string; year: number; cost: number } | null {
  let at = step > 0 ? span.end : span.start - 1;
  let cost = 0;
  for (let count = 0; count < MOST_TOKENS && cost < most && at >= 0 && at < tokens.length; count++) {
    cost += costOf(tokens, at, figures);
    const mention = periodAt(tokens, at, publishedYear);
    // A year right behind another figure is that one's.
    const isOthers = mention && mention.start !== span.end && figures.ends.has(mention.start);
    if (mention && !isOthers) return { period: mention.period, year: mention.year, cost };
    at += step;
  }
  return null;
}

function periodAt(tokens: readonly Token[], at: number, publishedYear: number): PeriodMention | null {
  const mention =
    yearAt(tokens, at) ?? relativeYearAt(tokens, at, publishedYear) ?? monthsAt(tokens, at, publishedYear);
  if (!mention || isOther(tokens, mention.start)) return null;
  return mention;
}

function isOther(tokens: readonly Token[], start: number): boolean {
  return NOT_OF.test(tokens[start - 1]?.lower ?? '') || NOT_OF.test(tokens[start - 2]?.lower ?? '');
}

function yearAt(tokens: readonly Token[], at: number): PeriodMention | null {
  const token = tokens[at];
  if (!token || !YEAR.test(token.text)) return null;
  const last = tokens[at + 2];
  const first = tokens[at - 2];
  if (isDash(tokens[at + 1]) && last && YEAR.test(last.text)) return years(token.text, last.text, at, at + 3);
  if (isDash(tokens[at - 1]) && first && YEAR.test(first.text))
    return years(first.text, token.text, at - 2, at + 1);
  return withPart(tokens, { period: token.text, year: Number(token.text), start: at, end: at + 1 });
}

function years(first: string, last: string, start: number, end: number): PeriodMention {
  return { period: `${first}/${last}`, year: Number(first), start, end };
}

function relativeYearAt(tokens: readonly Token[], at: number, publishedYear: number): PeriodMention | null {
  const match = RELATIVE.at(tokens, at);
  if (!match) return null;
  const year = publishedYear + match.meaning;
  return withPart(tokens, { period: String(year), year, start: at, end: at + match.length });
}

/** `tám tháng đầu năm`, `the first eight months` without a year are of this year. */
function monthsAt(tokens: readonly Token[], at: number, publishedYear: number): PeriodMention | null {
  const word = tokens[at]?.lower;
  const end = word === 'đầu' && tokens[at + 1]?.lower === 'năm' ? at + 2 : word === 'months' ? at + 1 : 0;
  const months = end > 0 ? firstMonths(tokens, end) : null;
  if (!months) return null;
  return { period: `${publishedYear}-${months.part}`, year: publishedYear, start: months.start, end };
}

/** A half, a quarter, a month or the first months of the year behind them. */
function withPart(tokens: readonly Token[], year: PeriodMention): PeriodMention {
  const named = PARTS.before(tokens, year.start);
  const part = named
    ? { part: named.meaning, start: year.start - named.length }
    : (firstMonths(tokens, year.start) ?? month(tokens, year.start));
  if (part) return { ...year, period: `${year.period}-${part.part}`, start: part.start };
  let { start } = year;
  while (LEAD.test(tokens[start - 1]?.lower ?? '')) start--;
  return { ...year, start };
}

/** `mười tháng đầu năm`, `10 tháng năm`, `first ten months of`, as they end before the year. */
function firstMonths(tokens: readonly Token[], end: number): { part: string; start: number } | null {
  let at = end - 1;
  while (/^(?:năm|đầu|của|of)$/.test(tokens[at]?.lower ?? '')) at--;
  if (!/^(?:tháng|months)$/.test(tokens[at]?.lower ?? '')) return null;
  for (const start of [at - 2, at - 1]) {
    const count = countAt(tokens, start, at);
    if (count !== null && count > 1 && count <= 12) {
      const first = /^(?:first|trong)$/.test(tokens[start - 1]?.lower ?? '') ? 1 : 0;
      return { part: `01/${String(count).padStart(2, '0')}`, start: start - first };
    }
  }
  return null;
}

function countAt(tokens: readonly Token[], start: number, end: number): number | null {
  const token = tokens[start];
  if (token?.kind === 'numeral')
    return start + 1 === end && /^\d\d?$/.test(token.text) ? Number(token.text) : null;
  const words = readNumberWords(tokens, start);
  return words?.end === end ? words.value : null;
}

/** `tháng 11/2025`, `tháng 11 năm 2025`, `November 2025`. */
function month(tokens: readonly Token[], end: number): { part: string; start: number } | null {
  const named = MONTHS.before(tokens, end);
  if (named) return { part: String(named.meaning).padStart(2, '0'), start: end - 1 };
  const linked = /^(?:\/|năm|-|\.)$/.test(tokens[end - 1]?.lower ?? '');
  const number = tokens[end - 2]?.text ?? '';
  if (!linked || tokens[end - 3]?.lower !== 'tháng' || !/^(?:0?[1-9]|1[0-2])$/.test(number)) return null;
  return { part: number.padStart(2, '0'), start: end - 3 };
}
