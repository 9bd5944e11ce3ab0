import type { CheckReason } from '../../core/source/next-check.ts';

/** What the pages on sources say, beside what is said of their health everywhere. */
export interface SourceMessages {
  heading: string;
  none: string;
  summary: (bad: number, all: number) => string;
  badHeading: string;
  fineHeading: string;
  /** Before an instant, at the beginning of a sentence and within one. */
  since: string;
  sinceWithin: string;
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
