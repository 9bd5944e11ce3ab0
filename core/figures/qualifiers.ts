import type { Qualifier } from './figure.ts';
import { PhraseBook } from './phrases.ts';
import type { Token } from './tokens.ts';

const BEFORE = new PhraseBook<Qualifier>([
  [
    'khoảng, chừng, xấp xỉ, ước, ước tính, ước đạt, about, around, some, approximately, roughly, circa, an estimated, estimated, ~, ≈',
    'about',
  ],
  [
    'hơn, trên, vượt, vượt quá, vượt mốc, vượt mức, ít nhất, tối thiểu, không dưới, over, more than, above, at least, exceed, exceeds, exceeded, exceeding, surpassed, topped, passed, upwards of, past, >',
    'over',
  ],
  [
    'gần, sát, dưới, suýt, chưa đến, chưa tới, không quá, tối đa, gần đạt, gần chạm, nearly, almost, under, below, less than, fewer than, close to, up to, at most, just short of, as many as, <',
    'under',
  ],
]);
const AFTER = new PhraseBook<Qualifier>([
  ['trở lên, or more', 'over'],
  ['or so', 'about'],
]);
/** `mốc` and `the` may stand between. */
const BETWEEN = /^(?:mốc|mức|con|số|the)$/;
/** Compared with something, `hơn` and `more than` qualify nothing: `cao hơn 10%`. */
const COMPARED = /^(?:cao|thấp|nhiều|ít|lớn|nhanh|chậm|tốt|kém|rẻ|đắt)$/;

/** The word that makes a figure less than exact, and where it begins. */
export function qualifierOf(
  tokens: readonly Token[],
  start: number,
  end: number,
): { qualifier: Qualifier; start: number } | null {
  const gap = BETWEEN.test(tokens[start - 1]?.lower ?? '') ? 1 : 0;
  const before = BEFORE.before(tokens, start) ?? BEFORE.before(tokens, start - gap);
  if (before && !COMPARED.test(tokens[before.start - 1]?.lower ?? '')) {
    return { qualifier: before.meaning, start: before.start };
  }
  const after = AFTER.at(tokens, end);
  return after ? { qualifier: after.meaning, start } : null;
}
