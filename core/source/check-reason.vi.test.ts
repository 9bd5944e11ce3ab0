import { describe, expect, it } from 'vitest';
import { sayCheckReasonVi } from './check-reason.vi.ts';
import type { CheckReason } from './next-check.ts';

describe('sayCheckReasonVi', () => {
  it.each<[CheckReason, string]>([
    [{ kind: 'new' }, 'chưa biết đủ lâu: đọc ở mọi lượt trong lịch'],
    [{ kind: 'busy', perDay: 203.4 }, 'đăng khoảng 203 bài mỗi ngày: đọc ở lượt kế tiếp'],
    [
      { kind: 'rate', perDay: 0.14, restMinutes: 95, because: 'longest-rest' },
      'đăng khoảng 1 bài mỗi tuần, và đã đến mức nghỉ dài nhất: nghỉ 1,5 giờ',
    ],
    [
      { kind: 'rate', perDay: 0, restMinutes: 30, because: 'quiet-hours' },
      'gần đây không đăng gì, ít bài vào giờ này: nghỉ 30 phút',
    ],
    [{ kind: 'failures', failures: 3, restMinutes: 60 }, 'lỗi 3 lần liên tiếp: nghỉ 1 giờ'],
    [{ kind: 'fresh', until: '2026-02-05T07:05:00.000Z' }, 'trang báo danh sách còn nguyên đến 14:05 5/2'],
    [{ kind: 'asked', until: '2026-02-05T07:05:00.000Z' }, 'trang yêu cầu đừng đọc lại trước 14:05 5/2'],
  ])('says %j', (reason, sentence) => {
    expect(sayCheckReasonVi(reason, 'Asia/Ho_Chi_Minh')).toBe(sentence);
  });
});
