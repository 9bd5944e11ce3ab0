import type { WebhookMessages } from './webhooks.ts';

export const webhooksVi: WebhookMessages = {
  heading: 'Webhook',
  headingOf: (watch) => `Webhook: ${watch}`,
  link: 'Mọi lần gửi đến webhook',
  none: 'Chưa gửi gì.',
  noneSuch: 'Không có lần gửi nào như vậy.',
  counts: {
    queued: (count) => `${count} đang chờ`,
    delivered: (count) => `${count} đã gửi`,
    failed: (count) => `${count} không gửi được`,
  },
  all: 'Tất cả',
  states: { queued: 'Đang chờ', delivered: 'Đã gửi', failed: 'Không gửi được' },
  attempts: (count) => `đã thử ${count} lần`,
  said: (text) => `Trả lời gần nhất: ${text}`,
  story: 'xem tin',
  again: 'Gửi lại',
  againOf: (call) => `Gửi lại: lần gửi số ${call}`,
  told: {
    'given-back': 'Dateline sẽ gửi lại, và thử tiếp trong ba ngày nếu cần.',
    'too-late': 'Không làm gì: lần gửi này đang chờ hoặc đã gửi xong.',
  },
  older: 'Những lần gửi cũ hơn',
  newest: 'Những lần gửi mới nhất',
};
