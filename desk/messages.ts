import type { Published } from '../core/article.ts';
import type { Reasons } from '../core/story/story.ts';
import type { VisitKind } from '../core/visit/visit.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Kinds of trouble that a page explains. */
export type Trouble =
  | 'bad-request'
  | 'password'
  | 'other-site'
  | 'not-found'
  | 'too-large'
  | 'other-name'
  | 'broken';

/** Everything the desk says, in one language. Sentences are whole, so that each language orders its own words. */
export interface Messages {
  languageName: string;
  skip: string;
  language: string;
  sampleNotice: string;
  timesIn: (zone: string) => string;
  breadcrumb: string;
  home: string;

  fresh: string;
  changed: string;
  followed: string;
  dismissed: string;
  today: string;

  freshHeading: string;
  freshEmpty: string;
  freshMore: (shown: number, total: number) => string;
  followedHeading: string;
  daysHeading: string;
  daysEmpty: string;
  olderDays: string;
  latestDays: string;
  previousDay: (day: string) => string;
  nextDay: (day: string) => string;
  dayEmpty: string;
  dayNavigation: string;
  dismissedHeading: (count: number) => string;

  stories: (count: number) => string;
  articles: (count: number) => string;
  outlets: (count: number) => string;
  freshCount: (count: number) => string;
  dismissedCount: (count: number) => string;
  copies: (count: number) => string;
  lastChange: string;

  follow: string;
  unfollow: string;
  dismiss: string;
  restore: string;
  markSeen: string;
  markAllSeen: string;

  who: string;
  where: string;
  when: string;
  kind: string;
  reported: string;
  to: string;
  from: (day: string) => string;
  until: (day: string) => string;
  visitKinds: Record<VisitKind, string>;
  articlesHeading: string;
  why: (count: { articles: string; outlets: string }) => Record<'visit' | 'event', string>;
  whyFresh: Record<'new' | 'changed', string>;

  copyOf: string;
  copyOfElsewhere: string;
  rules: Record<Reasons['rule'], string>;
  alike: (measures: string) => string;
  sure: (percent: string) => string;
  shared: (percent: string) => string;
  measures: Record<string, string>;

  original: string;
  byline: string;
  published: string;
  modified: string;
  dateFrom: string;
  origins: Record<Published['origin'], string>;
  noOrigin: string;
  supposed: string;
  outletTime: (time: string) => string;
  story: string;
  noStory: string;
  captions: string;
  versions: string;
  version: (number: number) => string;
  current: string;

  troubles: Record<Trouble, { title: string; advice: string }>;
  back: string;
}

const en: Messages = {
  languageName: 'English',
  skip: 'Skip to the content',
  language: 'Language',
  sampleNotice: 'Sample: the outlets, the people and the news shown here are fictional.',
  timesIn: (zone) => `Times are those of ${zone}.`,
  breadcrumb: 'You are here',
  home: 'Desk',

  fresh: 'New',
  changed: 'Changed',
  followed: 'Followed',
  dismissed: 'Dismissed',
  today: 'today',

  freshHeading: 'New since you last looked',
  freshEmpty: 'Nothing new: you have seen every story as it stands.',
  freshMore: (shown, total) => `The latest ${shown} of ${total}. As you mark them as seen, the others follow.`,
  followedHeading: 'Followed, no news',
  daysHeading: 'Days',
  daysEmpty: 'No stories yet. They appear here as soon as the first articles have been read.',
  olderDays: 'Older days',
  latestDays: 'Latest days',
  previousDay: (day) => `Previous: ${day}`,
  nextDay: (day) => `Next: ${day}`,
  dayEmpty: 'No stories on this day.',
  dayNavigation: 'Days nearby',
  dismissedHeading: (count) => `Dismissed (${count})`,

  stories: (count) => (count === 1 ? '1 story' : `${count} stories`),
  articles: (count) => (count === 1 ? '1 article' : `${count} articles`),
  outlets: (count) => (count === 1 ? '1 outlet' : `${count} outlets`),
  freshCount: (count) => `${count} new`,
  dismissedCount: (count) => `${count} dismissed`,
  copies: (count) => (count === 1 ? '1 copy' : `${count} copies`),
  lastChange: 'changed',

  follow: 'Follow',
  unfollow: 'Unfollow',
  dismiss: 'Dismiss',
  restore: 'Restore',
  markSeen: 'Mark as seen',
  markAllSeen: 'Mark all as seen',

  who: 'Who',
  where: 'Where',
  when: 'When',
  kind: 'Kind',
  reported: 'Reported',
  to: 'to',
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  visitKinds: {
    state: 'State visit',
    official: 'Official visit',
    working: 'Working visit',
    friendship: 'Friendship visit',
    private: 'Private visit',
    transit: 'Stopover',
  },
  articlesHeading: 'Articles',
  why: ({ articles, outlets }) => ({
    visit: `On one card because they report the same visit: ${articles} from ${outlets}.`,
    event: `On one card because they report the same event: ${articles} from ${outlets}.`,
  }),
  whyFresh: {
    new: 'New: nobody has marked it as seen yet.',
    changed: 'Changed since it was last marked as seen.',
  },

  copyOf: 'Copy of',
  copyOfElsewhere: 'Copy of an article in another story:',
  rules: {
    first: 'First report of this story',
    similar: 'Tells the same event as the reports before it',
    'same-visit': 'Reports the same visit',
    copy: 'Reprints another article',
  },
  alike: (measures) => `alike in ${measures}`,
  sure: (percent) => `${percent} sure`,
  shared: (percent) => `${percent} of the text in common`,
  measures: {
    title: 'title',
    lead: 'lead',
    body: 'text',
    names: 'names',
    numbers: 'numbers',
    host: 'host country',
    visitor: 'visitor',
    people: 'people',
    days: 'days',
  },

  original: 'Read it where it was published',
  byline: 'By',
  published: 'Published',
  modified: 'Modified',
  dateFrom: 'The date comes from',
  origins: {
    'json-ld': 'the page’s structured data (JSON-LD)',
    meta: 'the page’s metadata',
    url: 'the page’s address',
    time: 'a time element on the page',
    text: 'the page’s text',
    feed: 'the outlet’s feed',
    sitemap: 'the outlet’s sitemap',
    listing: 'the outlet’s list of articles',
    given: 'the import',
    fetch: 'the time at which the page was fetched',
  },
  noOrigin: 'The page does not state a date',
  supposed: 'in part supposed',
  outletTime: (time) => `${time}, as the outlet writes it`,
  story: 'Story',
  noStory: 'Not filed under a story yet.',
  captions: 'Captions',
  versions: 'Versions',
  version: (number) => `Version ${number}`,
  current: 'shown here',

  troubles: {
    'bad-request': {
      title: 'The desk did not understand that',
      advice: 'Go back, load the page again and try once more.',
    },
    password: {
      title: 'The desk asks for its password',
      advice: 'Load the page again and enter the password; any user name will do, your own is best.',
    },
    'other-site': {
      title: 'This form came from another site',
      advice: 'Nothing was changed. Decisions are taken on the desk’s own pages only.',
    },
    'not-found': {
      title: 'There is nothing at this address',
      advice: 'The address may be misspelt, or the page never existed.',
    },
    'too-large': {
      title: 'That was too much at once',
      advice: 'Nothing was changed. Go back and mark fewer stories at a time.',
    },
    'other-name': {
      title: 'The desk does not answer to this name',
      advice: 'Open it as localhost or 127.0.0.1. To reach it under another name, set a password.',
    },
    broken: {
      title: 'Something went wrong on our side',
      advice: 'It has been logged. Try again in a moment; if it stays, ask whoever runs the desk.',
    },
  },
  back: 'Back to the desk',
};

