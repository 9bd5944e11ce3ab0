import type { CheckReason } from '../../core/source/next-check.ts';
import type { SourceChange } from '../../core/source/source-change.ts';

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

  pausedHeading: string;
  paused: string;
  pausedCount: (count: number) => string;
  /** `name` is null where it was done on the command line. */
  pausedBy: (name: string | null) => string;
  pauseHint: string;
  pause: string;
  resume: string;
  site: string;
  lastCheckTerm: string;
  lastSuccess: string;
  nextCheckTerm: string;
  nextAtSlot: string;
  lastTrouble: string;
  weekHeading: string;
  pagesFound: string;
  articlesRead: string;
  noArticles: string;
  notHad: string;
  mostOften: (pages: number, message: string) => string;
  latestHeading: string;
  noneYet: string;
  file: string;
  fileHint: string;

  test: string;
  testHint: string;
  testOf: (title: string) => string;
  testUnderWay: string;
  testFound: (articles: number) => string;
  testLists: string;
  testTried: string;
  testNothingTried: string;
  unknownCount: string;
  changesHeading: string;
  noChanges: string;
  noComparison: string;
  change: (change: SourceChange) => string;
  backToSource: (title: string) => string;
}
