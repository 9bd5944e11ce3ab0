import type { MorningMessages } from './morning.ts';

const PHASES = { announced: 'sắp diễn ra', 'under-way': 'đang diễn ra', concluded: 'đã kết thúc' };

export const morningVi: MorningMessages = {
  groups: {
    began: 'Tin mới',
    phase: 'Chuyến thăm sang giai đoạn mới',
    grew: 'Tin có thêm bài',
    changed: 'Thay đổi khác',
  },
  began: (articles, outlets, first) =>
    `Tin mới với bạn: đã có ${articles} của ${outlets}, bài đầu tiên lúc ${first}.`,
  grew: (articles, outlets, looked) =>
    `Có thêm ${articles} bài của ${outlets} kể từ lần bạn xem lúc ${looked}.`,
  changed: (looked) => `Có bài được sửa hoặc chuyển đi kể từ lần bạn xem lúc ${looked}.`,
  phase: ({ from, to }) => `Lần bạn xem trước, chuyến thăm ${PHASES[from]}; nay ${PHASES[to]}.`,

  done: {
    follow: (title) => `Bạn đang theo dõi “${title}”.`,
    unfollow: (title) => `Bạn đã thôi theo dõi “${title}”.`,
    dismiss: (title) => `Bạn đã bỏ qua “${title}”.`,
    restore: (title) => `Bạn đã khôi phục “${title}”.`,
    seen: (title) => `Bạn đã đánh dấu đã xem “${title}”.`,
    merge: (title) => `Bạn đã gộp “${title}” với một tin khác.`,
    split: (title) => `Bạn đã tách “${title}”.`,
    move: (title) => `Bạn đã chuyển bài ra khỏi “${title}”.`,
    note: (title) => `Bạn đã ghi chú vào “${title}”.`,
    'remove-note': (title) => `Bạn đã xóa một ghi chú của “${title}”.`,
    star: (title) => `Bạn đã gắn sao cho “${title}”.`,
    unstar: (title) => `Bạn đã bỏ sao của “${title}”.`,
    tag: (title) => `Bạn đã gắn nhãn cho “${title}”.`,
    untag: (title) => `Bạn đã gỡ một nhãn của “${title}”.`,
    assign: (title) => `Bạn đã giao “${title}”.`,
    unassign: (title) => `“${title}” nay chưa giao cho ai.`,
  },
  seenTogether: (stories) => `Bạn đã đánh dấu đã xem ${stories} tin.`,
  undone: 'Quyết định này đã được hoàn tác.',
  undo: 'Hoàn tác',
  others: {
    follow: (actor, title, ago) => `${actor} đã theo dõi “${title}” ${ago}.`,
    unfollow: (actor, title, ago) => `${actor} đã thôi theo dõi “${title}” ${ago}.`,
    dismiss: (actor, title, ago) => `${actor} đã bỏ qua “${title}” ${ago}.`,
    restore: (actor, title, ago) => `${actor} đã khôi phục “${title}” ${ago}.`,
  },
  nothingDone:
    'Bạn quyết định trên trang đã cũ nên quyết định chưa được thực hiện; nếu vẫn muốn, hãy chọn lại.',

  keysHeading: 'Phím tắt',
  keysAdvice:
    'Phím tắt áp dụng cho tin hiện tại: trong danh sách là tin có khung đậm (nhấn j để bắt đầu), ở trang của tin là chính tin đó. Phím tắt không hoạt động khi bạn đang gõ chữ.',
  key: 'Phím',
  effect: 'Tác dụng',
  keys: {
    j: 'Tin tiếp theo trong danh sách',
    k: 'Tin trước đó trong danh sách',
    o: 'Mở tin (hoặc nhấn Enter)',
    x: 'Đánh dấu đã xem',
    f: 'Theo dõi hoặc thôi theo dõi',
    d: 'Bỏ qua hoặc khôi phục',
    s: 'Gắn sao hoặc bỏ sao',
    n: 'Viết ghi chú',
    m: 'Gộp vào tin khác; ở trang của tin thì chuyển các bài đã chọn',
    e: 'Xuất tin: đến danh sách định dạng',
    t: 'Gắn nhãn (ở trang của tin)',
    a: 'Giao cho đồng nghiệp (ở trang của tin)',
    u: 'Hoàn tác quyết định vừa rồi',
    '/': 'Tìm kiếm',
    '?': 'Bảng phím tắt này',
  },
  useKeys: 'Dùng các phím tắt này',
  close: 'Đóng',
};
