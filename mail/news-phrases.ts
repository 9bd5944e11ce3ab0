import type { NoticeDetail } from '../core/watch/notice.ts';
import type { MailLanguage } from '../core/watch/schema.ts';

/** What is said of what is new in a story. */
export interface NewsPhrases {
  /** Over what is new since the recipient's last mail of the thread, and where there was none. */
  newSince(time: string): string;
  news: string;
  /** Of a story that a digest tells of for the first time. */
  began: string;
  /** The same where the recipient had mail on the story already, for another watch. */
  alsoMatches: string;
  /** How many there were when it was noted: there may be more by the time of a digest. */
  outlets(count: number): string;
  phases: Record<Extract<NoticeDetail, { kind: 'phase' }>['phase'], string>;
  disagree(quantity: string): string;
  said(text: string, outlets: string): string;
  otherOutlets(count: number): string;
  otherValues(count: number): string;
  woke(day: string): string;
}

export const NEWS_PHRASES: Record<MailLanguage, NewsPhrases> = {
  vi: {
    newSince: (time) => `Có gì mới từ ${time}`,
    news: 'Có gì mới',
    began: 'Tin mới',
    alsoMatches: 'Tin nay khớp thêm một chủ đề mà bạn theo dõi.',
    outlets: (count) => `Số báo đưa tin đã lên đến ${count}, không kể bài đăng lại.`,
    phases: { 'under-way': 'Chuyến thăm đã bắt đầu.', concluded: 'Chuyến thăm đã kết thúc.' },
    disagree: (quantity) => `Các báo nêu số liệu khác nhau về ${quantity}:`,
    said: (text, outlets) => `“${text}”: ${outlets}`,
    otherOutlets: (count) => `và ${count} báo khác`,
    otherValues: (count) => `và ${count} con số khác`,
    woke: (day) => `Tin lại có bài mới, sau khi im ắng từ ngày ${day}.`,
  },
  en: {
    newSince: (time) => `New since ${time}`,
    news: 'What is new',
    began: 'New story',
    alsoMatches: 'The story now matches another of your watches.',
    outlets: (count) => `It grew to ${count} outlets, reprints not counted.`,
    phases: { 'under-way': 'The visit has begun.', concluded: 'The visit is over.' },
    disagree: (quantity) => `Outlets disagree on ${quantity}:`,
    said: (text, outlets) => `“${text}”: ${outlets}`,
    otherOutlets: (count) => `and ${count} more`,
    otherValues: (count) => `and ${count} other ${count === 1 ? 'figure' : 'figures'}`,
    woke: (day) => `The story goes on, after a silence since ${day}.`,
  },
};
