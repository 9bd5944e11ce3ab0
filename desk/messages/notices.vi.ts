import type { NoticeMessages } from './notices.ts';

export const noticesVi: NoticeMessages = {
  began: 'Tin mới',
  outlets: (count) => `Đã có ${count} báo đưa tin`,
  phases: { 'under-way': 'Chuyến thăm đã bắt đầu', concluded: 'Chuyến thăm đã kết thúc' },
  disagree: (quantity) => `Các báo nêu số liệu khác nhau về ${quantity}`,
  said: (text, outlets) => `“${text}”: ${outlets}`,
  woke: (day) => `Lại có bài mới, lần đầu kể từ ${day}`,
  source: (title, state) => `Nguồn ${title} gặp trục trặc: ${state}`,
  of: (what, story) => `${what}: ${story}`,
  asFeed: 'Những điều đã báo, dạng nguồn cấp tin:',
  feed: (watch) => `Thông báo: ${watch}`,
  feedIs: (watch) => `Những điều chủ đề theo dõi “${watch}” đã báo, mới nhất đứng đầu.`,
};
