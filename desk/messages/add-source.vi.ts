import type { AddSourceMessages } from './add-source.ts';

export const addSourceVi: AddSourceMessages = {
  heading: 'Thêm nguồn tin',
  intro:
    'Dateline xem trang báo với nhịp độ lịch sự như mọi khi, đọc thử ba bài và cho biết sẽ lấy những gì. Chưa có gì được theo dõi cho đến khi bạn đồng ý.',
  address: 'Địa chỉ trang báo',
  addressHint:
    'Trang chủ, chuyên mục, nguồn RSS, sơ đồ trang hoặc một bài báo, ví dụ www.harbourpost.example',
  look: 'Xem thử',

  lookingAt: (site) => `Đang xem ${site}`,
  underWay:
    'Đang thực hiện: vài giây mới gửi một yêu cầu để không làm phiền trang báo. Trang này tự tải lại cho đến khi xong, mất tối đa hai phút.',
  looks: 'Đã xem những gì',
  lookKinds: {
    front: 'trang chủ',
    feed: 'nguồn RSS',
    sitemap: 'sơ đồ trang',
    listing: 'trang danh sách',
    robots: 'robots.txt',
    article: 'bài báo',
  },
  lookFound: (articles) => `${articles} bài`,
  lookRead: 'đã đọc',
  lookFailed: 'không có gì',

  found: (title) => `Kết quả xem ${title}`,
  takes: 'Sẽ đọc',
  leaves: 'Sẽ để lại',
  ways: { feed: 'Nguồn RSS', sitemap: 'Sơ đồ trang', listing: 'Trang danh sách' },
  byBrowser: 'qua trình duyệt',
  origins: {
    given: 'do bạn đưa',
    'link-tag': 'trang nêu trong thẻ link',
    'page-link': 'có trang dẫn đến',
    robots: 'robots.txt nêu',
    'usual-path': 'nằm ở chỗ thường gặp',
    index: 'mục lục sơ đồ trang nêu',
    page: 'chính trang này dẫn đến các bài',
  },
  links: (articles) => `${articles} bài`,
  newest: (time) => `mới nhất lúc ${time}`,
  undated: 'không ghi ngày giờ',
  stale: 'trang chủ có bài mới hơn',
  languages: 'Ngôn ngữ',
  tried: 'Ba bài đọc thử',
  triedNothing: 'Không đọc được.',
  begins: 'Mở đầu',
  ends: 'Kết thúc',
  confidence: (percent) => `chắc ${percent} về nội dung`,

  file: 'Tệp của nguồn',
  name: 'Tên nguồn',
  nameHint: 'Chữ thường không dấu, chữ số và gạch nối',
  title: 'Tên báo',
  zone: 'Múi giờ',
  zoneHint: 'Dùng khi trang ghi ngày giờ không kèm múi giờ, ví dụ Asia/Ho_Chi_Minh hoặc Europe/London',
  preview: 'Xem tệp với các mục này',
  add: 'Thêm nguồn',

  added: (name) => `Đã thêm ${name}`,
  addedAdvice: 'Tệp đã được ghi. Nguồn sẽ được đọc ở lượt tới, trong vài phút, miễn là Dateline đang chạy.',
  another: 'Thêm nguồn khác',

  problems: {
    'bad-address': {
      title: 'Đây không phải địa chỉ của một trang báo',
      advice:
        'Hãy ghi như trong trình duyệt: www.harbourpost.example hoặc https://www.harbourpost.example/world.',
    },
    'not-found': {
      title: 'Không có trang nào mang tên này',
      advice: 'Hãy kiểm tra chính tả; nếu đúng thì máy này hiện không tra được tên miền.',
    },
    unreachable: {
      title: 'Không kết nối được với trang báo',
      advice: 'Hãy thử mở bằng trình duyệt, rồi thử lại sau.',
    },
    insecure: {
      title: 'Chứng chỉ của trang báo không hợp lệ',
      advice:
        'Nếu trình duyệt cũng cảnh báo thì chỉ trang báo mới sửa được; nếu không, hãy kiểm tra đồng hồ của máy này.',
    },
    slow: {
      title: 'Trang báo trả lời quá chậm',
      advice: 'Hãy thử lại sau, hoặc đưa địa chỉ nguồn RSS để phải hỏi ít hơn.',
    },
    private: {
      title: 'Địa chỉ này nằm trong mạng riêng',
      advice: 'Bàn tin chỉ tải các trang công khai. Người vận hành có thể cho phép qua DATELINE_ALLOW_HOSTS.',
    },
    redirects: {
      title: 'Địa chỉ này dẫn vòng quanh mãi',
      advice: 'Hãy mở bằng trình duyệt và đưa địa chỉ cuối cùng.',
    },
    robots: {
      title: 'Trang báo không cho phép chương trình vào đây',
      advice: 'Tệp robots.txt ghi như vậy và Dateline tuân theo. Hãy hỏi trang báo, hoặc thử nguồn RSS.',
    },
    refused: {
      title: 'Trang báo từ chối trả lời',
      advice: 'Trang chặn chương trình hoặc đòi đăng nhập. Hãy đề nghị trang báo cho Dateline vào.',
    },
    challenge: {
      title: 'Trang báo đòi chứng minh là người thật',
      advice: 'Dateline không trả lời những câu hỏi như vậy. Hãy hỏi trang báo, hoặc thử nguồn RSS.',
    },
    'asks-for-rest': {
      title: 'Trang báo yêu cầu tạm ngừng',
      advice: 'Hãy thử lại sau một giờ.',
    },
    'site-broken': {
      title: 'Trang báo đang gặp sự cố',
      advice: 'Trang trả lời bằng thông báo lỗi. Hãy thử lại sau.',
    },
    'wrong-kind': {
      title: 'Không có trang nào ở địa chỉ này',
      advice:
        'Hãy mở bằng trình duyệt: có thể trang đã chuyển chỗ hoặc là một tệp. Tốt nhất hãy bắt đầu từ trang chủ.',
    },
    'no-articles': {
      title: 'Không có gì ở đây dẫn đến bài báo',
      advice: 'Hãy đưa địa chỉ nguồn RSS, sơ đồ trang hoặc một trang liệt kê các bài.',
    },
    unread: {
      title: 'Không đọc được bài nào',
      advice: 'Nguồn như vậy sẽ không mang lại gì. Lý do được ghi ở từng bài.',
    },
    zone: {
      title: 'Cần biết múi giờ',
      advice: 'Hãy ghi múi giờ của tòa soạn, ví dụ Asia/Ho_Chi_Minh; nếu sai, bài sẽ bị xếp sang ngày khác.',
    },
    'same-site': {
      title: 'Trang này đã được theo dõi',
      advice: 'Muốn thêm nguồn thứ hai, chẳng hạn cho một chuyên mục, hãy đặt tên riêng.',
    },
    'name-taken': {
      title: 'Đã có nguồn mang tên này',
      advice: 'Hãy chọn tên khác.',
    },
    'wrong-field': {
      title: 'Có mục chưa đúng',
      advice: 'Hãy sửa rồi thử lại.',
    },
    'not-written': {
      title: 'Không ghi được tệp',
      advice: 'Người vận hành cần cho Dateline ghi vào thư mục nguồn tin.',
    },
    busy: {
      title: 'Đang xem các trang khác',
      advice: 'Hãy đợi một phút rồi gửi lại.',
    },
    other: {
      title: 'Không thực hiện được',
      advice: 'Hãy thử lại sau giây lát; nếu vẫn lỗi, hãy báo người vận hành.',
    },
  },
};
