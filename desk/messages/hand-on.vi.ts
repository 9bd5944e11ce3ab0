import type { HandOnMessages } from './hand-on.ts';

export const handOnVi: HandOnMessages = {
  heading: 'Xuất và chia sẻ',
  exportStory: 'Xuất tin này ra tệp',
  exportDay: 'Xuất các tin trong ngày ra tệp',
  formats: {
    md: 'Markdown',
    docx: 'Word (DOCX)',
    pdf: 'PDF',
    csv: 'Bảng tính (CSV)',
    json: 'Dữ liệu (JSON)',
  },
  calendarOfVisit: 'Đưa chuyến thăm này vào lịch (.ics)',
  calendar: 'Lịch các chuyến thăm (.ics)',
  calendarName: 'Dateline: các chuyến thăm',
  calendarAdvice:
    'Đăng ký địa chỉ này trong ứng dụng lịch: các chuyến thăm trong một năm qua và sắp tới sẽ hiện trên lịch và được cập nhật khi ngày thăm thay đổi.',
  feedsAndCalendar: 'Nguồn cấp tin và lịch',
  feeds: 'Nguồn cấp tin',
  feedsAdvice: 'Mở một trong các địa chỉ sau bằng trình đọc tin.',
  followedFeed: 'Tin đang theo dõi',
  followedFeedIs: 'Những tin đang được theo dõi, tin thay đổi gần nhất đứng đầu.',
  watchFeed: (title) => `Chủ đề theo dõi: ${title}`,
  watchFeedIs: (title) =>
    `Những tin trong 30 ngày qua thuộc chủ đề theo dõi “${title}”, tin thay đổi gần nhất đứng đầu.`,
  noWatches: 'Chưa có chủ đề theo dõi nào. Mỗi chủ đề sẽ có nguồn cấp tin riêng.',
  permanentLink: 'Liên kết cố định',
  print: 'Cũng có thể in thẳng trang này; những phần chỉ dùng trên màn hình sẽ không được in.',

  tags: 'Nhãn',
  notes: 'Ghi chú',
  copyOf: (outlet, title) => `đăng lại bài “${title}” của ${outlet}`,
  writtenBy: (author, time) => `${author}, ${time}`,
  asOf: (time) => `Cập nhật đến ${time}. Giờ của mỗi bài ghi theo báo đăng bài.`,
  visitOf: (visitors, host) => `${visitors} thăm ${host}`,
  visitTo: (host) => `Chuyến thăm ${host}`,
  lastDayUnknown: 'Chưa rõ ngày kết thúc.',
  columns: {
    day: 'Ngày',
    story: 'Tin',
    storyAddress: 'Địa chỉ của tin',
    visitors: 'Người thăm',
    host: 'Nước chủ nhà',
    kind: 'Loại chuyến thăm',
    firstDay: 'Ngày đầu',
    lastDay: 'Ngày cuối',
    outlet: 'Báo',
    published: 'Đăng lúc',
    supposed: 'Giờ phỏng đoán',
    language: 'Ngôn ngữ',
    title: 'Tiêu đề',
    address: 'Địa chỉ',
    copyOf: 'Đăng lại của',
  },
  yes: 'có',

  printTroubles: {
    'browser-missing': {
      title: 'Chưa xuất được tệp PDF',
      advice:
        'Tệp PDF được in bằng Chromium, nhưng máy này chưa có. Người vận hành Dateline có thể cài bằng lệnh: apt-get install -y chromium-headless-shell. Trong lúc chờ, hãy in trang từ trình duyệt và chọn “Lưu dưới dạng PDF”.',
    },
    'print-busy': {
      title: 'Đang in các trang khác',
      advice: 'Mỗi lần chỉ in được một trang. Hãy thử lại sau một phút.',
    },
    'print-failed': {
      title: 'Không in được trang này',
      advice:
        'Lỗi đã được ghi lại. Hãy thử lại; nếu vẫn lỗi, hãy in trang từ trình duyệt và chọn “Lưu dưới dạng PDF”.',
    },
  },
};
