import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { dateline, identity, instant, reference } from './columns.ts';

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
