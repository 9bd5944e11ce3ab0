import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Article } from '../core/article.ts';
import type { ArticleDifference } from '../core/article-difference.ts';
import type { Reasons } from '../core/story/story.ts';
import type { Visit } from '../core/visit/visit.ts';

export const dateline = pgSchema('dateline');

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const reference = (name: string) => bigint(name, { mode: 'number' });
const identity = () => reference('id').primaryKey().generatedAlwaysAsIdentity();

/** What is remembered of a source between runs; the source itself is its YAML file. */
export const sourceStates = dateline.table('source_states', {
  source: text('source').primaryKey(),
  /** The latest slot that was claimed; a claim moves it forward only, so a slot is enqueued once. */
  lastSlot: instant('last_slot'),
  lastRunAt: instant('last_run_at'),
  lastSuccessAt: instant('last_success_at'),
  linksFound: integer('links_found').notNull().default(0),
  failures: integer('failures').notNull().default(0),
  lastError: text('last_error'),
});

/** HTTP validators of the feeds, sitemaps and listings that sources read. */
export const listingStates = dateline.table('listing_states', {
  url: text('url').primaryKey(),
  etag: text('etag'),
  lastModified: text('last_modified'),
  checkedAt: instant('checked_at').notNull(),
});

export const pageState = dateline.enum('page_state', ['waiting', 'fetched', 'done', 'failed', 'rejected']);

export const pages = dateline.table(
  'pages',
  {
    id: identity(),
    url: text('url').notNull(),
    source: text('source').notNull(),
    state: pageState('state').notNull().default('waiting'),
    /** What the feed or listing said of the page. */
    hint: jsonb('hint').$type<{ title: string | null; published: Article['published'] }>(),
    discoveredAt: instant('discovered_at').notNull(),
    /** The slot of the source's run that led here; of the earliest one where several were open. Null for imports. */
    slot: instant('slot'),
    fetchedAt: instant('fetched_at'),
    etag: text('etag'),
    lastModified: text('last_modified'),
    /** How often the page was given out for fetching: a page fetched anew is a new job. */
    round: integer('round').notNull().default(0),
    failures: integer('failures').notNull().default(0),
    /** Why the page failed or was rejected: an error's code and message, for one that is no article with the reason. */
    problem: jsonb('problem').$type<{
      code: string;
      message: string;
      reason?: string | undefined;
      advice?: string | undefined;
    }>(),
  },
  (table) => [
    uniqueIndex('pages_url').on(table.url),
    index('pages_source').on(table.source, table.discoveredAt),
  ],
);

/** A page as it came at one time. The record is a whole gzip member of a WARC file, so that archiving concatenates. */
export const fetches = dateline.table(
  'fetches',
  {
    id: identity(),
    pageId: reference('page_id')
      .notNull()
      .references(() => pages.id),
    fetchedAt: instant('fetched_at').notNull(),
    url: text('url').notNull(),
    status: integer('status').notNull(),
    bodyHash: text('body_hash').notNull(),
    warcRecord: bytes('warc_record').notNull(),
  },
  (table) => [uniqueIndex('fetches_page_body').on(table.pageId, table.bodyHash)],
);

export const articles = dateline.table(
  'articles',
  {
    id: identity(),
    pageId: reference('page_id')
      .notNull()
      .references(() => pages.id),
    source: text('source').notNull(),
    url: text('url').notNull(),
    title: text('title').notNull(),
    language: text('language'),
    publishedAt: instant('published_at').notNull(),
    /** Minutes east of UTC, as the page wrote the instant. */
    publishedOffset: integer('published_offset').notNull(),
    publishedGuess: boolean('published_guess').notNull(),
    /** The current version's number, and the one that was last given to the clusterer. */
    version: integer('version').notNull(),
    clusteredVersion: integer('clustered_version').notNull().default(0),
    copyOf: reference('copy_of'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('articles_page').on(table.pageId),
    index('articles_published').on(table.publishedAt),
    index('articles_to_cluster').on(table.id).where(sql`clustered_version < version`),
  ],
);

/** An article as it stood at one fetch. */
export const articleVersions = dateline.table(
  'article_versions',
  {
    articleId: reference('article_id')
      .notNull()
      .references(() => articles.id),
    number: integer('number').notNull(),
    /** Null for articles that were imported rather than fetched. */
    fetchId: reference('fetch_id').references(() => fetches.id),
    contentHash: text('content_hash').notNull(),
    /** An `Article` as the release that wrote it shaped them: `articleSchema` reads them all. */
    content: jsonb('content').$type<unknown>().notNull(),
    /** What changed since the version before; null for the first, and where it was not recorded. */
    difference: jsonb('difference').$type<ArticleDifference>(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.number] })],
);

