import { countedAfter, nounAfter } from './counted.ts';
import { isNameOrDate, isPartOfMore } from './not-figures.ts';
import type { Notation } from './notation.ts';
import { beginsNumber } from './number-words.ts';
import { type NumberSpan, readNumber } from './numbers.ts';
import type { Span } from './subject.ts';
import type { Sentence, Token } from './tokens.ts';
import { isCurrency, unitAfter } from './units.ts';

/** Number words up to here are too common to be figures of what is not known: `two days`, `hai bên`. */
const SMALL = 10;

/** A number that is a figure: of a unit, or of what it counts. */
export interface FoundNumber extends Span {
  number: NumberSpan;
  unit: string;
  /** Null where the words around have yet to tell. */
  quantity: string | null;
}

/** The numbers of a sentence that are figures; `currency` is that of the sentence before. */
export function findNumbers(
  sentence: Sentence,
  notation: Notation,
  currencyBefore: string | null,
): FoundNumber[] {
  const { tokens, vietnamese } = sentence;
  const found: FoundNumber[] = [];
  let currency = currencyBefore;
  let at = 0;
  while (at < tokens.length) {
    const number = beginsNumber(tokens[at]) ? readNumber(tokens, at, notation) : null;
    if (!number) {
      at++;
      continue;
    }
    const { unit, end } = unitOf(tokens, number);
    at = end;
    if (unit === 'time' || isPartOfMore(tokens, number, end)) continue;
    const one = unit
      ? { number, start: number.start, end, unit, quantity: null }
      : counted(tokens, number, vietnamese, currency);
    if (!one) continue;
    found.push(one);
    if (isCurrency(one.unit)) currency = one.unit;
  }
  return found;
}

/** The unit before or behind a number, and the index of the token after both. */
function unitOf(
  tokens: readonly Token[],
  { start, end, currency, scaled }: NumberSpan,
): { unit: string | null; end: number } {
  const after = unitAfter(tokens, start, end, scaled);
  if (currency === null) return after ?? { unit: null, end };
  return { unit: currency, end: after && isCurrency(after.unit) ? after.end : end };
}

function counted(
  tokens: readonly Token[],
  number: NumberSpan,
  vietnamese: boolean,
  currency: string | null,
): FoundNumber | null {
  const { start, end } = number;
  const few = number.inWords && number.high <= SMALL;
  const known = countedAfter(tokens, start, end);
  if (isNameOrDate(tokens, number, known !== null || number.scaled, vietnamese) || number.high < 2)
    return null;
  if (known) {
    const { key, unit, loose } = known.quantity;
    return few && loose ? null : { number, start, end: known.end, unit: unit ?? key, quantity: key };
  }
  const other = few ? null : nounAfter(tokens, end, vietnamese);
  if (other) return { number, start, end: other.end, unit: other.noun, quantity: other.noun };
  // `3 tỷ USD năm nay, 2,5 tỷ năm ngoái`: the currency is said once.
  return number.scaled && currency ? { number, start, end, unit: currency, quantity: null } : null;
}
