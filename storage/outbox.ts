import { and, asc, count, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { CLOCKS_APART_MS } from '../core/time.ts';
import { currentTraceparent } from '../tracing/trace.ts';
import { atLatest, CLOCKS_APART } from './ahead-of-now.ts';
import type { Queryable } from './database.ts';
import { outbox, pages } from './schema.ts';

/** Work to be done, as a queue takes it. */
export interface OutboxTask {
  queue: string;
  key: string;
  payload: unknown;
  dueAt?: Date;
  /** The trace in which it is to be done (`traceparent`); the one in which it is noted unless given. */
  trace?: string | null;
}

export type OutboxRow = typeof outbox.$inferSelect;

/** Work that went to the queues so often without a result rests before it goes there again, and nothing waits for it. */
export const PROMPT_DISPATCHES = 20;

/** The channel on which `pg_notify` tells dispatchers that there is something to do. */
export const OUTBOX_CHANNEL = 'dateline_outbox';

/** Notes work in the transaction that gives rise to it; the dispatcher enqueues it after the commit. */
export async function addTasks(tx: Queryable, tasks: readonly OutboxTask[], now: Date): Promise<void> {
  if (tasks.length === 0) return;
  await tx.execute(sql`with added as (${insertion(tasks, now)}) select pg_notify(${OUTBOX_CHANNEL}, '')`);
}

/** Strikes work off and notes what follows from it, in the transaction that writes its result. */
export async function passOn(
  tx: Queryable,
  done: Pick<OutboxTask, 'queue' | 'key'>,
  next: readonly OutboxTask[],
  now: Date,
): Promise<void> {
  if (next.length === 0) return finishTask(tx, done);
  await tx.execute(sql`
    with gone as (delete from ${outbox} where queue = ${done.queue} and key = ${done.key}),
      added as (${insertion(next, now)})
    select pg_notify(${OUTBOX_CHANNEL}, '')`);
}

/** One statement, and part of one: every page has several tasks, and each way to the database counts. */
function insertion(tasks: readonly OutboxTask[], now: Date) {
  const current = currentTraceparent();
  const rows = tasks.map(({ queue, key, payload, dueAt = null, trace = current }) => ({
    queue,
    key,
    payload,
    due_at: dueAt,
    trace,
  }));
  return sql`
    insert into ${outbox} (queue, key, payload, due_at, created_at, trace)
    select queue, key, payload, due_at, ${now.toISOString()}::timestamptz, trace
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as task (queue text, key text, payload jsonb, due_at timestamptz, trace text)
    on conflict do nothing`;
}

/**
 * Puts work off, whether it is in a queue already or not. Where it is, the job itself is to be put off as well; the row
 * says until when in case that is lost.
 */
export async function postponeTask(
  tx: Queryable,
  task: OutboxTask & { dueAt: Date },
  now: Date,
): Promise<void> {
  await tx
    .insert(outbox)
    .values({ trace: currentTraceparent(), ...task, createdAt: now })
    .onConflictDoUpdate({ target: [outbox.queue, outbox.key], set: { dueAt: task.dueAt, putOffAt: now } });
  await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
}

/** Whether work is still to be done. */
export async function isTaskOpen(
  tx: Queryable,
  { queue, key }: Pick<OutboxTask, 'queue' | 'key'>,
): Promise<boolean> {
  return (await tx.$count(outbox, and(eq(outbox.queue, queue), eq(outbox.key, key)))) > 0;
}

/**
 * Whether work is still to be done, by whoever asks: nobody else strikes it off before the transaction ends. The job of a
 * process that was held up may come to its end after another did it.
 */
export async function holdTask(
  tx: Queryable,
  { queue, key }: Pick<OutboxTask, 'queue' | 'key'>,
): Promise<boolean> {
  const held = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.queue, queue), eq(outbox.key, key)))
    .for('update');
  return held.length > 0;
}

/** When work is due; null where that is at once, or where there is no such work. */
export async function dueTimeOf(
  tx: Queryable,
  task: Pick<OutboxTask, 'queue' | 'key'>,
  now: Date,
): Promise<Date | null> {
  const [row] = await tx
    .select({ dueAt: outbox.dueAt, putOffAt: outbox.putOffAt, createdAt: outbox.createdAt })
    .from(outbox)
    .where(and(eq(outbox.queue, task.queue), eq(outbox.key, task.key)));
  return row ? dueAsMeant(row, now) : null;
}

/** The traces in which open tasks of a queue were noted, by key; tasks that are not there are left out. */
export async function tracesOfTasks(
  tx: Queryable,
  queue: string,
  keys: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = await tx
    .select({ key: outbox.key, trace: outbox.trace })
    .from(outbox)
    .where(and(eq(outbox.queue, queue), sql`${outbox.key} = any(${sql.param(keys)}::text[])`));
  return new Map(rows.map(({ key, trace }) => [key, trace]));
}

/** Strikes work off, in the transaction that writes its result. */
export async function finishTask(tx: Queryable, task: Pick<OutboxTask, 'queue' | 'key'>): Promise<void> {
  await tx.delete(outbox).where(and(eq(outbox.queue, task.queue), eq(outbox.key, task.key)));
}

/** Strikes several pieces of work off at once. */
export async function finishTasks(
  tx: Queryable,
  tasks: readonly Pick<OutboxTask, 'queue' | 'key'>[],
): Promise<void> {
  const queues = sql.param(tasks.map(({ queue }) => queue));
  const keys = sql.param(tasks.map(({ key }) => key));
  await tx.execute(sql`
    delete from ${outbox} using unnest(${queues}::text[], ${keys}::text[]) as done (queue, key)
    where ${outbox.queue} = done.queue and ${outbox.key} = done.key`);
}

