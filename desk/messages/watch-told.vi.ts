import type { WatchToldMessages } from './watch-told.ts';

export const watchToldVi: WatchToldMessages = {
  heading: 'Đã báo gần đây',
  none: 'Chưa báo gì.',
  mailed: (count) => `đã gửi thư cho ${count} người`,
  inDigest: (count) => `${count} người nhận trong bản điểm tin tới`,
  waiting: (count, until) =>
    until === null
      ? `sắp gửi cho ${count} người`
      : `${count} người đang chờ${count === 1 ? '' : ', sớm nhất'} đến ${until}`,
  dropped: (count) => `thôi không báo cho ${count} người`,
  notMailed: 'không gửi thư cho ai',
  secrets: 'Khóa ký các lần gọi',
  secretsHint:
    'Bên nhận dùng khóa này để kiểm tra lần gọi là thật; docs/webhooks.md nói cách làm. Mỗi địa chỉ có khóa riêng.',
};
