import type { Sentence, Token } from './tokens.ts';

/** The decimal separator: `2,6` and `1.234,5`, or `2.6` and `1,234.5`. */
export type Notation = 'comma' | 'point';

/** One notation for a document's Vietnamese sentences and one for its others; a page can mix languages. */
export interface DocumentNotation {
  vietnamese: Notation;
  other: Notation;
}

/** Digits beyond these are no figure that a report gives. */
const MOST_DIGITS = 15;
/** Not `15:30`. */
const NUMERAL = /^\d+(?:[.,]\d+)*$/;
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+$|^[1-9]\d{0,2}(?:,\d{3})+$/;

/** What the numerals of a document that can be read in one way say of those that can be read in two. */
export function settleNotation(sentences: readonly Sentence[]): DocumentNotation {
  const balance = { vietnamese: 0, other: 0 };
  for (const { tokens, vietnamese } of sentences) {
    balance[vietnamese ? 'vietnamese' : 'other'] += commasOverPoints(tokens);
  }
  return {
    vietnamese: balance.vietnamese >= 0 ? 'comma' : 'point',
    other: balance.other > 0 ? 'comma' : 'point',
  };
}

function commasOverPoints(tokens: readonly Token[]): number {
  let balance = 0;
  for (const { kind, text } of tokens) {
    const notation = kind === 'numeral' && NUMERAL.test(text) ? onlyNotation(text) : null;
    if (notation) balance += notation === 'comma' ? 1 : -1;
  }
  return balance;
}

/** The value of a numeral, or null where it is none: a date, a section, a telephone number. */
export function readNumeral(text: string, notation: Notation): number | null {
  if (!NUMERAL.test(text) || text.replace(/\D/g, '').length > MOST_DIGITS || /^0\d/.test(text)) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const used = onlyNotation(text) ?? groupingOf(text) ?? notation;
  const [group, decimal] = used === 'comma' ? ['.', ','] : [',', '.'];
  const [whole = '', fraction, ...more] = text.split(decimal);
  if (more.length > 0 || fraction?.includes(group)) return null;
  if (whole.includes(group) && !GROUPED.test(whole)) return null;
  return Number(`${whole.replaceAll(group, '')}.${fraction ?? 0}`);
}

/** The notation in which alone a numeral makes sense. */
function onlyNotation(text: string): Notation | null {
  if (/^\d+$/.test(text)) return null;
  const separators = text.replace(/\d/g, '');
  const first = separators[0];
  const last = separators.at(-1);
  if (!first || !last) return null;
  if (first !== last) return last === ',' ? 'comma' : 'point';
  if (separators.length > 1) return first === '.' ? 'comma' : 'point';
  const fraction = text.slice(text.indexOf(first) + 1);
  if (fraction.length === 3 && !text.startsWith('0')) return null;
  return first === ',' ? 'comma' : 'point';
}

/** `3.500` is thousands in either notation: nobody writes the zero of a decimal fraction that long. */
function groupingOf(text: string): Notation | null {
  if (!text.endsWith('0')) return null;
  return text.includes('.') ? 'comma' : 'point';
}
