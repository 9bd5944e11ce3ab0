import type { CheckReason } from '../core/source/next-check.ts';

/** What the pages on sources say, beside what is said of their health everywhere. */
export interface SourceMessages {
  heading: string;
  none: string;
  summary: (bad: number, all: number) => string;
  badHeading: string;
  fineHeading: string;
  since: string;
  what: string;
  advice: string;
  example: string;
  published: (day: number, week: number) => string;
  lastCheck: string;
  nextCheck: string;
  neverChecked: string;
  /** Why the next check is when it is; `zone` is the source's. */
  checkReason: (reason: CheckReason, zone: string) => string;
  noticeHeading: (count: number) => string;
  more: (count: number) => string;
  seeAll: string;
}
