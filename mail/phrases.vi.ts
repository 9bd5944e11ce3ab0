import type { Phrases } from './phrases.ts';

export const phrasesVi: Phrases = {
  locale: 'vi-VN',
  month: 'numeric',
  visitKinds: {
    state: 'thăm cấp Nhà nước',
    official: 'thăm chính thức',
    working: 'thăm làm việc',
    friendship: 'thăm hữu nghị',
    private: 'thăm riêng',
    transit: 'quá cảnh',
  },
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
      : `Bạn nhận thư này vì chủ đề “${watch}” gặp: ${words}.`,
  whyToo: (watch, words) =>
    words === '' ? `Tin cũng khớp với chủ đề “${watch}”.` : `Chủ đề “${watch}” cũng gặp: ${words}.`,
  others: (count) => `và ${count} từ khác`,
  openWatch: 'Xem chủ đề',
  unsubscribe: (watch) => `Thôi nhận thư về “${watch}”`,
};
