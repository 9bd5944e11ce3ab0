import type { Day } from '../core/article.ts';
import type { Headline } from '../core/story/headlines.ts';
import type { Visit } from '../core/visit/visit.ts';
import type { NoticeDetail } from '../core/watch/notice.ts';
import type { MailLanguage } from '../core/watch/schema.ts';

/** All that a mail on a story tells. */
export interface StoryMail {
  language: MailLanguage;
  /** The zone in which times are written. */
  zone: string;
  story: MailedStory;
  /** The earliest first; new is what the recipient's last mail of the thread did not know. */
  reports: (Report & { isNew: boolean })[];
  /** What the mail came to say. */
  news: NoticeDetail[];
  /** What outlets are called that the news name by their source. */
  outletName: (source: string) => string;
  /** The recipient's last mail of the thread; null in the first. */
  since: Date | null;
  /** Those that tell of it, one at least. */
  watches: (MailedWatch & {
    /** Those of the watch's words that the story has. */
    words: string[];
  })[];
}

/** A story, as mails tell of it. */
export interface MailedStory {
  /** What the story is called where `headlines` has nothing. */
  title: string;
  headlines: Headline[];
  day: Day;
  visit: Visit | null;
  /** The story's page on the desk. */
  deskUrl: string;
}

/** A watch, as mails name it. */
export interface MailedWatch {
  title: string;
  /** The watch's page on the desk. */
  deskUrl: string;
  /** Where its mails to the recipient are ended; null where there is no such place. */
  unsubscribeUrl: string | null;
}

/** One outlet's article. */
export interface Report {
  outlet: string;
  /** BCP 47 primary language tag; null where it cannot be told. */
  language: string | null;
  title: string;
  url: string;
  /** Of its page, by which headlines name it. */
  pageUrl: string;
  publishedAt: Date;
  /** True where the time or the day of publication had to be supposed. */
  isGuess: boolean;
  /** True for a reprint of another article. */
  isCopy: boolean;
}
