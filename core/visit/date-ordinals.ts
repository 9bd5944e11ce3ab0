import { PhraseTable } from '../words/phrases.ts';
import type { DateReader } from './date-reader.ts';

const TIME_BEFORE = new PhraseTable([
  [true, 'sáng|trưa|chiều|tối|đêm|khuya|hôm|vào|từ|đến|tới|hết|trước|ngay'],
]);
/** What is counted by `thứ năm`, the fifth, and what recurs. */
const COUNTED = new PhraseTable([
  [true, 'lần|người|nước|năm|ngày|tháng|tuần|quý|chặng|đợt|ngôi|vị|hạng|bậc|cấp|khóa|khoá|kỳ|kì|phiên'],
  [true, 'vòng|gia|hệ|đứng|xếp|hàng|loại|điều|cuốn|tập|chiếc|con|hợp|viên|bên|tác|giới|giải|đội|điểm'],
  [true, 'phần|bài|mỗi|hằng|các'],
]);
const TIME_AFTER = new PhraseTable([
  [true, 'tuần này|tuần tới|tuần sau|tuần trước|tuần qua|tuần rồi|vừa qua|vừa rồi|tới đây|sắp tới|ngày'],
]);

/** Whether `thứ năm` is the fifth rather than a Thursday; `index` is that of `thứ`. */
export function isOrdinal(reader: DateReader, index: number): boolean {
  const { words, unaccented } = reader;
  const [first, second, after] = words.slice(index, index + 3);
  const isClose = first?.gap === ' ' && index > 0;
  if (isClose && COUNTED.at(words, index - 1, unaccented)) return !isNamedDay(reader, index);
  if (isClose && TIME_BEFORE.at(words, index - 1, unaccented)) return false;
  if (second?.capital && !isTitleCase(reader, index)) return false;
  if (after?.gap.length === 1 && TIME_AFTER.at(words, index + 2, unaccented)) return false;
  return !isBeforeDate(reader, index + 2);
}

/** `ngày thứ Năm` with the capital of a name. */
function isNamedDay({ words }: DateReader, index: number): boolean {
  const [before, first, second] = words.slice(index - 1, index + 2);
  return before?.folded === 'ngay' && first?.capital === false && second?.capital === true;
}

/** Capitals say nothing where the words about have them too, or where all letters are capitals. */
function isTitleCase({ words }: DateReader, index: number): boolean {
  const [first, second] = words.slice(index, index + 2);
  if (!first || !second || second.text === second.text.toUpperCase()) return true;
  return first.capital && !first.opensSentence && words[index - 1]?.capital === true;
}

/** `thứ năm, 5/2`, `thứ năm (5-2)`. */
function isBeforeDate({ words }: DateReader, index: number): boolean {
  const gap = words[index]?.gap;
  return (
    words[index]?.number === true && (gap === ', ' || gap === ' (') && words[index + 1]?.gap.length === 1
  );
}

const OWNERS = new PhraseTable([[true, 'dân|gia|ông|bà|làm|nước|người']]);

/** Whether `chủ nhật` is not Sunday but an owner before Japan: `Đảng Dân chủ Nhật Bản`. */
export function isOwner({ words, unaccented }: DateReader, index: number): boolean {
  const after = words[index + 2];
  if (after?.folded === 'ban' && after.gap === ' ' && after.capital) return true;
  return index > 0 && words[index]?.gap === ' ' && OWNERS.at(words, index - 1, unaccented) !== null;
}
