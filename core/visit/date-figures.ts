import { PhraseTable } from '../words/phrases.ts';
import type { Word } from '../words/words.ts';
import type { DateItem } from './date-items.ts';
import type { DateReader } from './date-reader.ts';

/**
 * What the word before says of a figure such as `5-2` or `5/2`: that it is a `day`; that it begins or ends a `span`,
 * of days or of amounts; that it is a `figure`; or that it is `part` of something longer.
 */
export type Cue = 'day' | 'span' | 'figure' | 'part' | 'none';

const CUES = new PhraseTable<Cue>([
  ['day', 'ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya|rạng|mùng|mồng|nay|mai|lễ|tết'],
  ['span', 'từ|đến|tới|hết|until|till'],
  // Scores, shares, streets and documents.
  ['figure', 'số|lệ|thắng|thua|hòa|hoà|dẫn|hạ|chiếm|khoảng|chừng|gần|hơn|quá|bằng|đạt|vòng|giảm|tăng'],
  ['figure', 'mất|còn|chỉ|đường|phố|lộ|ngõ|ngách|hẻm|phường|khoản|điều|lớp|cỡ|tập|trang'],
  ['figure', 'score|won|win|beat|about|nearly|over'],
]);
const DAILY = new PhraseTable([[true, 'mỗi|hàng|hằng|một']]);
const RISES = new PhraseTable([[true, 'tăng|giảm|lên|xuống']]);
const CONTEST = new PhraseTable([
  [true, 'tỷ số|tỉ số|thắng|thua|hòa|hoà|hạ|đánh bại|trận|score|won|win|beat|lost|draw|votes'],
]);
const WORDS_OF_CONTEST = 8;

/** Marks that make a number part of what stands before: `COVID-19`, `0912-345`, `QL1`, `$5`. */
const JOINING = new Set(['', ...`/-.:'’_+=@#`]);
const PRICE = /[\p{Sc}#@=+/]$/u;

/** @param index of the figure */
export function cueBefore(reader: DateReader, index: number): Cue {
  const word = reader.words[index];
  if (!word?.number || index === 0) return 'none';
  const before = reader.mentions.at(-1);
  if (before?.to === index && before.form !== 'explicit') return 'day';
  return word.gap === ' ' ? cueInWords(reader, index) : cueInMarks(reader, index, word.gap);
}

function cueInMarks(reader: DateReader, index: number, gap: string): Cue {
  if (JOINING.has(gap) || PRICE.test(gap)) return 'part';
  return gap.endsWith('(') && !isContest(reader, index) ? 'span' : 'none';
}

function cueInWords({ words, unaccented }: DateReader, index: number): Cue {
  const cue = CUES.at(words, index - 1, unaccented)?.meaning ?? 'none';
  if (cue === 'day' && DAILY.at(words, index - 2, unaccented)) return 'none';
  return cue === 'span' && RISES.at(words, index - 2, unaccented) ? 'figure' : cue;
}

function isContest({ words, unaccented }: DateReader, index: number): boolean {
  for (let before = index - 1; before >= Math.max(0, index - WORDS_OF_CONTEST); before--) {
    if (CONTEST.at(words, before, unaccented)) return true;
  }
  return false;
}

const AMOUNT_MARK = /^\s?[%‰°\p{Sc}]/u;
/** After these a figure is an amount. */
const MEASURES = new PhraseTable([
  [true, 'triệu|tỷ|tỉ|nghìn|ngàn|trăm|lần|phần trăm|độ|đồng|usd|km|kg|m|cm|mm|gb|ha|hecta|mét|tấn|lít'],
  [true, 'tuổi|điểm|bàn|bữa|viên|phút|tiếng|lượt|bài|buổi|chiếc|cái|con|cuốn|suất|căn|tầng|sao|cấp|trận'],
  [true, 'bậc|bước|chỗ|loại|món|percent|per|million|billion|trillion|thousand|hundred|times|points'],
  [true, 'degrees|miles|metres|meters|inch|years|euros'],
]);
/** After these one without a word for a day before is a share or a count. */
const COUNTED = new PhraseTable([
  [true, 'người|dân|dân số|số|tổng|diện tích|thành viên|đại biểu|phiếu|ghế|nước|tỉnh|huyện|xã|hộ|vốn|giá'],
  [true, 'lượng|quãng|thời gian|cổ phần|vụ|ca|trường hợp|ngày|giờ|tháng|tuần|năm|sinh viên|học sinh'],
  [true, 'chung kết|các|chiều dài|of|people|members|days|hours|weeks|months|cases|deaths|votes|seats'],
  [true, 'minutes|attacks|majority|cup'],
]);

/** Whether a date in figures is rather a score, a share, a price or a number of the road. */
export function isFigure(reader: DateReader, item: DateItem, cue: Cue): boolean {
  if (cue === 'part') return true;
  if (item.style === 'words' || item.year > 0) return false;
  if (cue === 'figure') return true;
  const { words, unaccented } = reader;
  const isAmount = AMOUNT_MARK.test(words[item.to]?.gap ?? '') || isMeasure(reader, item.to);
  if (isAmount && (cue !== 'day' || item.style !== 'slash')) return true;
  if (cue === 'day') return false;
  return (
    (isAfterSpace(words[item.to]) && COUNTED.at(words, item.to, unaccented) !== null) ||
    (cue === 'none' && isSaying(item))
  );
}

/** Whether the number before `index` is an amount of what stands there. */
export function isCounted(reader: DateReader, index: number): boolean {
  const { words, unaccented } = reader;
  if (AMOUNT_MARK.test(words[index]?.gap ?? '') || isMeasure(reader, index)) return true;
  return isAfterSpace(words[index]) && COUNTED.at(words, index, unaccented) !== null;
}

function isMeasure({ words, unaccented }: DateReader, index: number): boolean {
  return isAfterSpace(words[index]) && MEASURES.at(words, index, unaccented) !== null;
}

function isAfterSpace(word: Word | undefined): boolean {
  return word !== undefined && (word.gap === ' ' || word.gap === '' || word.gap === '-');
}

/** Round the clock; the attacks of 2001 and the number to call. */
function isSaying({ day, month }: DateItem): boolean {
  return (day === 24 && month === 7) || (day === 9 && month === 11) || (day === 7 && month === 7);
}
