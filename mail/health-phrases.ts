import type { MailLanguage } from '../core/watch/schema.ts';

/** What a mail on sources says beside what is said of their health everywhere. */
export interface HealthPhrases {
  subject(named: readonly string[], others: number): string;
  offline: string;
  title(sources: number): string;
  concerned(titles: readonly string[]): string;
  since(time: string): string;
  more(sources: number): string;
  open: string;
  why: string;
}

export const HEALTH_PHRASES: Record<MailLanguage, HealthPhrases> = {
  vi: {
    subject: (named, others) =>
      `Nguồn gặp trục trặc: ${named.join(', ')}${others > 0 ? ` và ${others} nguồn khác` : ''}`,
    offline: 'Dateline không ra được Internet',
    title: (sources) => (sources === 1 ? 'Một nguồn gặp trục trặc' : `${sources} nguồn gặp trục trặc`),
    concerned: (titles) => `Các nguồn: ${titles.join(', ')}.`,
    since: (time) => `từ ${time}`,
    more: (sources) => `và ${sources} nguồn khác`,
    open: 'Xem các nguồn trên Dateline',
    why: 'Bạn nhận thư này vì địa chỉ của bạn nằm trong DATELINE_OPERATOR. Mỗi lần một nguồn gặp trục trặc chỉ báo một thư.',
  },
  en: {
    subject: (named, others) =>
      `${named.length > 1 ? 'Sources' : 'Source'} in trouble: ${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}`,
    offline: 'Dateline cannot reach the web',
    title: (sources) => (sources === 1 ? 'A source is in trouble' : `${sources} sources are in trouble`),
    concerned: (titles) => `Concerned: ${titles.join(', ')}.`,
    since: (time) => `since ${time}`,
    more: (sources) => `and ${sources} more`,
    open: 'See the sources in Dateline',
    why: 'You get this mail because your address stands in DATELINE_OPERATOR. Each time a source gets into trouble, one mail says so.',
  },
};
