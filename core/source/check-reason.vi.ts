import { DateTime } from 'luxon';
import type { CheckReason } from './next-check.ts';

/** Why the next check is when it is, in Vietnamese words; see `sayCheckReason`. */
export function sayCheckReasonVi(reason: CheckReason, zone: string): string {
  switch (reason.kind) {
    case 'new':
      return 'chưa biết đủ lâu: đọc ở mọi lượt trong lịch';
    case 'busy':
      return `${sayRate(reason.perDay)}: đọc ở lượt kế tiếp`;
    case 'rate':
      return `${sayRate(reason.perDay)}${BECAUSE[reason.because]}: nghỉ ${sayRest(reason.restMinutes)}`;
    case 'failures':
      return `${reason.failures === 1 ? 'lỗi một lần' : `lỗi ${reason.failures} lần liên tiếp`}: nghỉ ${sayRest(reason.restMinutes)}`;
    case 'fresh':
      return `trang báo danh sách còn nguyên đến ${sayTime(reason.until, zone)}`;
    case 'asked':
      return `trang yêu cầu đừng đọc lại trước ${sayTime(reason.until, zone)}`;
  }
}

const BECAUSE = {
  rate: '',
  'quiet-hours': ', ít bài vào giờ này',
  'longest-rest': ', và đã đến mức nghỉ dài nhất',
} as const;

function sayRate(perDay: number): string {
  if (perDay === 0) return 'gần đây không đăng gì';
  const [number, unit] = perDay < 1 ? [perDay * 7, 'tuần'] : [perDay, 'ngày'];
  return `đăng khoảng ${Math.max(1, Math.round(number))} bài mỗi ${unit}`;
}

function sayRest(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, minutes)} phút`;
  return `${String(Math.round(minutes / 30) / 2).replace('.', ',')} giờ`;
}

function sayTime(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toFormat('HH:mm d/L');
}
