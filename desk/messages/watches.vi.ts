import type { WatchMessages } from './watches.ts';

export const watchesVi: WatchMessages = {
  place: 'Chủ đề',
  heading: 'Chủ đề theo dõi',
  intro: 'Mỗi chủ đề là một quy tắc: tin nào đáng chú ý, và báo cho ai.',
  none: 'Chưa có chủ đề nào.',
  add: 'Thêm chủ đề',
  recipients: (count) => (count === 0 ? 'không gửi thư cho ai' : `${count} người nhận`),
  caught: (count, isMore) =>
    isMore
      ? `từ ${count} tin trở lên trong 30 ngày qua`
      : count === 0
        ? 'không có tin nào trong 30 ngày qua'
        : `${count} tin trong 30 ngày qua`,
  lastTold: (moment) => `thư gần nhất: ${moment}`,
  neverTold: 'chưa gửi thư nào',
  feed: 'Nguồn cấp tin:',
  feedIn: (title, format) => `${title}: nguồn cấp tin, ${format}`,
  changedBy: (name, moment) => `${name} sửa lúc ${moment}`,
  changedByFile: (moment) => `Lấy từ tệp, ${moment}`,
  noMail: 'Chưa đặt cách gửi thư nên không gửi thư cho ai; nguồn cấp tin và webhook vẫn hoạt động.',
  unreadable: (name) =>
    `Chủ đề ${name} do một phiên bản khác ghi nên không đọc được, và sẽ không báo cho ai.`,

  newHeading: 'Thêm chủ đề',
  fromSearch: 'Đây là tìm kiếm vừa rồi viết thành quy tắc. Xem bên dưới quy tắc này bắt được những tin nào.',
  leftOut: (fields) => `Quy tắc không có những điều kiện sau nên đã bỏ qua: ${fields}.`,
  title: 'Tên',
  titleHint: 'Tên dùng trong thư, nguồn cấp tin và trên bàn tin.',
  titleProblem: (problem) => (problem === 'no-title' ? 'Hãy đặt tên.' : 'Tên quá dài: tối đa 100 ký tự.'),
  rule: 'Theo dõi những tin nào',
  who: 'Báo cho ai',
  addresses: 'Địa chỉ thư',
  whoHint:
    'Mỗi dòng một địa chỉ, kèm vi hoặc en là ngôn ngữ của thư: press@embassy.example vi. Không có địa chỉ nào thì chủ đề chỉ có nguồn cấp tin và hiện ở trang này.',
  adminsOnly: (count) =>
    count === 0
      ? 'Không gửi thư cho ai. Thư có thể đến người ngoài nên chỉ quản trị viên được chọn người nhận và webhook.'
      : `Gửi thư cho ${count} địa chỉ. Thư có thể đến người ngoài nên chỉ quản trị viên được chọn người nhận và webhook.`,
  recipientProblem: ({ kind, value }) => {
    switch (kind) {
      case 'address':
        return `“${value}” không phải là một địa chỉ thư duy nhất như press@embassy.example, kèm vi hoặc en ở sau.`;
      case 'language':
        return `“${value}”: thư chỉ viết bằng vi hoặc en.`;
      case 'twice':
        return `“${value}” bị lặp lại.`;
      case 'too-many':
        return 'Quá nhiều: tối đa 1.000 địa chỉ.';
    }
  },
  preview: 'Xem thử',
  previewHeading: 'Những tin quy tắc này bắt được',
  previewWaits: 'Chưa thể xem thử vì quy tắc chưa đầy đủ.',
  save: 'Lưu',
  create: 'Lưu chủ đề',
  wrong: 'Chưa lưu: hãy xem các ô được đánh dấu bên dưới.',
  saved: 'Đã lưu và có hiệu lực ngay.',

  changedMeanwhile: (name, moment) => `${name} đã sửa chủ đề này (${moment}) trong lúc bạn đang mở.`,
  changedMeanwhileAdvice:
    'Chưa lưu gì, và những gì bạn đã nhập vẫn còn bên dưới. Bấm Lưu lần nữa để lấy theo ý bạn, hoặc mở lại chủ đề này.',
  itsFile: 'Tệp của chủ đề',
  nowSays: 'Nội dung hiện nay',

  delete: 'Xóa',
  deleteHint: 'Từ đó không báo cho ai nữa và nguồn cấp tin dừng lại. Có thể hoàn tác.',
  deleted: (title) => `Đã xóa “${title}”.`,
  deletedHeading: (count) => `Đã xóa (${count})`,
  deletedBy: (name, moment) => `${name} xóa lúc ${moment}`,
  deletedAdvice: 'Lưu lại sẽ khôi phục chủ đề này.',
  undo: 'Khôi phục',
  undoOf: (title) => `Khôi phục “${title}”`,

  conflictHeading: 'Tệp ghi khác',
  conflict:
    'Cả tệp và bàn tin đều đã sửa chủ đề này. Hiện đang dùng nội dung trên bàn tin và chưa ghi đè gì: bạn muốn lấy bản nào?',
  conflictDeleted:
    'Chủ đề này đã bị xóa trên bàn tin, sau đó tệp của nó lại được sửa. Chưa ghi đè gì: bạn muốn lấy bản nào?',
  goneHeading: 'Tệp không còn',
  gone: 'Tệp của chủ đề này đã bị lấy đi. Chủ đề vẫn hoạt động cho đến khi có người xóa, để lỡ thiếu thư mục thì không bị bỏ sót tin.',
  fileSays: 'Trong tệp',
  deskSays: 'Trên bàn tin',
  takeFile: 'Lấy theo tệp',
  keepDesk: 'Giữ bản trên bàn tin',
  endToo: 'Xóa luôn chủ đề này',
  keepWithout: 'Giữ lại, không cần tệp',
  onlyAdminTakes: 'Tệp ghi người nhận hoặc webhook khác: chỉ quản trị viên được lấy theo tệp.',
  notSettled:
    'Chưa làm gì: chủ đề hoặc tệp của nó đã thay đổi từ khi bạn mở trang này. Bên dưới là nội dung hiện nay.',
  fileStays: (name) =>
    `Chủ đề này còn có một tệp, và sửa ở đây không làm thay đổi tệp. Để cập nhật tệp: dateline watch export ${name}`,
  ofSearch: 'Theo dõi tìm kiếm này',
  ofSaved: 'Theo dõi',
  ofSearchNamed: (name) => `Theo dõi “${name}”`,
};
