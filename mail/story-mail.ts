import type { Day } from '../core/article.ts';
import type { Headline } from '../core/story/headlines.ts';
import type { Visit } from '../core/visit/visit.ts';
import type { MailLanguage } from '../core/watch/schema.ts';

/** All that a mail on a story tells. */
export interface StoryMail {
  language: MailLanguage;
  /** The zone in which times are written. */
  zone: string;
  watchTitle: string;
  /** The watch's words that the story has. */
  words: string[];
  story: {
    /** What the story is called where `headlines` has nothing. */
    title: string;
    headlines: Headline[];
    day: Day;
    visit: Visit | null;
    deskUrl: string;
  };
  /** The earliest first. */
  reports: Report[];
}

/** One outlet's article. */
export interface Report {
  outlet: string;
  title: string;
  url: string;
  publishedAt: Date;
  /** True where the time or the day of publication had to be supposed. */
  isGuess: boolean;
  /** True for a reprint of another article. */
  isCopy: boolean;
}