/** What work is asked for. */
interface Portion {
  /** Those known here: a newer release beside this one may note work for others. */
  queues: readonly string[];
  limit: number;
}

/**
 * Hands new work over to the queues, and marks it so. The rows stay locked meanwhile: dispatchers share the work.
 * If the process dies in between, the work is handed over again, under the same job ids.
 * @returns how many tasks went over.
 */
export async function dispatchTasks(
  db: Queryable,
  { queues, limit }: Portion,
  now: Date,
  handOver: (tasks: OutboxTask[]) => Promise<void>,
): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(outbox)
      .where(and(isNull(outbox.dispatchedAt), inArray(outbox.queue, [...queues])))
      .orderBy(asc(outbox.id))
      .limit(limit)
      .for('update', { skipLocked: true });
    if (rows.length === 0) return 0;
    await handOver(rows.map((row) => taskOfRow({ ...row, dueAt: dueAsMeant(row, now) })));
    await tx
      .update(outbox)
      .set({ dispatchedAt: now, dispatches: sql`${outbox.dispatches} + 1` })
      .where(
        inArray(
          outbox.id,
          rows.map((row) => row.id),
        ),
      );
    return rows.length;
  });
}

/**
 * When a row is due once `bringTasksForward` has come by: a job that was put off for as long as a clock was ahead would
 * look as if it were meant to be.
 */
function dueAsMeant(
  { dueAt, putOffAt, createdAt }: Pick<OutboxRow, 'dueAt' | 'putOffAt' | 'createdAt'>,
  now: Date,
): Date | null {
  const aheadMs = (putOffAt ?? createdAt).getTime() - now.getTime();
  if (!dueAt || aheadMs <= CLOCKS_APART_MS) return dueAt;
  return new Date(dueAt.getTime() - aheadMs);
}

export function taskOfRow(row: OutboxRow): OutboxTask {
  const { queue, key, payload, dueAt, trace } = row;
  return { queue, key, payload, trace, ...(dueAt ? { dueAt } : {}) };
}

/** Work that went to the queues before a given time and is still not done. */
export async function unfinishedTasks(
  db: Queryable,
  { queues, limit }: Portion,
  dispatchedBefore: Date,
): Promise<OutboxRow[]> {
  return db
    .select()
    .from(outbox)
    .where(and(lt(outbox.dispatchedAt, dispatchedBefore), inArray(outbox.queue, [...queues])))
    .orderBy(asc(outbox.dispatchedAt))
    .limit(limit);
}

/** Notes that the queue still means to do the work, so that it is not asked about again for a while. */
export async function touchTasks(db: Queryable, ids: number[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(outbox)
    .set({ dispatchedAt: now })
    .where(and(inArray(outbox.id, ids), isNotNull(outbox.dispatchedAt)));
}

/**
 * Gives work back to the dispatchers. False where there is nothing to give back: it was done, or given back by somebody
 * else, since the row was read.
 */
export async function releaseTask(
  db: Queryable,
  { id, dispatches }: Pick<OutboxRow, 'id' | 'dispatches'>,
  then: Pick<OutboxRow, 'dispatches' | 'dueAt' | 'putOffAt'>,
): Promise<boolean> {
  const released = await db
    .update(outbox)
    .set({ dispatchedAt: null, ...then })
    .where(and(eq(outbox.id, id), eq(outbox.dispatches, dispatches), isNotNull(outbox.dispatchedAt)))
    .returning({ id: outbox.id });
  if (released.length === 0) return false;
  await db.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
  return true;
}

/**
 * Where a clock was set back, what was noted before seems to come from the future: it would be looked after, and be due, by
 * as much later. It counts as noted now, and is due as long after as it was meant to be.
 *
 * @returns of how many tasks that was so
 */
export async function bringTasksForward(db: Queryable, now: Date): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const isAhead = sql`${at} + ${CLOCKS_APART}`;
  const dueSince = sql`coalesce(${outbox.putOffAt}, ${outbox.createdAt})`;
  const brought = await db
    .update(outbox)
    .set({
      dueAt: sql`${outbox.dueAt} - case when ${dueSince} > ${isAhead} then ${dueSince} - ${at} else '0' end`,
      createdAt: atLatest(outbox.createdAt, at),
      putOffAt: atLatest(outbox.putOffAt, at),
      dispatchedAt: atLatest(outbox.dispatchedAt, at),
    })
    .where(sql`greatest(${outbox.createdAt}, ${outbox.putOffAt}, ${outbox.dispatchedAt}) > ${isAhead}`)
    .returning({ id: outbox.id });
  return brought.length;
}

/** Pages that are to be tried again sooner are waited for. */
const SOON_MS = 15_000;

/** How much work is not done, by queue; what is to be mailed, or pages to be tried again, and not soon, is left out. */
export async function countTasks(db: Queryable, now: Date): Promise<Map<string, number>> {
  const soon = new Date(now.getTime() + SOON_MS).toISOString();
  const isTriedAgain = sql`exists (
    select from ${pages} where ${pages.id} = (${outbox.payload} ->> 'pageId')::bigint and ${pages.problem} is not null)`;
  const isPutOff = sql`${outbox.dueAt} > ${soon}::timestamptz
    and case ${outbox.queue} when 'round-up' then true when 'archive' then true when 'fetch' then ${isTriedAgain} end`;
  const rows = await db
    .select({ queue: outbox.queue, count: count() })
    .from(outbox)
    .where(sql`(${isPutOff}) is not true`)
    .groupBy(outbox.queue);
  return new Map(rows.map((row) => [row.queue, row.count]));
}
