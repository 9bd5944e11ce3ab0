import type { Token } from './tokens.ts';

export interface NumberReading {
  value: number;
  /** Index of the token after it. */
  end: number;
}

const VIETNAMESE_DIGITS = 'một hai ba bốn năm sáu bảy tám chín'.split(' ');
const VIETNAMESE = new Map([...counted(VIETNAMESE_DIGITS, 1), ['bẩy', 7]]);
/** How the digits sound after tens. */
const AFTER_TENS = new Map([...VIETNAMESE, ['mốt', 1], ['tư', 4], ['lăm', 5], ['nhăm', 5]]);
const ENGLISH = new Map(
  counted(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    ),
    1,
  ),
);
const TENS = new Map(counted('twenty thirty forty fifty sixty seventy eighty ninety'.split(' '), 10, 20));
const ROUND = new Map([
  ['hundred', 100],
  ['dozen', 12],
]);
const LARGE = /^(?:thousand|million|billion|trillion)$/;

function counted(words: string[], step: number, first = 1): [string, number][] {
  return words.map((word, index) => [word, first + step * index]);
}

/** Words that can begin a number. */
const BEGINNINGS = new Set(['a', 'mười', ...VIETNAMESE.keys(), ...ENGLISH.keys(), ...TENS.keys()]);
/** Of these, the ones that are too frequent in texts to mean much but before a larger number. */
const FREQUENT = ['a', 'one', 'một', 'năm'];
const LARGER =
  'hundred|dozen|thousand|million|billion|trillion|mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|chục|văn kiện|dự án|người';
const TELLING = [...BEGINNINGS].filter((word) => !FREQUENT.includes(word));
/** Finds number words that are worth a closer look, in a text of any case. */
export const NUMBER_WORD = new RegExp(
  `(?<!\\p{L})(?:${TELLING.join('|')}|(?:${FREQUENT.join('|')}) (?:${LARGER}))(?!\\p{L})`,
  'iu',
);

/** Whether a number can begin at a token. */
export function beginsNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'numeral' || BEGINNINGS.has(token.lower));
}

/** A number below a thousand in words, English or Vietnamese; one before `million` and `triệu` too. */
export function readNumberWords(tokens: readonly Token[], start: number): NumberReading | null {
  return readVietnamese(tokens, start) ?? readEnglish(tokens, start);
}

function readVietnamese(tokens: readonly Token[], start: number): NumberReading | null {
  const below = belowHundred(tokens, start);
  if (!below) return null;
  if (below.value < 10 && tokens[below.end]?.lower === 'trăm') {
    const hundreds = below.value * 100;
    const zero = /^(?:lẻ|linh)$/.test(tokens[below.end + 1]?.lower ?? '');
    const rest = belowHundred(tokens, below.end + (zero ? 2 : 1));
    if (rest && (zero || rest.value >= 10)) return { value: hundreds + rest.value, end: rest.end };
    return { value: hundreds, end: below.end + 1 };
  }
  return below;
}

function belowHundred(tokens: readonly Token[], start: number): NumberReading | null {
  const first = tokens[start]?.lower ?? '';
  if (first === 'mười') return afterTens(tokens, start + 1, 10);
  const digit = VIETNAMESE.get(first);
  if (digit === undefined) return null;
  if (digit > 1 && tokens[start + 1]?.lower === 'mươi') return afterTens(tokens, start + 2, digit * 10);
  return { value: digit, end: start + 1 };
}

/** After tens, five is `lăm`; `năm` is a year. */
function afterTens(tokens: readonly Token[], index: number, tens: number): NumberReading {
  const word = tokens[index]?.lower ?? '';
  const digit = word === 'năm' ? undefined : AFTER_TENS.get(word);
  return digit === undefined ? { value: tens, end: index } : { value: tens + digit, end: index + 1 };
}

function readEnglish(tokens: readonly Token[], start: number): NumberReading | null {
  const word = tokens[start]?.lower ?? '';
  const next = tokens[start + 1]?.lower ?? '';
  if (word === 'a') {
    if (LARGE.test(next)) return { value: 1, end: start + 1 };
    const round = ROUND.get(next);
    return round === undefined ? null : afterHundred(tokens, start + 2, round);
  }
  const small = englishBelowHundred(tokens, start);
  if (!small) return null;
  const round = ROUND.get(tokens[small.end]?.lower ?? '');
  return round === undefined ? small : afterHundred(tokens, small.end + 1, small.value * round);
}

function afterHundred(tokens: readonly Token[], index: number, value: number): NumberReading {
  if (tokens[index]?.lower !== 'and' || value % 100 !== 0) return { value, end: index };
  const rest = englishBelowHundred(tokens, index + 1);
  return rest ? { value: value + rest.value, end: rest.end } : { value, end: index };
}

function englishBelowHundred(tokens: readonly Token[], start: number): NumberReading | null {
  const word = tokens[start]?.lower ?? '';
  const tens = TENS.get(word);
  if (tens === undefined) {
    const value = ENGLISH.get(word);
    return value === undefined ? null : { value, end: start + 1 };
  }
  const hyphen = tokens[start + 1]?.text === '-' ? 1 : 0;
  const unit = ENGLISH.get(tokens[start + 1 + hyphen]?.lower ?? '');
  return unit !== undefined && unit < 10
    ? { value: tens + unit, end: start + 2 + hyphen }
    : { value: tens, end: start + 1 };
}
