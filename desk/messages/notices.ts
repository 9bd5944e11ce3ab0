import type { NoticeDetail } from '../../core/watch/notice.ts';

/** What is said of what a watch told. */
export interface NoticeMessages {
  began: string;
  outlets: (count: number) => string;
  phases: Record<Extract<NoticeDetail, { kind: 'phase' }>['phase'], string>;
  /** `quantity` is what the figure is of. */
  disagree: (quantity: string) => string;
  said: (text: string, outlets: string) => string;
  woke: (day: string) => string;
  source: (title: string, state: string) => string;
  /** What happened, before the title of the story that it happened to. */
  of: (what: string, story: string) => string;
  /** Before the links to it. */
  asFeed: string;
  feed: (watch: string) => string;
  feedIs: (watch: string) => string;
}
