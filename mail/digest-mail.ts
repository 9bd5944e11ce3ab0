import type { NoticeDetail } from '../core/watch/notice.ts';
import type { MailLanguage } from '../core/watch/schema.ts';
import type { MailedStory, MailedWatch } from './story-mail.ts';

/** All that a mail on several stories or sources tells. */
export interface DigestMail {
  /** A digest comes by a schedule; a round-up tells of what could not be told at once. */
  kind: 'digest' | 'round-up';
  language: MailLanguage;
  /** The zone in which times are written. */
  zone: string;
  /** The interval that the mail covers, its end excluded. */
  from: Date;
  to: Date;
  /**
   * Why these are told together: by a digest's schedule, after quiet hours, or for want of room within the hour; or, of
   * sources, because they are told at once, and the mail covers no interval.
   */
  why: 'schedule' | 'quiet' | 'ceiling' | 'at-once';
  groups: DigestGroup[];
  /** What outlets are called that the news name by their source. */
  outletName: (source: string) => string;
  /** Where the desk shows all stories; of sources that are told of at once, all sources. */
  deskUrl: string;
}

/** What one watch tells; a story or source that several tell of stands in one group alone. */
export interface DigestGroup {
  watch: MailedWatch;
  stories: DigestStory[];
  /** Sources that went bad. */
  sources: Extract<NoticeDetail, { kind: 'source' }>[];
}

/** A story, with what of it is new to the recipient. */
export interface DigestStory {
  story: MailedStory;
  news: NoticeDetail[];
  outlets: number;
  articles: number;
  /** Those of the watch's words that the story has. */
  words: string[];
}
