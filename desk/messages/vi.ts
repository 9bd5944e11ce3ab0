import { accountsVi } from './accounts.vi.ts';
import { addSourceVi } from './add-source.vi.ts';
import { apiVi } from './api.vi.ts';
import { calendarVi } from './calendar.vi.ts';
import { handOnVi } from './hand-on.vi.ts';
import { houseVi } from './house.vi.ts';
import { mailsVi } from './mails.vi.ts';
import type { Messages } from './messages.ts';
import { morningVi } from './morning.vi.ts';
import { noticesVi } from './notices.vi.ts';
import { readingVi } from './reading.vi.ts';
import { retentionVi } from './retention.vi.ts';
import { rightVi } from './right.vi.ts';
import { ruleVi } from './rule.vi.ts';
import { rulesVi } from './rules.vi.ts';
import { searchVi } from './search.vi.ts';
import { sourcesVi } from './sources.vi.ts';
import { tellingVi } from './telling.vi.ts';
import { unsubscribeVi } from './unsubscribe.vi.ts';
import { watchToldVi } from './watch-told.vi.ts';
import { watchesVi } from './watches.vi.ts';
import { webhooksVi } from './webhooks.vi.ts';

export const vi: Messages = {
  languageName: 'Tiếng Việt',
  skip: 'Đến phần nội dung',
  language: 'Ngôn ngữ',
  sampleNotice: 'Trang mẫu: tòa soạn, nhân vật và tin tức ở đây đều là hư cấu.',
  timesIn: (zone) => `Giờ ghi theo múi giờ ${zone}.`,
  breadcrumb: 'Vị trí của trang',
  places: 'Các trang khác',

  fresh: 'Mới',
  changed: 'Có thay đổi',
  followed: 'Đang theo dõi',
  dismissed: 'Đã bỏ qua',
  today: 'hôm nay',

  freshHeading: 'Mới từ lần xem trước',
  freshEmpty: 'Không có gì mới: mọi tin đều đã được xem.',
  freshMore: (shown, total) =>
    `${shown} tin mới nhất trong số ${total} tin. Đánh dấu đã xem thì các tin còn lại sẽ hiện ra.`,
  followedHeading: 'Đang theo dõi, chưa có gì mới',
  daysHeading: 'Theo ngày',
  daysEmpty: 'Chưa có tin nào. Tin sẽ hiện ra ngay khi những bài đầu tiên được đọc xong.',
  olderDays: 'Những ngày trước',
  latestDays: 'Những ngày gần nhất',
  previousDay: (day) => `Trước: ${day}`,
  nextDay: (day) => `Sau: ${day}`,
  dayEmpty: 'Ngày này không có tin nào.',
  dayNavigation: 'Các ngày lân cận',
  dismissedHeading: (count) => `Đã bỏ qua (${count})`,

  stories: (count) => `${count} tin`,
  articles: (count) => `${count} bài`,
  outlets: (count) => `${count} báo`,
  freshCount: (count) => `${count} mới`,
  dismissedCount: (count) => `${count} đã bỏ qua`,
  copies: (count) => `${count} bài đăng lại`,
  lastChange: 'thay đổi',

  follow: 'Theo dõi',
  unfollow: 'Thôi theo dõi',
  dismiss: 'Bỏ qua',
  restore: 'Khôi phục',
  markSeen: 'Đánh dấu đã xem',
  markAllSeen: 'Đánh dấu đã xem tất cả',

  who: 'Ai',
  origin: 'Đến từ',
  where: 'Ở đâu',
  when: 'Khi nào',
  kind: 'Loại',
  legs: 'Các chặng',
  reported: 'Đưa tin',
  to: 'đến',
  from: (day) => `từ ${day}`,
  until: (day) => `đến ${day}`,
  visitKinds: {
    state: 'Thăm cấp nhà nước',
    official: 'Thăm chính thức',
    working: 'Thăm làm việc',
    friendship: 'Thăm hữu nghị',
    private: 'Thăm riêng',
    transit: 'Quá cảnh',
  },
  lives: { new: 'Mới bắt đầu', growing: 'Đang tiếp diễn', resting: 'Tạm lắng' },
  phases: { announced: 'Sắp diễn ra', 'under-way': 'Đang diễn ra', concluded: 'Đã kết thúc' },
  outletsSayHeading: 'Các báo nói gì',
  differ: 'Các báo nói khác nhau',
  daysOfVisit: 'Ngày thăm',
  kindOfVisit: 'Loại chuyến thăm',
  articlesHeading: 'Các bài báo',
  why: {
    visit: 'Nằm chung một thẻ vì cùng đưa tin về một chuyến thăm.',
    event: 'Nằm chung một thẻ vì cùng đưa tin về một sự kiện.',
  },
  whyFresh: {
    new: 'Mới: bạn chưa đánh dấu đã xem.',
    changed: 'Đã thay đổi từ lần bạn đánh dấu đã xem.',
  },

  copyOf: 'Đăng lại của',
  copyOfElsewhere: 'Đăng lại một bài thuộc tin khác:',
  rules: {
    first: 'Bài đầu tiên của tin này',
    similar: 'Kể cùng một sự kiện với các bài trước',
    'same-visit': 'Đưa tin về cùng chuyến thăm',
    copy: 'Đăng lại một bài khác',
    decision: 'Do người biên tập xếp vào đây',
  },
  alike: (measures) => `giống nhau về ${measures}`,
  sure: (percent) => `Dateline chắc ${percent}`,
  shared: (percent) => `trùng ${percent} nội dung`,
  measures: {
    title: 'tiêu đề',
    lead: 'đoạn dẫn',
    body: 'nội dung',
    names: 'tên riêng',
    host: 'nước chủ nhà',
    way: 'các nước liên quan',
    visitor: 'người thăm',
    people: 'nhân vật',
    days: 'ngày tháng',
    meaning: 'ý nghĩa',
  },
  nearest: 'Gần nhất là bài:',
  against: (hindrances) => `không xếp chung vì ${hindrances}`,
  hindrances: { otherHost: 'nước chủ nhà khác', otherVisitor: 'người thăm khác' },
  daysApart: (count) => `cách nhau ${count} ngày`,
  littleInCommon: 'có quá ít điểm chung',

  original: 'Đọc tại nơi đăng',
  byline: 'Tác giả',
  agencies: 'Hãng tin',
  published: 'Đăng lúc',
  modified: 'Sửa lúc',
  dateFrom: (origin) => `lấy từ ${origin}`,
  origins: {
    'json-ld': 'dữ liệu có cấu trúc của trang (JSON-LD)',
    meta: 'siêu dữ liệu của trang',
    url: 'địa chỉ của trang',
    time: 'thẻ thời gian trên trang',
    text: 'chữ trên trang',
    feed: 'nguồn cấp tin của báo',
    sitemap: 'sơ đồ trang của báo',
    listing: 'trang danh sách của báo',
    given: 'dữ liệu nhập vào',
    fetch: 'thời điểm tải trang',
  },
  noOrigin: 'trang không ghi ngày giờ',
  supposed: 'một phần là phỏng đoán',
  outletTime: (time) => `${time}, theo báo ghi`,
  noStory: 'Chưa được xếp vào tin nào.',
  doubtfulText: 'Nội dung dưới đây có thể lẫn phần không thuộc bài báo, hoặc thiếu phần của bài.',
  captions: 'Chú thích ảnh',
  imageCredit: (credit) => `Ảnh: ${credit}`,
  linksInText: 'Liên kết trong bài',
  versions: 'Các phiên bản',
  version: (number) => `Phiên bản ${number}`,
  current: 'đang xem',

  title: 'Tiêu đề',
  lead: 'Đoạn dẫn',
  text: 'Nội dung',
  added: 'Thêm:',
  removed: 'Bỏ:',
  unchangedParagraphs: (count) => `${count} đoạn không đổi`,
  blockKinds: {
    paragraph: 'đoạn văn',
    subhead: 'tiêu đề phụ',
    'list-item': 'mục liệt kê',
    quote: 'đoạn trích',
    'pull-quote': 'trích dẫn nổi bật',
  },
  kindChanged: (before, after) => `Trước là ${before}, nay là ${after}.`,
  noDifference: 'Không ghi lại đã thay đổi những gì.',

  accounts: accountsVi,
  addSource: addSourceVi,
  handOn: handOnVi,
  reading: readingVi,
  api: apiVi,
  calendar: calendarVi,
  search: searchVi,
  house: houseVi,
  retention: retentionVi,
  mails: mailsVi,
  morning: morningVi,
  notices: noticesVi,
  right: rightVi,
  rule: ruleVi,
  dismissalRules: rulesVi,
  sources: sourcesVi,
  watches: watchesVi,
  webhooks: webhooksVi,
  telling: tellingVi,
  watchTold: watchToldVi,
  unsubscribe: unsubscribeVi,

  troubles: {
    'bad-request': {
      title: 'Bàn tin không hiểu yêu cầu này',
      advice: 'Hãy quay lại, tải lại trang rồi thử một lần nữa.',
    },
    password: {
      title: 'Bàn tin cần mật khẩu',
      advice: 'Hãy tải lại trang và nhập mật khẩu; tên người dùng tùy ý, tốt nhất là tên của bạn.',
    },
    login: {
      title: 'Bàn tin cần biết bạn là ai',
      advice: 'Hãy đăng nhập rồi thử lại. Chương trình thì gửi mã truy cập: Authorization: Bearer ….',
    },
    role: {
      title: 'Tài khoản của bạn không có quyền làm việc này',
      advice:
        'Không có gì bị thay đổi. Người đọc chỉ xem, biên tập viên quyết định, quản trị viên lo phần còn lại: hãy hỏi quản trị viên.',
    },
    account: {
      title: 'Việc này cần có tài khoản',
      advice: 'Tài khoản đầu tiên được tạo trên máy chạy bàn tin: dateline account add TÊN --role admin',
    },
    'other-site': {
      title: 'Biểu mẫu này đến từ một trang khác',
      advice: 'Không có gì bị thay đổi. Chỉ quyết định từ chính các trang của bàn tin mới có hiệu lực.',
    },
    'not-found': {
      title: 'Không có gì ở địa chỉ này',
      advice: 'Có thể địa chỉ bị gõ sai, hoặc trang chưa từng tồn tại.',
    },
    'too-large': {
      title: 'Quá nhiều trong một lần',
      advice: 'Không có gì bị thay đổi. Hãy quay lại và đánh dấu ít tin hơn mỗi lần.',
    },
    'other-name': {
      title: 'Bàn tin không dùng tên này',
      advice: 'Hãy mở bằng localhost hoặc 127.0.0.1. Muốn dùng tên khác, hãy đặt mật khẩu.',
    },
    'too-often': {
      title: 'Thử quá nhiều lần',
      advice: 'Có quá nhiều lần nhập sai mật khẩu từ mạng của bạn. Hãy thử lại sau mười lăm phút.',
    },
    broken: {
      title: 'Có lỗi ở phía bàn tin',
      advice: 'Lỗi đã được ghi lại. Hãy thử lại sau giây lát; nếu vẫn lỗi, hãy báo người vận hành.',
    },
  },
  back: 'Về bàn tin',
};
