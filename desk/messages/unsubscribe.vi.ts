import type { UnsubscribeMessages } from './unsubscribe.ts';

export const unsubscribeVi: UnsubscribeMessages = {
  heading: 'Ngừng nhận thư',
  now: (address, watch) => `${address} đang nhận thư về chủ đề “${watch}”.`,
  stopOne: (watch) => `Ngừng nhận thư về “${watch}”`,
  stopAll: 'Ngừng nhận mọi thư của Dateline này',
  done: 'Đã xong',
  doneOne: (address, watch) => `${address} sẽ không nhận thư về chủ đề “${watch}” nữa.`,
  doneAll: (address) => `${address} sẽ không nhận thư nào của Dateline này nữa.`,
  lag: 'Thư đã gửi đi trước đó có thể vẫn đến.',
  again: 'Hoàn tác: nhận thư trở lại',
  wrong: 'Liên kết này không đầy đủ',
  wrongAdvice:
    'Chương trình thư đôi khi cắt rời liên kết dài. Hãy chép toàn bộ liên kết trong thư vào thanh địa chỉ, hoặc trả lời người đã gửi thư.',
  unclear: 'Dateline không hiểu yêu cầu này và chưa thay đổi gì. Hãy mở lại liên kết trong thư.',
};
