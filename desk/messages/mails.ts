import type { MailFilter, MailState } from '../../storage/mail-log.ts';
import type { MailRow } from '../../storage/mails.ts';

/** What the pages on the mails that went out say. */
export interface MailMessages {
  heading: string;
  none: string;
  noneSuch: string;
  filters: string;
  state: string;
  anyState: string;
  watch: string;
  anyWatch: string;
  words: string;
  wordsHint: string;
  show: string;
  clear: string;
  older: string;
  newest: string;
  states: Record<MailFilter, string>;
  /** What a state means, and what to do next. */
  advice: Record<MailState, string>;
  /** Of a mail to somebody who is mailed no more. */
  stoppedAdvice: string;
  /** What a mail tells of. */
  kinds: Record<MailRow['kind'], string>;
  /** The watch of mails on sources that went bad. */
  sourceHealth: string;
  to: string;
  kind: string;
  written: string;
  handedOver: string;
  sent: string;
  attempts: string;
  serverSaid: string;
  story: string;
  sendAgain: string;
  sendAgainDoubtful: string;
  givenBack: string;
  tooLate: string;
  arrived: string;
  settle: string;
  settledNow: string;
  settledBy: (name: string, moment: string) => string;
  bounced: (moment: string) => string;
  covers: string;
  /** The interval of a digest. */
  interval: (from: string, to: string) => string;
  stays: (count: number) => string;
  settleAll: (count: number) => string;
  sendAllAgain: (count: number) => string;
  allSettled: (count: number) => string;
  allGivenBack: (count: number) => string;

  stopsHeading: (count: number) => string;
  stopsHint: string;
  stopped: (cause: 'unsubscribed' | 'bounced', watch: string | null, moment: string) => string;
  lift: string;
  liftOf: (address: string) => string;

  noticeHeading: string;
  noticeMails: (failed: number, uncertain: number) => string;
  noticeBounces: (count: number) => string;
  noticeWebhooks: (watches: string) => string;
  noticeNoMail: string;
  asText: string;
  asSeen: string;
  asSeenHint: string;
}
