import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { dateline, identity, instant, reference } from './columns.ts';
import { stories, type storyEventKind } from './stories.ts';

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

/** Of a story, or of a source that went bad. */
export type MailKind = (typeof storyEventKind.enumValues)[number] | 'source-health';

/** One row a message and recipient. */
export const mails = dateline.table(
  'mails',
  {
    id: identity(),
    watch: text('watch').notNull(),
    /** Null where the mail is about a source. */
    storyId: reference('story_id').references(() => stories.id),
    recipient: text('recipient').notNull(),
    kind: text('kind').$type<MailKind>().notNull(),
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
  /** Whose request is on its way; once its turn has passed, `+` and the milliseconds that were kept after it. */
  turn: text('turn'),
});

/** One row: counts the clusterings, so that a worker knows whether its memory of the stories is current. */
export const clusterRevision = dateline.table('cluster_revision', {
  id: integer('id').primaryKey(),
  revision: reference('revision').notNull(),
});
