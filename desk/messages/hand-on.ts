import type { ExportFormat } from '../hand-on/formats.ts';

/** What is said of exports, feeds and calendars, and what stands in them beside what the pages say as well. */
export interface HandOnMessages {
  heading: string;
  exportStory: string;
  exportDay: string;
  formats: Record<ExportFormat, string>;
  calendarOfVisit: string;
  calendar: string;
  calendarName: string;
  calendarAdvice: string;
  feedsAndCalendar: string;
  feeds: string;
  feedsAdvice: string;
  followedFeed: string;
  followedFeedIs: string;
  watchFeed: (title: string) => string;
  watchFeedIs: (title: string) => string;
  noWatches: string;
  permanentLink: string;
  print: string;

  tags: string;
  notes: string;
  copyOf: (outlet: string, title: string) => string;
  writtenBy: (author: string, time: string) => string;
  /** `From the desk, as of 6 February 2026, 08:00; times carry the offset of their outlet.` */
  asOf: (time: string) => string;
  visitOf: (visitors: string, host: string) => string;
  visitTo: (host: string) => string;
  lastDayUnknown: string;
  columns: {
    day: string;
    story: string;
    storyAddress: string;
    visitors: string;
    host: string;
    kind: string;
    firstDay: string;
    lastDay: string;
    outlet: string;
    published: string;
    supposed: string;
    language: string;
    title: string;
    address: string;
    copyOf: string;
  };
  yes: string;

  printTroubles: Record<'browser-missing' | 'print-busy' | 'print-failed', { title: string; advice: string }>;
}
