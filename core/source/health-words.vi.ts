import type { HealthWords, Reason } from './health-words.ts';

const SITE_TROUBLE =
  'Trang nguồn đang có sự cố; Dateline vẫn tiếp tục thử. Nếu kéo dài, hãy mở trang bằng trình duyệt.';
const MOVED = 'Hãy mở địa chỉ bằng trình duyệt; nếu đã chuyển chỗ, ghi địa chỉ mới vào tệp của nguồn.';
const SETTINGS = 'Hãy mở địa chỉ bằng trình duyệt và sửa lại trong tệp của nguồn.';
const SLOWER =
  'Hãy đặt nhịp truy cập thưa hơn, thử `via: browser`, hoặc xin phép trang nguồn cho Dateline truy cập.';
const LAYOUT =
  'Hãy chạy `dateline source check` với nguồn này: có lẽ trang đã đổi giao diện, cần sửa mẫu địa chỉ và bộ chọn.';
const CONSENT =
  'Hãy mở một trang trong cửa sổ ẩn danh; nếu vẫn đọc được phía sau câu hỏi, đặt `via: browser`.';
const CLOSED = 'Hãy loại những trang như vậy, hoặc theo dõi báo khác cũng đưa các tin này.';

const reasons: Record<string, Reason> = {
  dns: [
    'không phân giải được tên máy chủ',
    'Hãy kiểm tra chính tả tên máy chủ và việc phân giải tên của máy này.',
  ],
  connect: ['không kết nối được', 'Hãy kiểm tra trang nguồn có hoạt động và máy này có truy cập được không.'],
  tls: ['không thiết lập được kết nối bảo mật', 'Hãy kiểm tra chứng chỉ của trang và đồng hồ của máy này.'],
  timeout: ['trang không trả lời kịp', SITE_TROUBLE],
  protocol: ['trang trả lời dở dang', SITE_TROUBLE],
  encoding: ['không giải nén được nội dung nhận về', SITE_TROUBLE],
  'server-error': ['trang báo lỗi của chính nó', SITE_TROUBLE],
  'robots-unavailable': ['không đọc được robots.txt, nên tạm thời không được truy cập', SITE_TROUBLE],
  browser: ['trình duyệt gặp sự cố', 'Hãy chạy `dateline doctor`; nếu trình duyệt vẫn tốt, thử `via: http`.'],
  'too-large': [
    'nội dung lớn hơn mức Dateline đọc',
    'Hãy dùng feed hoặc sơ đồ trang chỉ có các bài mới nhất.',
  ],
  'forbidden-address': [
    'địa chỉ dẫn vào mạng nội bộ',
    'Nếu thật sự muốn đọc, hãy ghi tên máy chủ vào DATELINE_ALLOW_HOSTS.',
  ],
  'bad-url': ['địa chỉ không hợp lệ', SETTINGS],
  'redirect-loop': ['địa chỉ chuyển hướng vòng tròn', SETTINGS],
  'wrong-type': ['đó là tệp thuộc loại khác', SETTINGS],
  'not-a-page': ['đó là tệp tải về', SETTINGS],
  gone: ['địa chỉ không còn dẫn đến đâu', MOVED],
  'client-error': ['trang không chấp nhận yêu cầu', MOVED],
  unreadable: ['nội dung nhận về không đúng loại ghi trong tệp của nguồn', MOVED],
  empty: ['không có liên kết nào dẫn đến bài viết', LAYOUT],
  robots: ['robots.txt không cho phép', 'Hãy xin phép trang nguồn, hoặc bỏ nguồn này.'],
  forbidden: ['trang từ chối chương trình tự động, hoặc đòi đăng nhập', SLOWER],
  challenge: ['trang đòi chứng minh là người thật', SLOWER],
  'rate-limited': ['trang yêu cầu truy cập ít hơn', 'Hãy đặt nhịp truy cập thưa hơn và lịch đọc ít hơn.'],
  consent: ['nội dung nằm sau câu hỏi xin đồng ý', CONSENT],
  'consent-wall': ['nội dung nằm sau câu hỏi xin đồng ý', CONSENT],
  login: ['trang đòi tài khoản', CLOSED],
  paywall: ['trang chỉ dành cho người đăng ký trả phí', CLOSED],
  'no-text': ['không có gì đọc được như văn bản', LAYOUT],
  'too-deep': ['mã trang lồng nhau quá sâu', LAYOUT],
  listing: ['trang dẫn đến các bài chứ không phải là bài', LAYOUT],
  'not-found': ['trang báo không có nội dung này', LAYOUT],
  video: ['trang chỉ có phim với vài dòng chữ', 'Hãy loại những trang như vậy bằng mẫu `exclude` của nguồn.'],
  extract: ['không bóc tách được trang', 'Hãy lưu HTML của một trang và báo lỗi.'],
};

export const healthWordsVi: HealthWords = {
  states: { fine: 'Tốt', late: 'Chậm', changed: 'Đã thay đổi', failing: 'Gặp lỗi', blocked: 'Bị chặn' },
  reasons,
  otherReason: (code) => [`có lỗi (${code})`, 'Hãy chạy `dateline source check` với nguồn này.'],
  lists: (bad, of, why) =>
    bad < of
      ? `${bad} trong ${of} danh sách không đọc được: ${why}.`
      : `Không đọc được danh sách bài: ${why}.`,
  empty: (bad, of) =>
    bad < of
      ? `${bad} trong ${of} danh sách đọc được nhưng không dẫn đến bài nào.`
      : 'Danh sách đọc được nhưng không dẫn đến bài nào.',
  pages: (bad, of, why) => `${bad} trong ${of} trang gần nhất không cho bài nào, phần lớn vì ${why}.`,
  silence: (usual) => `Từ đó không có gì mới. Khoảng nghỉ dài nhất thường thấy là ${span(usual)}.`,
  fewer: (days, count, expected) =>
    `${count} trang mới trong ${days} ngày, trong khi thường có khoảng ${expected}.`,
  lateAdvice:
    'Hãy xem trang nguồn có bài mới không. Nếu có, chạy `dateline source check`: danh sách bài có thể đã chuyển chỗ.',
  offline: {
    what: 'Phần lớn các nguồn cùng lúc không truy cập được: có vẻ máy này không ra được Internet.',
    advice: 'Hãy kiểm tra mạng, việc phân giải tên và tường lửa. Dateline vẫn tiếp tục thử.',
  },
};

function span(hours: number): string {
  return hours <= 48 ? `${hours} giờ` : `${Math.round(hours / 24)} ngày`;
}
