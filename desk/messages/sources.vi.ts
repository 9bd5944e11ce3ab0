import { sayCheckReasonVi } from '../../core/source/check-reason.vi.ts';
import type { SourceMessages } from './sources.ts';

export const sourcesVi: SourceMessages = {
  heading: 'Nguồn tin',
  none: 'Chưa có nguồn nào.',
  summary: (bad, all) =>
    bad === 0 ? `Cả ${all} nguồn đều tốt.` : `${bad} trong ${all} nguồn gặp trục trặc.`,
  badHeading: 'Gặp trục trặc',
  fineHeading: 'Tốt',
  since: 'Từ',
  sinceWithin: 'từ',
  example: 'Ví dụ',
  published: (day, week) => `${day} bài trong một ngày, ${week} bài trong một tuần`,
  lastCheck: 'đọc lần cuối',
  nextCheck: 'lần tới',
  neverChecked: 'chưa đọc lần nào',
  checkReason: sayCheckReasonVi,
  noticeHeading: (count) => (count === 1 ? 'Một nguồn gặp trục trặc' : `${count} nguồn gặp trục trặc`),
  more: (count) => `và ${count} nguồn khác`,
  seeAll: 'Tất cả các nguồn',
};
