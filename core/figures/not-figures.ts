import { MONTH_NAMES } from '../visit/date-month-names.ts';
import type { NumberSpan } from './numbers.ts';
import { isDash, joined, type Token, tokenPhrases } from './tokens.ts';

const MONTHS = MONTH_NAMES.flatMap((names) => names.split('|'));
/** Behind these words a number without a unit is a name, an ordinal, a day or a time. */
const NUMBERED = tokenPhrases<true>([
  [
    true,
    'số|lộ|đường|phố|ngõ|hẻm|quận|phường|khóa|kỳ|kỳ họp|đại hội|hội nghị|thứ|lần|hạng|cấp|điều|khoản|chương|trang|bến|cảng|cửa|tầng|phòng|tập|phiên|vòng|lớp|nhà|xã|ngã',
  ],
  [
    true,
    'ngày|tháng|năm|mùng|mồng|quý|thập niên|thế kỷ|giờ|lúc|hồi|sáng|trưa|chiều|tối|đêm|khuya|hôm|tuổi|rạng sáng',
  ],
  [
    true,
    'nghị quyết|nghị định|quyết định|thông tư|chỉ thị|luật|kênh|lữ đoàn|sư đoàn|trung đoàn|tiểu đoàn|quân khu|tổ|lô|nhóm|bảng|vùng|nhiệm kỳ',
  ],
  [
    true,
    'no|no.|nos.|number|numbers|route|highway|article|chapter|resolution|decree|directive|page|room|section|flight|channel|group|phase|line|class|level|boeing|airbus|rank|ranked|at|top',
  ],
  [true, 'day|year|years|age|aged|since|of|until|in|before|after|by'],
  [true, MONTHS.join('|')],
  [true, MONTHS.map((name) => `${name}.`).join('|')],
]);
/** Of these, the ones that say `of 12 agreements` and `in 36 projects` too: years only. */
const YEAR_ONLY =
  /^(?:of|in|by|at|after|before|until|since|top|cấp|nhà|lần|hội|nghị|số|đường|cảng|vùng|nhóm|tổ)$/;
const MONTH_AFTER = new Set(['tháng', ...MONTHS]);
const DOTTED_DAY = /^(\d{1,2})\.(\d{1,2})$/;
/** `mỗi năm 500` is no year. */
const EACH = /^(?:mỗi|một|hằng|hàng|per|every)$/;
const LAST_DAY = 31;
const LAST_MONTH = 12;

/** Whether a number is none even with a unit behind it: a part of a date, a fraction, a score, a name, a code. */
export function isPartOfMore(tokens: readonly Token[], span: NumberSpan, unitEnd: number): boolean {
  const before = tokens[span.start - 1];
  const after = tokens[unitEnd];
  if (/^[/:+#]$/.test(before?.text ?? '') && joined(tokens, span.start)) return true;
  if (/^[/:]$/.test(after?.text ?? '') && joined(tokens, unitEnd)) return true;
  if (/^(?:half|nửa|phần)$/.test(before?.lower ?? '')) return true;
  if (before?.kind === 'numeral' || after?.kind === 'numeral') return true;
  if (span.currency === null && before?.kind === 'word' && joined(tokens, span.start)) return true;
  if (after?.kind === 'word' && joined(tokens, unitEnd)) return true;
  return isBehindHyphen(tokens, span.start) || isBeforeHyphen(tokens, unitEnd);
}

/** F-16, and the rest of 2-0. */
function isBehindHyphen(tokens: readonly Token[], start: number): boolean {
  const other = tokens[start - 2];
  const dashed = isDash(tokens[start - 1]) && joined(tokens, start) && joined(tokens, start - 1);
  return dashed && other !== undefined && other.kind !== 'mark';
}

function isBeforeHyphen(tokens: readonly Token[], end: number): boolean {
  return isDash(tokens[end]) && joined(tokens, end) && tokens[end + 1]?.kind === 'numeral';
}

/** Whether a number without a unit is a year, a day, a time of day, a name's number or an ordinal. */
export function isNameOrDate(
  tokens: readonly Token[],
  span: NumberSpan,
  known: boolean,
  vietnamese: boolean,
): boolean {
  if (isYear(tokens, span, known)) return true;
  if (MONTH_AFTER.has(tokens[span.end]?.lower ?? '')) return true;
  if (isDotOrDashDate(tokens, span, known, vietnamese)) return true;
  const numbered = NUMBERED.before(tokens, span.start);
  const word = tokens[span.start - 1]?.lower ?? '';
  if (numbered && !EACH.test(tokens[span.start - 2]?.lower ?? ''))
    return !YEAR_ONLY.test(word) || (!known && vietnamese);
  return !known && !span.inWords && span.start > 1 && isName(tokens[span.start - 1]);
}

function isYear(tokens: readonly Token[], { low, start, inWords }: NumberSpan, known: boolean): boolean {
  if (inWords || low < 1800 || low > 2100 || tokens[start]?.text.length !== 4) return false;
  return !known || NUMBERED.before(tokens, start) !== null;
}

/** 19.11 and 9-5 are days in Vietnamese where nothing counted follows. */
function isDotOrDashDate(
  tokens: readonly Token[],
  { low, high, start }: NumberSpan,
  known: boolean,
  vietnamese: boolean,
): boolean {
  if (!vietnamese) return false;
  const [, day, month] = DOTTED_DAY.exec(tokens[start]?.text ?? '') ?? [];
  if (day && month && Number(day) <= LAST_DAY && Number(month) <= LAST_MONTH) return true;
  return !known && low < high && high <= LAST_DAY;
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}
