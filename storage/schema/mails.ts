import { sql } from 'drizzle-orm';
import { index, integer, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { NoticeKind } from '../../core/watch/notice.ts';
import { dateline, identity, instant, reference } from './columns.ts';
import { stories } from './stories.ts';

/** What a watch had to tell, once each: written whether or not somebody is mailed. */
export const notices = dateline.table(
  'notices',
  {
    id: identity(),
    watch: text('watch').notNull(),
    /** Null where it is about a source. */
    storyId: reference('story_id').references(() => stories.id),
    kind: text('kind').$type<NoticeKind>().notNull(),
    /** What it is about; the same is noted once a watch. */
    key: text('key').notNull(),
    /** `NoticeDetail` as the release that wrote it shaped it. */
    detail: jsonb('detail').$type<unknown>().notNull(),
    noticedAt: instant('noticed_at').notNull(),
    /** In which it came about, as `traceparent`: a digest is made hours later, in another. */
    trace: text('trace'),
  },
  (table) => [
    uniqueIndex('notices_once').on(table.watch, table.key),
    index('notices_watch').on(table.watch, table.id),
    index('notices_story').on(table.storyId),
  ],
);

/** What a watch has told, or would have, of a story: the next thing is told only where it goes beyond. */
export const watchStories = dateline.table(
  'watch_stories',
  {
    watch: text('watch').notNull(),
    storyId: reference('story_id')
      .notNull()
      .references(() => stories.id),
    /** `ToldOfStory` as the release that wrote it shaped it. */
    told: jsonb('told').$type<unknown>().notNull(),
    caughtAt: instant('caught_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.watch, table.storyId] }),
    index('watch_stories_story').on(table.storyId),
  ],
);

export const mailState = dateline.enum('mail_state', ['queued', 'sending', 'sent', 'uncertain', 'failed']);

export const MAIL_KINDS = ['began', 'news', 'round-up', 'digest', 'source-health'] as const;
/** `began` is a story's first, `news` a later one, `round-up` tells of several at once; the others are what they say. */
export type MailKind = (typeof MAIL_KINDS)[number];

/** One row a message and recipient. */
export const mails = dateline.table(
  'mails',
  {
    id: identity(),
    /** The first where it tells for several watches. */
    watch: text('watch').notNull(),
    /** Null where the mail is not about one story. */
    storyId: reference('story_id').references(() => stories.id),
    recipient: text('recipient').notNull(),
    kind: text('kind').$type<MailKind>().notNull(),
    /** Made from what it tells and its recipient, so that nothing is told twice. */
    messageId: text('message_id').notNull(),
    /** Message-IDs of the thread before it, the thread's own first (RFC 5322 §3.6.4); null where it stands alone. */
    references: text('references').array(),
    /** The youngest article of the story that it knew, so that the next of the thread tells what is new; else null. */
    newestArticle: reference('newest_article'),
    /** The interval that a digest covers, its end excluded; null for others. */
    coversFrom: instant('covers_from'),
    coversTo: instant('covers_to'),
    /** Where a click ends such mails; null where there is no such place. */
    unsubscribeUrl: text('unsubscribe_url'),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    /** When a rule of retention took `text` and `html` away. */
    bodyRemovedAt: instant('body_removed_at'),
    state: mailState('state').notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    /** Set just before the end of the message goes out: from then on it may have been delivered. */
    handedOverAt: instant('handed_over_at'),
    sentAt: instant('sent_at'),
    /** The server's last word, or the last error. */
    response: text('response'),
    /** When the mail came back, and what the server that returned it said. */
    bouncedAt: instant('bounced_at'),
    bounce: text('bounce'),
    /** Who took an uncertain or failed one for settled; null where nobody did. */
    settledBy: text('settled_by'),
    settledAt: instant('settled_at'),
  },
  (table) => [
    uniqueIndex('mails_message_id').on(table.messageId),
    index('mails_thread').on(table.recipient, table.storyId),
    index('mails_pace').on(table.watch, table.recipient, table.createdAt),
  ],
);

/** That a recipient is to be told of a notice in one way. Without a mail, it waits for its time or its digest. */
export const deliveries = dateline.table(
  'deliveries',
  {
    noticeId: reference('notice_id')
      .notNull()
      .references(() => notices.id),
    recipient: text('recipient').notNull(),
    channel: text('channel').$type<'instant' | 'digest'>().notNull(),
    /** Of the notice; beside the recipient, by which what waits is found. */
    watch: text('watch').notNull(),
    mailId: reference('mail_id').references(() => mails.id),
    /** Set where it was not told after all: its story was dismissed, or its recipient is told no more. */
    droppedAt: instant('dropped_at'),
  },
  (table) => [
    primaryKey({ columns: [table.noticeId, table.recipient, table.channel] }),
    index('deliveries_waiting')
      .on(table.watch, table.recipient, table.channel)
      .where(sql`mail_id is null and dropped_at is null`),
    index('deliveries_mail').on(table.mailId),
  ],
);

/** Up to when a recipient's digests cover what a watch tells. */
export const digestMarks = dateline.table(
  'digest_marks',
  {
    watch: text('watch').notNull(),
    recipient: text('recipient').notNull(),
    coveredTo: instant('covered_to').notNull(),
  },
  (table) => [primaryKey({ columns: [table.watch, table.recipient] })],
);

export const webhookState = dateline.enum('webhook_state', ['queued', 'delivered', 'failed']);

/** What is posted to a watch's webhooks, one row a notice and address. */
export const webhookCalls = dateline.table(
  'webhook_calls',
  {
    id: identity(),
    noticeId: reference('notice_id')
      .notNull()
      .references(() => notices.id),
    watch: text('watch').notNull(),
    url: text('url').notNull(),
    payload: jsonb('payload').$type<unknown>().notNull(),
    state: webhookState('state').notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    deliveredAt: instant('delivered_at'),
    /** The receiver's last word, or the last error. */
    response: text('response'),
  },
  (table) => [
    uniqueIndex('webhook_calls_once').on(table.noticeId, table.url),
    index('webhook_calls_watch').on(table.watch, table.id),
  ],
);

/** Addresses that are mailed no more, by their own wish or because mail to them comes back, until somebody lifts it. */
export const mailStops = dateline.table(
  'mail_stops',
  {
    id: identity(),
    /** In small letters. */
    address: text('address').notNull(),
    /** Null for all watches. */
    watch: text('watch'),
    cause: text('cause').$type<'unsubscribed' | 'bounced'>().notNull(),
    /** What the server that returned a mail said. */
    detail: text('detail'),
    /** The mail that came back, or in which somebody clicked. */
    mailId: reference('mail_id').references(() => mails.id),
    since: instant('since').notNull(),
    liftedAt: instant('lifted_at'),
    liftedBy: text('lifted_by'),
  },
  (table) => [index('mail_stops_in_force').on(table.address).where(sql`lifted_at is null`)],
);

/** How far the mailbox was read into which undelivered mail comes back (RFC 9051 §2.3.1.1). */
export const bounceMailboxes = dateline.table('bounce_mailboxes', {
  mailbox: text('mailbox').primaryKey(),
  uidValidity: text('uid_validity').notNull(),
  lastUid: reference('last_uid').notNull(),
});

/** Secrets that this installation made for itself, such as the one by which it knows its own links again. */
export const ownSecrets = dateline.table('own_secrets', {
  name: text('name').primaryKey(),
  secret: text('secret').notNull(),
  madeAt: instant('made_at').notNull(),
});
