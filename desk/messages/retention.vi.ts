import type { RetentionMessages } from './retention.ts';

export const retentionVi: RetentionMessages = {
  heading: 'Đã xóa theo thời hạn',
  intro:
    'Những gì các thiết lập DATELINE_KEEP_… đã xóa. Tin có người theo dõi, đánh dấu sao, gắn nhãn, giao việc, ghi chú hoặc quyết định thì giữ nguyên trang gốc và nội dung.',
  textRemoved: (when) =>
    `Nội dung đã bị xóa ${when}: tin này đã bị bỏ qua, và thiết lập DATELINE_KEEP_DISMISSED chỉ giữ nội dung tin bị bỏ qua trong chừng ấy ngày. Trang gốc có thể vẫn còn.`,
  textsRemoved: (articles) =>
    `Nội dung ${articles} bài của tin này đã bị xóa trong lúc tin bị bỏ qua (DATELINE_KEEP_DISMISSED). Tiêu đề, sapô và ngày giờ vẫn được giữ.`,
  mailRemoved: (when) =>
    `Nội dung thư đã bị xóa ${when} theo thiết lập DATELINE_KEEP_LOGS. Việc thư đã gửi vẫn được ghi lại.`,
  keepsAll: 'Giữ lại tất cả: không đặt quy tắc nào.',
  beginsTonight: 'Đã đặt quy tắc; bắt đầu áp dụng từ đêm tới.',
  lastRun: (when) => `Lần rà soát gần nhất: ${when}`,
  none: 'Chưa xóa gì.',
  columns: {
    when: 'Khi nào',
    what: 'Nội dung',
    items: 'Số mục',
    size: 'Dung lượng',
    days: 'Của các ngày',
    rule: 'Quy tắc',
  },
  what: {
    'raw-pages': 'Trang gốc như khi tải về',
    bodies: 'Nội dung tin bị bỏ qua, kèm trang gốc',
    mails: 'Nội dung thư đã gửi',
    'webhook-calls': 'Nội dung lời gọi webhook',
    'story-events': 'Diễn biến của tin',
  },
};
