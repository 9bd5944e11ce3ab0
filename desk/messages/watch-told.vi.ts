import type { WatchToldMessages } from './watch-told.ts';

export const watchToldVi: WatchToldMessages = {
  heading: 'Đã báo gần đây',
  none: 'Chưa báo gì.',
  news(detail, day) {
    switch (detail.kind) {
      case 'began':
        return 'có tin mới';
      case 'outlets':
        return `đã có ${detail.outlets} báo đưa tin`;
      case 'phase':
        return detail.phase === 'under-way' ? 'chuyến thăm đã bắt đầu' : 'chuyến thăm đã kết thúc';
      case 'disagreement':
        return `các báo nêu số liệu khác nhau: ${detail.values.map(({ text }) => `“${text}”`).join(', ')}`;
      case 'woke':
        return `tin lại có bài mới, sau khi im ắng từ ${day(detail.lastDay)}`;
      case 'source':
        return `nguồn ${detail.title} gặp trục trặc`;
    }
  },
  mailed: (count) => `đã gửi thư cho ${count} người`,
  inDigest: (count) => `${count} người nhận trong bản điểm tin tới`,
  waiting: (count, until) =>
    until === null ? `sắp gửi cho ${count} người` : `${count} người chờ đến ${until}`,
  dropped: (count) => `thôi không báo cho ${count} người`,
  notMailed: 'không gửi thư cho ai',
  secrets: 'Khóa ký các lần gọi',
  secretsHint:
    'Bên nhận dùng khóa này để kiểm tra lần gọi là thật; docs/webhooks.md nói cách làm. Mỗi địa chỉ có khóa riêng.',
};
