import type { Qualifier } from './figure.ts';
import { type Token, tokenPhrases } from './tokens.ts';

const BEFORE = tokenPhrases<Qualifier>([
  [
    'about',
    'khoảng|chừng|xấp xỉ|ước|ước tính|ước đạt|about|around|some|approximately|roughly|circa|an estimated|estimated|~|≈',
  ],
  [
    'over',
    'hơn|trên|vượt|vượt quá|vượt mốc|vượt mức|ít nhất|tối thiểu|không dưới|over|more than|above|at least|exceed|exceeds|exceeded|exceeding|surpassed|topped|passed|upwards of|past|>',
  ],
  [
    'under',
    'gần|sát|dưới|suýt|chưa đến|chưa tới|không quá|tối đa|gần đạt|gần chạm|nearly|almost|under|below|less than|fewer than|close to|up to|at most|just short of|as many as|<',
  ],
]);
const AFTER = tokenPhrases<Qualifier>([
  ['over', 'trở lên|or more'],
  ['about', 'or so'],
]);
/** `mốc` and `the` may stand between. */
const BETWEEN = /^(?:mốc|mức|con|số|the)$/;
/** Compared with something, `hơn` and `more than` qualify nothing: `cao hơn 10%`. */
const COMPARED = /^(?:cao|thấp|nhiều|ít|lớn|nhanh|chậm|tốt|kém|rẻ|đắt)$/;

interface FoundQualifier {
  qualifier: Qualifier;
  /** Index of the first token, the figure's where the qualifier is behind it. */
  start: number;
}

/** The word that makes a figure less than exact, and where it begins. */
export function qualifierOf(tokens: readonly Token[], start: number, end: number): FoundQualifier | null {
  const before =
    qualifierBefore(tokens, start) ?? (isBetween(tokens, start - 1) && qualifierBefore(tokens, start - 1));
  if (before && !COMPARED.test(tokens[before.start - 1]?.lower ?? '')) return before;
  const after = AFTER.at(tokens, end);
  return after ? { qualifier: after.meaning, start } : null;
}

function qualifierBefore(tokens: readonly Token[], end: number): FoundQualifier | null {
  const match = BEFORE.before(tokens, end);
  return match && { qualifier: match.meaning, start: end - match.length };
}

function isBetween(tokens: readonly Token[], at: number): boolean {
  return BETWEEN.test(tokens[at]?.lower ?? '');
}
