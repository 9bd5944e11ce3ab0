import type { RulesMessages } from './rules.ts';

export const rulesVi: RulesMessages = {
  heading: 'Quy tắc bỏ qua',
  intro:
    'Mỗi quy tắc được tạo bằng “và các tin tương tự…” bên cạnh nút Bỏ qua. Nếu ít nhất một nửa số bài mới nhất của tin khớp, quy tắc bỏ qua tin ngay khi tin bắt đầu hoặc có thêm bài, trước khi báo cho bất kỳ ai, nhưng không bao giờ đụng đến tin đã có người theo dõi, gắn sao, gắn nhãn, giao việc, ghi chú hoặc khôi phục.',
  none: 'Chưa có quy tắc nào. Chọn “và các tin tương tự…” bên cạnh nút Bỏ qua của một tin để tạo.',
  suchOnes: 'và các tin tương tự…',

  newHeading: 'Bỏ qua tin này và các tin tương tự',
  newIntro: 'Tin này được bỏ qua ngay; từ nay các tin khớp với quy tắc cũng vậy, cho đến khi quy tắc bị hủy.',
  title: 'Tên quy tắc',
  titlesOnly: 'Chỉ tìm các từ dưới đây trong tiêu đề',
  inTitles: 'trong tiêu đề',
  preview: 'Xem quy tắc sẽ bỏ qua những gì',
  previewHeading: 'Trong 30 ngày qua',
  wouldDismiss: (count, isCut) =>
    count === 0
      ? 'Quy tắc này sẽ không bỏ qua thêm tin nào.'
      : `Quy tắc này lẽ ra đã bỏ qua ${isCut ? 'ít nhất ' : ''}${count} tin khác.`,
  tooMany: (percent) =>
    `Đó là ${percent} tổng số tin. Nếu không muốn bỏ qua nhiều như vậy, hãy thu hẹp quy tắc.`,
  sparedHeading: (count) => `Có ${count} tin khớp với quy tắc nhưng vẫn được giữ lại`,
  sparedBy: {
    followed: 'đang theo dõi',
    starred: 'đã gắn sao',
    assigned: 'đã giao việc',
    noted: 'có ghi chú',
    tagged: 'đã gắn nhãn',
    decided: 'đã có người quyết định',
  },
  further: (count) => `${count} tin khác`,
  also: (count) => `Bỏ qua luôn ${count} tin này`,
  lookAgain: 'Quy tắc đã thay đổi. Dưới đây là những tin sẽ bị bỏ qua: hãy xem lại rồi lưu lần nữa.',
  save: 'Bỏ qua và lưu quy tắc',
  cancel: 'Hủy',
  problem: 'Chưa dùng được quy tắc này. Lỗi được ghi ngay tại từng ô.',

  by: (maker, when) => `${maker} tạo, ${when}`,
  madeFrom: 'Tạo từ tin này',
  dismissedCount: (count) =>
    count === 0 ? 'Đến nay chưa bỏ qua thêm tin nào.' : `Đến nay đã bỏ qua ${count} tin.`,
  latest: 'Gần đây nhất',
  unreadable: 'Quy tắc do một phiên bản khác ghi lại, phiên bản này không đọc được nên không áp dụng.',
  revoke: 'Hủy quy tắc',
  revokeOf: (title) => `Hủy quy tắc “${title}”`,
  revoked: (count) => `Đã hủy (${count})`,
  revokedBy: (person, when, count) => `${person} đã hủy, ${when}: ${count} tin được đưa trở lại.`,
  justRevoked: (title, count) =>
    `Đã hủy quy tắc “${title}”. ${count === 0 ? 'Không có tin nào cần đưa trở lại.' : `${count} tin được đưa trở lại.`}`,

  unseenHeading: (count) => `Quy tắc đã bỏ qua từ lần xem trước (${count})`,
  unseen: (count) => `Từ lần xem trước, ${count} tin đã được bỏ qua theo quy tắc.`,
  seen: 'Đánh dấu đã xem các tin này',

  dismissedBy: (rule, maker, when) => `Bỏ qua theo quy tắc “${rule}” của ${maker}, ${when}.`,
  didByRule: (title, rule, maker) => `Tin “${title}” được bỏ qua theo quy tắc “${rule}” của ${maker}.`,
  didWithRule: (maker, title, rule) =>
    `${maker} bỏ qua tin “${title}” và các tin tương tự, theo quy tắc “${rule}”.`,
  doneWithRule: (title, rule) =>
    `Bạn đã bỏ qua “${title}”, từ nay cả các tin tương tự, theo quy tắc “${rule}”.`,
};
