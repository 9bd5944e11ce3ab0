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
    /** When `dueAt` was last changed; null where it is as first noted. */
    putOffAt: instant('put_off_at'),
    dispatchedAt: instant('dispatched_at'),
    dispatches: integer('dispatches').notNull().default(0),
    /** The trace in which it was noted (W3C Trace Context, `traceparent`); null where it was noted in none. */
    trace: text('trace'),
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
  /** When it was last told to rest. */
  restedAt: instant('rested_at'),
});

/** One row: counts the clusterings, so that a worker knows whether its memory of the stories is current. */
export const clusterRevision = dateline.table('cluster_revision', {
  id: integer('id').primaryKey(),
  revision: reference('revision').notNull(),
});

/** Programs at work, as each says of itself every few seconds; one that was killed falls silent. */
export const processes = dateline.table('processes', {
  id: identity(),
  host: text('host').notNull(),
  pid: integer('pid').notNull(),
  roles: text('roles').array().notNull(),
  version: text('version').notNull(),
  startedAt: instant('started_at').notNull(),
  seenAt: instant('seen_at').notNull(),
  /** `ProcessState` as the release that wrote it shaped it. */
  state: jsonb('state').$type<unknown>().notNull(),
});

/** What the rules of retention took away, a row a rule and day of what went. */
export const removals = dateline.table(
  'removals',
  {
    id: identity(),
    /** What went: `raw-pages`, `bodies`, `mails` and so on. */
    what: text('what').notNull(),
    /** The day, in the configured zone, that it was of. */
    day: date('day', { mode: 'string' }).notNull(),
    items: integer('items').notNull(),
    bytes: reference('bytes').notNull(),
    /** The setting that said so, with its value, as `DATELINE_KEEP_RAW_PAGES=90`. */
    rule: text('rule').notNull(),
    removedAt: instant('removed_at').notNull(),
  },
  (table) => [index('removals_day').on(table.day)],
);

/** Backups that `dateline backup` finished, so that somebody can be told when none comes any more. */
export const backups = dateline.table(
  'backups',
  {
    id: identity(),
    /** The moment as of which it has the database. */
    takenAt: instant('taken_at').notNull(),
    /** Of the machine on which it was taken. */
    host: text('host').notNull(),
    folder: text('folder').notNull(),
  },
  (table) => [index('backups_taken_at').on(table.takenAt)],
);
