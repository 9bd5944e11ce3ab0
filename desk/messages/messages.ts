import type { Block, Published } from '../../core/article.ts';
import type { StoryLife, VisitPhase } from '../../core/story/life.ts';
import type { Reasons } from '../../core/story/story.ts';
import type { VisitKind } from '../../core/visit/visit.ts';
import type { AccountMessages } from './accounts.ts';
import type { AddSourceMessages } from './add-source.ts';
import type { ApiMessages } from './api.ts';
import type { CalendarMessages } from './calendar.ts';
import { en } from './en.ts';
import type { HandOnMessages } from './hand-on.ts';
import type { HouseMessages } from './house.ts';
import type { MailMessages } from './mails.ts';
import type { MorningMessages } from './morning.ts';
import type { NoticeMessages } from './notices.ts';
import type { ReadingMessages } from './reading.ts';
import type { RetentionMessages } from './retention.ts';
import type { RightMessages } from './right.ts';
import type { RuleMessages } from './rule.ts';
import type { RulesMessages } from './rules.ts';
import type { SearchMessages } from './search.ts';
import type { SourceMessages } from './sources.ts';
import type { TellingMessages } from './telling.ts';
import type { UnsubscribeMessages } from './unsubscribe.ts';
import { vi } from './vi.ts';
import type { WatchToldMessages } from './watch-told.ts';
import type { WatchMessages } from './watches.ts';
import type { WebhookMessages } from './webhooks.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The clusterer's measures that mean something to a reader. */
export const NAMED_MEASURES = [
  'title',
  'lead',
  'body',
  'names',
  'host',
  'way',
  'visitor',
  'people',
  'days',
  'meaning',
] as const;
export type NamedMeasure = (typeof NAMED_MEASURES)[number];

/** Measures that speak against one event, to a reader. */
export const NAMED_HINDRANCES = ['otherHost', 'otherVisitor'] as const;
export type NamedHindrance = (typeof NAMED_HINDRANCES)[number];

/** Kinds of trouble that a page explains. */
export type Trouble =
  | 'bad-request'
  | 'password'
  | 'login'
  | 'role'
  | 'account'
  | 'other-site'
  | 'not-found'
  | 'too-large'
  | 'other-name'
  | 'too-often'
  | 'broken';

/** Everything the desk says, in one language. Sentences are whole, so that each language orders its own words. */
export interface Messages {
  languageName: string;
  skip: string;
  language: string;
  sampleNotice: string;
  timesIn: (zone: string) => string;
  breadcrumb: string;
  /** What the way to the desk's other pages is called. */
  places: string;

  fresh: string;
  changed: string;
  followed: string;
  dismissed: string;
  today: string;

  freshHeading: string;
  freshEmpty: string;
  freshMore: (shown: number, total: number) => string;
  followedHeading: string;
  daysHeading: string;
  daysEmpty: string;
  olderDays: string;
  latestDays: string;
  previousDay: (day: string) => string;
  nextDay: (day: string) => string;
  dayEmpty: string;
  dayNavigation: string;
  dismissedHeading: (count: number) => string;

  stories: (count: number) => string;
  articles: (count: number) => string;
  outlets: (count: number) => string;
  freshCount: (count: number) => string;
  dismissedCount: (count: number) => string;
  copies: (count: number) => string;
  lastChange: string;

  follow: string;
  unfollow: string;
  dismiss: string;
  restore: string;
  markSeen: string;
  markAllSeen: string;

  who: string;
  origin: string;
  where: string;
  when: string;
  kind: string;
  legs: string;
  reported: string;
  to: string;
  from: (day: string) => string;
  until: (day: string) => string;
  visitKinds: Record<VisitKind, string>;
  lives: Record<StoryLife, string>;
  phases: Record<VisitPhase, string>;
  outletsSayHeading: string;
  differ: string;
  daysOfVisit: string;
  kindOfVisit: string;
  articlesHeading: string;
  why: Record<'visit' | 'event', string>;
  whyFresh: Record<'new' | 'changed', string>;

  copyOf: string;
  copyOfElsewhere: string;
  rules: Record<Reasons['rule'], string>;
  alike: (measures: string) => string;
  sure: (percent: string) => string;
  shared: (percent: string) => string;
  measures: Record<NamedMeasure, string>;
  nearest: string;
  against: (hindrances: string) => string;
  hindrances: Record<NamedHindrance, string>;
  daysApart: (count: number) => string;
  littleInCommon: string;

  original: string;
  byline: string;
  agencies: string;
  published: string;
  modified: string;
  dateFrom: (origin: string) => string;
  origins: Record<Published['origin'], string>;
  noOrigin: string;
  supposed: string;
  outletTime: (time: string) => string;
  noStory: string;
  doubtfulText: string;
  captions: string;
  imageCredit: (credit: string) => string;
  linksInText: string;
  versions: string;
  version: (number: number) => string;
  current: string;

  title: string;
  lead: string;
  text: string;
  added: string;
  removed: string;
  unchangedParagraphs: (count: number) => string;
  blockKinds: Record<Block['kind'], string>;
  kindChanged: (before: string, after: string) => string;
  noDifference: string;

  accounts: AccountMessages;
  addSource: AddSourceMessages;
  handOn: HandOnMessages;
  reading: ReadingMessages;
  api: ApiMessages;
  calendar: CalendarMessages;
  search: SearchMessages;
  house: HouseMessages;
  retention: RetentionMessages;
  mails: MailMessages;
  morning: MorningMessages;
  notices: NoticeMessages;
  right: RightMessages;
  rule: RuleMessages;
  dismissalRules: RulesMessages;
  sources: SourceMessages;
  watches: WatchMessages;
  webhooks: WebhookMessages;
  telling: TellingMessages;
  watchTold: WatchToldMessages;
  unsubscribe: UnsubscribeMessages;

  troubles: Record<Trouble, { title: string; advice: string }>;
  back: string;
}

export const MESSAGES: Record<Language, Messages> = { vi, en };
