import type { UnsubscribeMessages } from './unsubscribe.ts';

export const unsubscribeVi: UnsubscribeMessages = {
  heading: 'Ngừng nhận thư',
  states: {
    mailed: (address, watch) => `${address} đang nhận thư về chủ đề “${watch}”.`,
    returned: (address) =>
      `Thư gửi đến ${address} đã bị trả lại nên hiện không được gửi nữa. Người quản trị Dateline này có thể cho gửi lại.`,
    ended: (address, watch) => `Hiện ${address} không nhận thư về chủ đề “${watch}”.`,
    watch: (address, watch) => `${address} sẽ không nhận thư về chủ đề “${watch}” nữa.`,
    all: (address) => `${address} sẽ không nhận thư nào của Dateline này nữa.`,
  },
  stopOne: (watch) => `Ngừng nhận thư về “${watch}”`,
  stopAll: 'Ngừng nhận mọi thư của Dateline này',
  done: 'Đã xong',
  lag: 'Thư đã gửi đi trước đó có thể vẫn đến.',
  again: 'Hoàn tác: nhận thư trở lại',
  wrong: 'Liên kết này không đầy đủ',
  wrongAdvice:
    'Chương trình thư đôi khi cắt rời liên kết dài. Hãy chép toàn bộ liên kết trong thư vào thanh địa chỉ, hoặc trả lời người đã gửi thư.',
  unclear: 'Dateline không hiểu yêu cầu này và chưa thay đổi gì. Hãy mở lại liên kết trong thư.',
};
