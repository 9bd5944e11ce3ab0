import type { HouseMessages } from './house.ts';

export const houseVi: HouseMessages = {
  heading: 'Quản lý',
  intro: 'Những gì giữ cho Dateline chạy.',
  version: (version) => `Dateline ${version}`,
  mails(counts) {
    const waiting = (counts.get('queued') ?? 0) + (counts.get('sending') ?? 0);
    const parts = [`${waiting} thư đang chờ`, `${counts.get('failed') ?? 0} không gửi được`];
    const uncertain = counts.get('uncertain') ?? 0;
    return [...parts, ...(uncertain > 0 ? [`${uncertain} không chắc`] : [])].join(', ');
  },
  lastSent: 'gửi lần cuối',
  noWayToMail: 'Chưa đặt cách gửi thư.',
  queues: 'Hàng đợi',
  queuesState: (open, givenUp) => `${open} việc cần làm, ${givenUp} việc bị bỏ trong tuần qua`,
  noQueues: 'Bàn tin này chạy không có hàng đợi.',
  noQueuesAdvice:
    'Nó do một chương trình riêng phục vụ. Hãy chạy bằng `dateline start --roles desk` để xem hàng đợi ở đây.',
  settings: 'Thiết lập',
  settingsState: (set, all) => `đã đặt ${set} trong ${all} mục`,
  settingsHint:
    'Thiết lập được sửa trong biến môi trường, hoặc trong tệp .env ở thư mục khởi động Dateline, và có hiệu lực ở lần khởi động tới. Xem thêm trong docs/settings.md.',
  unset: 'không đặt',
  origins: {
    environment: 'môi trường',
    '.env': 'tệp .env',
    command: 'lệnh đang chạy',
    default: 'mặc định',
  },
  meanings: {
    DATELINE_HOME: 'Nơi Dateline cất cơ sở dữ liệu và kho lưu trữ',
    DATABASE_URL: 'Máy chủ PostgreSQL; nếu không đặt, Dateline tự chạy một máy chủ riêng',
    REDIS_URL: 'Redis cho hàng đợi; nếu không đặt, hàng đợi nằm trong cơ sở dữ liệu',
    DATELINE_ZONE: 'Múi giờ của bàn tin: ngày bắt đầu và kết thúc theo múi giờ này',
    DATELINE_SOURCES: 'Thư mục chứa tệp nguồn tin',
    DATELINE_WATCHES: 'Thư mục chứa tệp chủ đề',
    DATELINE_ARCHIVE: 'Thư mục của kho lưu trữ theo ngày',
    DATELINE_DESK_HOST: 'Địa chỉ mà bàn tin lắng nghe',
    DATELINE_DESK_PORT: 'Cổng mà bàn tin lắng nghe',
    DATELINE_DESK_PASSWORD: 'Một mật khẩu chung, chừng nào chưa có tài khoản',
    DATELINE_DESK_OPEN:
      'Phục vụ máy khác không cần mật khẩu, phía sau một máy chủ trung gian có hỏi mật khẩu',
    DATELINE_DESK_URL: 'Địa chỉ mọi người dùng, cho liên kết trong thư, tệp, nguồn cấp tin và lịch',
    DATELINE_OIDC_ISSUER: 'Nhà cung cấp OpenID để đăng nhập',
    DATELINE_OIDC_CLIENT_ID: 'Tên mà nhà cung cấp dùng để nhận ra bàn tin này',
    DATELINE_OIDC_CLIENT_SECRET: 'Khóa để bàn tin chứng tỏ mình với nhà cung cấp',
    DATELINE_OIDC_LABEL: 'Tên nhà cung cấp ghi trên nút đăng nhập',
    DATELINE_OIDC_ROLE: 'Vai trò của người được nhà cung cấp cho vào lần đầu',
    DATELINE_OIDC_CLAIM: 'Thông tin đăng nhập dùng để xác định vai trò',
    DATELINE_OIDC_ROLES: 'Giá trị nào ứng với vai trò nào',
    DATELINE_OIDC_ONLY: 'Không cho đăng nhập bằng mật khẩu',
    SMTP_URL: 'Máy chủ thư; nếu không đặt cả mục này lẫn hai mục sau thì không gửi thư',
    DATELINE_MAIL_COMMAND: 'Chương trình nhận thư như sendmail, thay cho máy chủ thư',
    DATELINE_MAIL_FOLDER: 'Thư mục để ghi thư ra tệp, dùng khi thử',
    MAIL_FROM: 'Người gửi ghi trên thư',
    DATELINE_SMTP_PLAIN: 'Cho phép gửi thư không mã hóa đến máy khác',
    DATELINE_MAIL_UNCERTAIN: 'Cách xử lý thư không rõ đã đến hay chưa',
    DATELINE_DKIM_DOMAIN: 'Tên miền mà thư được ký thay mặt',
    DATELINE_DKIM_SELECTOR: 'Khóa nào của tên miền dùng để ký',
    DATELINE_DKIM_KEY_FILE: 'Tệp chứa khóa bí mật đó',
    DATELINE_BOUNCES: 'Hộp thư để đọc những thư bị trả lại',
    DATELINE_BOUNCE_ADDRESS: 'Địa chỉ nhận thư bị trả lại; nếu không đặt thì trả về người gửi',
    DATELINE_OPERATOR: 'Ai nhận thư khi nguồn gặp trục trặc, kèm ngôn ngữ của thư',
    DATELINE_MONITOR_HOST: 'Địa chỉ mà mỗi tiến trình dùng để báo tình trạng của mình',
    DATELINE_MONITOR_PORT: 'Cổng cho /metrics, /healthz và /readyz; nếu không đặt thì không phục vụ',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'Nơi nhận các vết (trace), bằng OTLP qua HTTP',
    OTEL_EXPORTER_OTLP_HEADERS: 'Các tiêu đề HTTP gửi kèm theo vết',
    DATELINE_KEEP_RAW_PAGES: 'Số ngày giữ trang gốc; nếu không đặt thì giữ mãi',
    DATELINE_KEEP_DISMISSED: 'Số ngày giữ nội dung các tin đã bỏ qua; nếu không đặt thì giữ mãi',
    DATELINE_KEEP_LOGS:
      'Số ngày giữ thư đã gửi, lượt gọi webhook và những thứ tương tự; nếu không đặt thì giữ mãi',
    DATELINE_CONTACT: 'Địa chỉ hoặc trang để các trang nguồn liên hệ; ghi trong tên trình đọc',
    DATELINE_BROWSER: 'Chromium sẽ dùng; nếu không đặt thì dùng bản đầu tiên tìm thấy',
    DATELINE_ALLOW_HOSTS: 'Các máy nội bộ được phép đọc; mọi máy nội bộ khác đều bị từ chối',
    DATELINE_EMBEDDINGS_URL: 'Mô hình nhúng giúp xếp bài vào tin',
    DATELINE_EMBEDDINGS_MODEL: 'Tên của mô hình đó',
    DATELINE_EMBEDDINGS_KEY: 'Khóa mà máy chủ của mô hình yêu cầu',
    DATELINE_LOG_LEVEL: 'Mức độ chi tiết của nhật ký',
  },
  accountsState: (accounts, tokens) => `${accounts} người, ${tokens} mã truy cập`,
  noAccounts:
    'Chưa có: ai vào được bàn tin đều làm được mọi việc. Tài khoản đầu tiên được tạo trên máy chạy bàn tin:',
};