const vi: Messages = {
  languageName: 'Tiếng Việt',
  skip: 'Đến phần nội dung',
  language: 'Ngôn ngữ',
  sampleNotice: 'Trang mẫu: tòa soạn, nhân vật và tin tức ở đây đều là hư cấu.',
  timesIn: (zone) => `Giờ ghi theo múi giờ ${zone}.`,
  breadcrumb: 'Vị trí của trang',
  home: 'Bàn tin',

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
  where: 'Ở đâu',
  when: 'Khi nào',
  kind: 'Loại',
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
  articlesHeading: 'Các bài báo',
  why: ({ articles, outlets }) => ({
    visit: `Nằm chung một thẻ vì cùng đưa tin về một chuyến thăm: ${articles} của ${outlets}.`,
    event: `Nằm chung một thẻ vì cùng đưa tin về một sự kiện: ${articles} của ${outlets}.`,
  }),
  whyFresh: {
    new: 'Mới: chưa ai đánh dấu là đã xem.',
    changed: 'Đã thay đổi từ lần đánh dấu đã xem gần nhất.',
  },

  copyOf: 'Đăng lại của',
  copyOfElsewhere: 'Đăng lại một bài thuộc tin khác:',
  rules: {
    first: 'Bài đầu tiên của tin này',
    similar: 'Kể cùng một sự kiện với các bài trước',
    'same-visit': 'Đưa tin về cùng chuyến thăm',
    copy: 'Đăng lại một bài khác',
  },
  alike: (measures) => `giống nhau về ${measures}`,
  sure: (percent) => `chắc ${percent}`,
  shared: (percent) => `trùng ${percent} nội dung`,
  measures: {
    title: 'tiêu đề',
    lead: 'đoạn dẫn',
    body: 'nội dung',
    names: 'tên riêng',
    numbers: 'số liệu',
    host: 'nước chủ nhà',
    visitor: 'người thăm',
    people: 'nhân vật',
    days: 'ngày tháng',
  },

  original: 'Đọc tại nơi đăng',
  byline: 'Tác giả',
  published: 'Đăng lúc',
  modified: 'Sửa lúc',
  dateFrom: 'Ngày giờ lấy từ',
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
  noOrigin: 'Trang không ghi ngày giờ',
  supposed: 'một phần là phỏng đoán',
  outletTime: (time) => `${time}, theo báo ghi`,
  story: 'Tin',
  noStory: 'Chưa được xếp vào tin nào.',
  captions: 'Chú thích ảnh',
  versions: 'Các phiên bản',
  version: (number) => `Phiên bản ${number}`,
  current: 'đang xem',

  troubles: {
    'bad-request': {
      title: 'Bàn tin không hiểu yêu cầu này',
      advice: 'Hãy quay lại, tải lại trang rồi thử một lần nữa.',
    },
    password: {
      title: 'Bàn tin cần mật khẩu',
      advice: 'Hãy tải lại trang và nhập mật khẩu; tên người dùng tùy ý, tốt nhất là tên của bạn.',
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
    broken: {
      title: 'Có lỗi ở phía bàn tin',
      advice: 'Lỗi đã được ghi lại. Hãy thử lại sau giây lát; nếu vẫn lỗi, hãy báo người vận hành.',
    },
  },
  back: 'Về bàn tin',
};

export const MESSAGES: Record<Language, Messages> = { vi, en };
