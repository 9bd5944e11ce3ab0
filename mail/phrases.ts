import type { Day } from '../core/article.ts';
import type { VisitKind } from '../core/visit/visit.ts';
import type { MailLanguage } from '../core/watch/schema.ts';
import { phrasesEn } from './phrases.en.ts';
import { phrasesVi } from './phrases.vi.ts';

/** What a mail says in one language. Names, days and numbers are put in already written. */
export interface Phrases {
  locale: string;
  /** How months are written next to a time of day. */
  month: 'numeric' | 'short';
  /** A time of day on a day. */
  moment(clock: string, day: string): string;
  visitKinds: Record<VisitKind, string>;
  /** Of a visit of which the last day alone is known. */
  until(day: string): string;
  reports(articles: number, outlets: number): string;
  /** How many outlets, behind a title. */
  outlets(outlets: number): string;
  more(articles: number): string;
  /** Over the articles since the last mail. */
  newReports(articles: number): string;
  /** What came before them, and all there are. */
  earlier(articles: number, all: string): string;
  /** Where nothing came since the last mail. */
  noneNew(all: string): string;
  copy: string;
  guess(time: string): string;
  open: string;
  /** Why the mail came; `words` is empty where the watch asks for none. */
  why(watch: string, words: string): string;
  /** The same of a further watch. */
  whyToo(watch: string, words: string): string;
  /** Behind a list that was cut. */
  others(count: number): string;
  openWatch: string;
  unsubscribe(watch: string): string;
}

export const PHRASES: Record<MailLanguage, Phrases> = { vi: phrasesVi, en: phrasesEn };

/** `5 – 6 February 2026`; the start alone where the end is unknown or the same. */
export function daySpan(start: Day, end: Day | null, { locale }: Pick<Phrases, 'locale'>): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(start), new Date(end && end > start ? end : start));
}

/** `5 Feb 2026, 08:30`, on the clocks of a zone. */
export function timeOf(instant: Date, zone: string, phrases: Phrases): string {
  return momentOf(instant, zone, phrases, { month: phrases.month, year: 'numeric' });
}

/** A time of day, on a day that is written with such a month and year. */
export function momentOf(
  instant: Date,
  zone: string,
  phrases: Phrases,
  style: Pick<Intl.DateTimeFormatOptions, 'month' | 'year'>,
): string {
  const day = new Intl.DateTimeFormat(phrases.locale, { ...style, day: 'numeric', timeZone: zone });
  return phrases.moment(clockOf(instant, zone, phrases), day.format(instant));
}

/** `08:30` */
export function clockOf(instant: Date, zone: string, { locale }: Phrases): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat(locale, clock).format(instant);
}

/** The name of an ISO 3166-1 alpha-2 country. */
export function countryName(code: string, { locale }: Phrases): string {
  // `of` throws on what can be no code.
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}
