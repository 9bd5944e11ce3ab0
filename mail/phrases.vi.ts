import type { Phrases } from './phrases.ts';

export const phrasesVi: Phrases = {
  locale: 'vi-VN',
  month: 'numeric',
  moment: (clock, day) => `${clock} ngày ${day}`,
  visitKinds: {
    state: 'thăm cấp Nhà nước',
    official: 'thăm chính thức',
    working: 'thăm làm việc',
    friendship: 'thăm hữu nghị',
    private: 'thăm riêng',
    transit: 'quá cảnh',
  },
  until: (day) => `đến ${day}`,
  reports: (articles, outlets) => `${articles} bài trên ${outlets} báo`,
  outlets: (outlets) => `${outlets} báo`,
  more: (articles) => `và ${articles} bài khác`,
  newReports: (articles) => `${articles} bài mới`,
  earlier: (articles, all) => `Trước đó có ${articles} bài. Tổng cộng ${all}.`,
  noneNew: (all) => `Chưa có bài mới: đến nay ${all}.`,
  copy: 'đăng lại',
  guess: (time) => `khoảng ${time}`,
  open: 'Mở trên Dateline',
  why: (watch, words) =>
    words === ''
      ? `Bạn nhận thư này vì tin khớp với chủ đề “${watch}”.`
      : `Bạn nhận thư này vì tin khớp với chủ đề “${watch}”: ${words}.`,
  whyToo: (watch, words) =>
    words === '' ? `Tin cũng khớp với chủ đề “${watch}”.` : `Tin cũng khớp với chủ đề “${watch}”: ${words}.`,
  others: (count) => `và ${count} từ khác`,
  openWatch: 'Xem chủ đề',
  unsubscribe: (watch) => `Ngừng nhận thư về “${watch}”`,
};
