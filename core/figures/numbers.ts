import { type Notation, readNumeral } from './notation.ts';
import { readNumberWords } from './number-words.ts';
import { joined, type Token } from './tokens.ts';
import { currencyBefore } from './units.ts';

export interface NumberSpan {
  low: number;
  high: number;
  /** Index of the first token, a currency before the number included. */
  start: number;
  /** Index of the token after it. */
  end: number;
  /** Of the currency that stands before it. */
  currency: string | null;
  /** Said with a word for thousands or more. */
  scaled: boolean;
  inWords: boolean;
}

interface Scaled {
  value: number;
  scale: number;
  end: number;
  inWords: boolean;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['trăm', 1e2],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
/** Letters that are a scale only behind a sum: 100m are metres, $100m millions. */
const SUM_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);
const CURRENCY_WORD = /^(?:usd|dollars|dong|vnd|yen|won|yuan|baht|kip|riel|rupiah|rupees|euros?)$/;
const DASHES = new Set(['-', '–', '—']);
const UNTIL = new Set([...DASHES, 'đến', 'tới', 'to']);
const AND = new Set(['and', 'và']);
const BETWEEN = new Set(['between', 'giữa']);

/** A number or a range of two at a numeral or a number word; null where there is none. */
export function readNumber(tokens: readonly Token[], index: number, notation: Notation): NumberSpan | null {
  const currency = tokens[index]?.kind === 'numeral' ? currencyBefore(tokens, index) : null;
  const first = readScaled(tokens, index, notation, currency !== null);
  if (!first) return null;
  const start = currency?.start ?? index;
  const second = readUpperEnd(tokens, start, first, notation, currency !== null);
  const low = rounded(first.value, first.scale > 1 ? first.scale : (second?.scale ?? 1));
  const high = second ? rounded(second.value, second.scale) : low;
  const span = { start, currency: currency?.unit ?? null, inWords: first.inWords };
  if (second && low < high) return { ...span, low, high, end: second.end, scaled: second.scale > 1 };
  const value = rounded(first.value, first.scale);
  return { ...span, low: value, high: value, end: first.end, scaled: first.scale > 1 };
}

/** The upper end of a range: `10-15`, `10 đến 15`, `$2 to $3`, `between 10 and 15`; not `from 10 to 15`. */
function readUpperEnd(
  tokens: readonly Token[],
  start: number,
  first: Scaled,
  notation: Notation,
  isSum: boolean,
): Scaled | null {
  const at = tokens[first.end]?.text === '%' ? first.end + 1 : first.end;
  const link = tokens[at]?.lower ?? '';
  const lead = tokens[start - 1]?.lower ?? '';
  const isRange = UNTIL.has(link) ? link !== 'to' || lead !== 'from' : AND.has(link) && BETWEEN.has(lead);
  if (!isRange) return null;
  const symbol = currencyBefore(tokens, at + 2);
  const next = symbol && symbol.start === at + 1 ? at + 2 : at + 1;
  const second = readScaled(tokens, next, notation, isSum);
  return second && second.inWords === first.inWords ? second : null;
}

function readScaled(
  tokens: readonly Token[],
  index: number,
  notation: Notation,
  isSum: boolean,
): Scaled | null {
  const token = tokens[index];
  if (!token) return null;
  if (token.kind === 'word') {
    const words = readNumberWords(tokens, index);
    return words && withScale(tokens, words.value, words.end, isSum, true);
  }
  const value = token.kind === 'numeral' ? readNumeral(token.text, notation) : null;
  return value === null
    ? null
    : addSmaller(tokens, withScale(tokens, value, index + 1, isSum, false), notation);
}

function withScale(
  tokens: readonly Token[],
  value: number,
  from: number,
  isSum: boolean,
  inWords: boolean,
): Scaled {
  let end = from;
  let scale = 1;
  for (;;) {
    const hyphen = DASHES.has(tokens[end]?.text ?? '') && joined(tokens, end + 1) ? 1 : 0;
    const word = tokens[end + hyphen]?.lower ?? '';
    const factor = SCALES.get(word) ?? (scale === 1 ? sumScale(tokens, end, isSum) : undefined);
    if (factor === undefined) break;
    scale *= factor;
    end += hyphen + 1;
  }
  // One and a half million is a million and `half`.
  if (scale > 1 && tokens[end]?.lower === 'rưỡi') return { value: value + 0.5, scale, end: end + 1, inWords };
  return { value, scale, end, inWords };
}

function sumScale(tokens: readonly Token[], at: number, isSum: boolean): number | undefined {
  if (!joined(tokens, at)) return undefined;
  const ofSum = isSum || CURRENCY_WORD.test(tokens[at + 1]?.lower ?? '');
  return ofSum ? SUM_SCALES.get(tokens[at]?.lower ?? '') : undefined;
}

/** `2 tỷ 600 triệu` is one number. */
function addSmaller(tokens: readonly Token[], large: Scaled, notation: Notation): Scaled {
  const next = tokens[large.end];
  const value = large.scale >= 1e6 && next?.kind === 'numeral' ? readNumeral(next.text, notation) : null;
  if (value === null) return large;
  const small = withScale(tokens, value, large.end + 1, false, false);
  if (small.scale === 1 || small.scale * small.value >= large.scale) return large;
  return { ...large, value: large.value + (small.value * small.scale) / large.scale, end: small.end };
}

/** Without the binary dust of 2.6 × 10⁹. */
function rounded(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(12));
}