export const attention = dateline.enum('attention', ['none', 'followed', 'dismissed']);

export const stories = dateline.table(
  'stories',
  {
    id: identity(),
    title: text('title').notNull(),
    /** The day under which the story is filed, in the configured zone. */
    day: date('day', { mode: 'string' }).notNull(),
    visit: jsonb('visit').$type<Visit>(),
    firstPublishedAt: instant('first_published_at').notNull(),
    lastPublishedAt: instant('last_published_at').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When an article last joined, left or changed. */
    changedAt: instant('changed_at').notNull(),
    /** What people decided, as the latest of their decisions left it. */
    attention: attention('attention').notNull().default('none'),
    seenAt: instant('seen_at'),
    /** Where the story went; the row stays so that its address keeps leading somewhere. */
    mergedInto: reference('merged_into'),
  },
  (table) => [index('stories_day').on(table.day), index('stories_changed').on(table.changedAt)],
);

/** Which story an article belongs to, and why. */
export const assignments = dateline.table(
  'assignments',
  {
    articleId: reference('article_id')
      .primaryKey()
      .references(() => articles.id),
    storyId: reference('story_id')
      .notNull()
      .references(() => stories.id),
    reasons: jsonb('reasons').$type<Reasons>().notNull(),
    assignedAt: instant('assigned_at').notNull(),
  },
  (table) => [index('assignments_story').on(table.storyId)],
);

export const decisionKind = dateline.enum('decision_kind', [
  'follow',
  'unfollow',
  'dismiss',
  'restore',
  'seen',
]);

/** What people did, in order; never changed or removed. */
export const decisions = dateline.table(
  'decisions',
  {
    id: identity(),
    storyId: reference('story_id')
      .notNull()
      .references(() => stories.id),
    kind: decisionKind('kind').notNull(),
    actor: text('actor').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [index('decisions_story').on(table.storyId, table.id)],
);

export const storyEventKind = dateline.enum('story_event_kind', ['began', 'grew']);

export const storyEvents = dateline.table('story_events', {
  id: identity(),
  storyId: reference('story_id')
    .notNull()
    .references(() => stories.id),
  kind: storyEventKind('kind').notNull(),
  happenedAt: instant('happened_at').notNull(),
});

/** The to-do list: written with the rows it follows from, removed with the rows that the work writes. */
export const outbox = dateline.table(
  'outbox',
  {
    id: identity(),
    queue: text('queue').notNull(),
    /** What the work is about; the job's id in the queue. */
    key: text('key').notNull(),
    payload: jsonb('payload').$type<unknown>().notNull(),
    createdAt: instant('created_at').notNull(),
    /** Not to be enqueued before; null for at once. */
    dueAt: instant('due_at'),
    dispatchedAt: instant('dispatched_at'),
    dispatches: integer('dispatches').notNull().default(0),
  },
  (table) => [
    uniqueIndex('outbox_queue_key').on(table.queue, table.key),
    index('outbox_waiting').on(table.id).where(sql`dispatched_at is null`),
  ],
);

export const mailState = dateline.enum('mail_state', ['queued', 'sending', 'sent', 'uncertain', 'failed']);

/** One row a message and recipient. */
export const mails = dateline.table(
  'mails',
  {
    id: identity(),
    watch: text('watch').notNull(),
    storyId: reference('story_id')
      .notNull()
      .references(() => stories.id),
    recipient: text('recipient').notNull(),
    kind: storyEventKind('kind').notNull(),
    messageId: text('message_id').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    state: mailState('state').notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    /** Set just before the end of the message goes out: from then on it may have been delivered. */
    handedOverAt: instant('handed_over_at'),
    sentAt: instant('sent_at'),
    /** The server's last word, or the last error. */
    response: text('response'),
  },
  (table) => [
    uniqueIndex('mails_once').on(table.watch, table.storyId, table.recipient, table.kind),
    uniqueIndex('mails_message_id').on(table.messageId),
  ],
);

/** Days whose files on disk are to be written again; `written` lags behind `wanted` until that is done. */
export const archiveDays = dateline.table('archive_days', {
  day: date('day', { mode: 'string' }).primaryKey(),
  wanted: reference('wanted').notNull(),
  written: reference('written').notNull().default(0),
  writtenAt: instant('written_at'),
});

/** When the next request to a host may go out, for all processes together. */
export const hostPaces = dateline.table('host_paces', {
  host: text('host').primaryKey(),
  nextAt: instant('next_at').notNull(),
});

/** One row: counts the clusterings, so that a worker knows whether its memory of the stories is current. */
export const clusterRevision = dateline.table('cluster_revision', {
  id: integer('id').primaryKey(),
  revision: reference('revision').notNull(),
});
