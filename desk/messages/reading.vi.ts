import type { ReadingMessages } from './reading.ts';

export const readingVi: ReadingMessages = {
  timelineHeading: 'Diễn biến đưa tin',
  timelineTitle: 'Báo nào đưa tin lúc nào',
  timelineText: (articles, outlets, span) => `${articles} của ${outlets}, ${span}.`,
  timelineVisit: (days) => `Chuyến thăm: ${days}.`,
  timelineTable: 'Xem dưới dạng bảng',
  otherOutlets: (count) => `${count} báo khác`,
  ownArticle: 'bài tự viết',
  copy: 'bài đăng lại',
  visitDays: 'những ngày thăm',
  now: 'hiện tại',
  time: 'Thời gian',
  outlet: 'Báo',
  article: 'Bài',
  value: 'Thông tin',
  saidBy: 'Báo nêu',
  // `Intl` writes `Tiếng Anh`, as a heading has it.
  latestIn: (language) => `Mới nhất bằng ${language.charAt(0).toLowerCase()}${language.slice(1)}`,
  changedAt: 'Đã sửa',
  seeChanges: 'xem từng chữ đã sửa',
  earlierVersions: (count) => `${count} phiên bản trước`,
  relatedHeading: 'Tin liên quan',
  previousVisit: (who, country) => `Chuyến thăm ${country} lần trước của ${who}.`,
  nextVisit: (who, country) => `Chuyến thăm ${country} lần sau của ${who}.`,
  sameVisitor: (who, country) => `Một chuyến thăm khác của ${who}, tới ${country}.`,
  sameHost: (country) => `Một chuyến thăm khác tới ${country} trong khoảng thời gian này.`,
};
