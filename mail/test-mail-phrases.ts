import type { MailLanguage } from '../core/watch/schema.ts';

/** What a mail says by which somebody tries whether mails arrive. */
export interface TestMailPhrases {
  title: string;
  way(place: string, time: string): string;
  sender(from: string): string;
  links(url: string): string;
  why: string;
}

export const TEST_MAIL_PHRASES: Record<MailLanguage, TestMailPhrases> = {
  vi: {
    title: 'Thư thử của Dateline',
    way: (place, time) =>
      `Thư này được gửi qua ${place} lúc ${time}. Nếu bạn đọc được, thư của các chủ đề cũng sẽ đến nơi.`,
    sender: (from) =>
      `Người gửi là ${from}. Nếu thư nằm trong mục thư rác, hãy thêm địa chỉ này vào danh bạ.`,
    links: (url) =>
      `Liên kết trong thư dẫn đến ${url}. Nếu nút dưới đây không mở được, hãy đặt lại DATELINE_DESK_URL.`,
    why: 'Bạn nhận thư này vì có người chạy “dateline mail test” với địa chỉ của bạn.',
  },
  en: {
    title: 'A test mail from Dateline',
    way: (place, time) =>
      `This mail went by ${place} at ${time}. If you can read it, the mails of watches arrive too.`,
    sender: (from) => `Its sender is ${from}. If it lay among the spam, add that address to your contacts.`,
    links: (url) =>
      `Links in mails lead to ${url}. If the button below opens nothing, set DATELINE_DESK_URL.`,
    why: 'You get this mail because somebody ran “dateline mail test” with your address.',
  },
};
