import type { Day } from '../core/article.ts';
import type { VisitKind } from '../core/visit/visit.ts';
import type { MailLanguage } from '../core/watch/schema.ts';

/** What a mail says in one language. Names, days and numbers are put in already written. */
export interface Phrases {
  locale: string;
  /** How days are written next to a time of day. */
  month: 'numeric' | 'short';
  visitKinds: Record<VisitKind, string>;
  reports(articles: number, outlets: number): string;
  more(articles: number): string;
  copy: string;
  guess(time: string): string;
  open: string;
  /** @param words empty where the watch asks for none */
  why(watch: string, words: string): string;
}

export const PHRASES: Record<MailLanguage, Phrases> = {
  vi: {
    locale: 'vi-VN',
    month: 'numeric',
    visitKinds: {
      state: 'thăm cấp Nhà nước',
      official: 'thăm chính thức',
      working: 'thăm làm việc',
      friendship: 'thăm hữu nghị',
      private: 'thăm riêng',
      transit: 'quá cảnh',
    },
    reports: (articles, outlets) => `${articles} bài trên ${outlets} báo`,
    more: (articles) => `và ${articles} bài khác`,
    copy: 'đăng lại',
    guess: (time) => `khoảng ${time}`,
    open: 'Mở trên Dateline',
    why: (watch, words) =>
      words === ''
        ? `Bạn nhận thư này vì tin khớp với chủ đề “${watch}”.`
        : `Bạn nhận thư này vì chủ đề “${watch}” gặp: ${words}.`,
  },
  en: {
    locale: 'en-GB',
    // 5/2 is May to some readers of English, and February to others.
    month: 'short',
    visitKinds: {
      state: 'state visit',
      official: 'official visit',
      working: 'working visit',
      friendship: 'friendship visit',
      private: 'private visit',
      transit: 'transit',
    },
    reports: (articles, outlets) =>
      `${articles} ${articles === 1 ? 'article' : 'articles'} in ${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}`,
    more: (articles) => `and ${articles} more`,
    copy: 'reprint',
    guess: (time) => `about ${time}`,
    open: 'Open in Dateline',
    why: (watch, words) =>
      words === ''
        ? `You get this mail because the story matches the watch “${watch}”.`
        : `You get this mail because the watch “${watch}” found: ${words}.`,
  },
};

/** `5 – 6 February 2026`; the start alone where the end is unknown or the same. */
export function daySpan(start: Day, end: Day | null, { locale }: Phrases): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(start), new Date(end && end > start ? end : start));
}

/** `5 Feb 2026, 08:30`, on the clocks of a zone. */
export function timeOf(instant: Date, zone: string, { locale, month }: Phrases): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    day: 'numeric',
    month,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(instant);
}

/** The name of an ISO 3166-1 alpha-2 country. */
export function countryName(code: string, { locale }: Phrases): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}
