import type { Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type pg from 'pg';
import { CLOCKS_APART_MS } from '../core/time.ts';

/** A worker wakes for a job that was put off when it is due. */
const WOKEN_LATE_MS = 10_000;
/** Longer than any hold on a job, and than any pause between two looks for such as nobody holds any more. */
const LONGEST_HOLD_MS = 20_000;
const BATCH = 500;

/**
 * BullMQ 6.7 notes moments by the clock of who adds, holds or looks. Once that is set back, jobs whose process died stay
 * taken, and nobody looks for them, until it shows those moments again. Ends what no clock that is right would have given.
 *
 * @returns whether there was such
 */
export async function freeInPostgres(pool: pg.Pool, now: Date): Promise<boolean> {
  const at = now.getTime();
  const looked = await pool.query(
    `update meta set value = $1 where field = 'stalled-check' and value::bigint > $2`,
    [String(at), at + CLOCKS_APART_MS],
  );
  const held = await pool.query(
    `update job set locked_until_ms = $1 where state = 'active' and locked_until_ms > $2`,
    [at + LONGEST_HOLD_MS, at + LONGEST_HOLD_MS + CLOCKS_APART_MS],
  );
  await pool.query(WAKE_FOR_LATE, [at - WOKEN_LATE_MS]);
  return (looked.rowCount ?? 0) + (held.rowCount ?? 0) > 0;
}

/**
 * A worker sleeps until the next job that was put off is due by its own clock. Where that was behind the clock of who put
 * it off, and is set right meanwhile, it sleeps on: on PostgreSQL for as long as the clocks were apart, on Redis for ten
 * seconds at most. Told on BullMQ's own channel.
 */
const WAKE_FOR_LATE = `
  select pg_notify('bullmq_jobs', queue) from (
    select distinct queue from job where state = 'delayed' and process_at_ms < $1) as late`;

/** The same, where moments are those of the clock of Redis. */
export async function freeInRedis(redis: Redis, queue: Queue): Promise<boolean> {
  const active = await redis.lrange(queue.toKey('active'), 0, -1);
  const keys = [queue.toKey('stalled-check'), ...active.map((id) => `${queue.toKey(id)}:lock`)];
  const left = await Promise.all(keys.map((key) => redis.pttl(key)));
  const tooLong = keys.filter((_, index) => (left[index] ?? 0) > LONGEST_HOLD_MS + CLOCKS_APART_MS);
  await Promise.all(tooLong.map((key) => redis.pexpire(key, LONGEST_HOLD_MS)));
  return tooLong.length > 0;
}

/** When delayed jobs are due, in milliseconds, by id. */
export type DuesOf = (queue: Queue, ids: string[]) => Promise<ReadonlyMap<string, number>>;

export function duesInPostgres(pool: pg.Pool): DuesOf {
  return async ({ name }, ids) => {
    const { rows } = await pool.query<{ id: string; due: string }>(
      `select id, process_at_ms as due from job where queue = $1 and id = any($2) and state = 'delayed'`,
      [name, ids],
    );
    return new Map(rows.map(({ id, due }) => [id, Number(due)]));
  };
}

/** Scores are due times, and a number below 4096 that keeps apart those of the same millisecond. */
export function duesInRedis(redis: Redis): DuesOf {
  return async (queue, ids) => {
    const scores = await Promise.all(ids.map((id) => redis.zscore(queue.toKey('delayed'), id)));
    const dues = ids.map((id, index) => [id, Math.floor(Number(scores[index] ?? 0) / 4096)] as const);
    return new Map(dues.filter(([, due]) => due > 0));
  };
}

/** What of a backend depends on a clock. */
export interface ClockedBackend {
  /** See `freeInPostgres`. */
  free(queues: readonly Queue[], now: Date): Promise<boolean>;
  duesOf: DuesOf;
}

/** A job may be put off by a process that read the time before its clock was set back, and wrote it after. */
const STRAGGLING_MS = 120_000;

/**
 * Looks for what a clock that was set back holds up, and has it go on.
 * @returns a look, which is told whether that is known from elsewhere, and tells whether it was so
 */
export function createSetBackWatch({ free, duesOf }: ClockedBackend, queues: readonly Queue[]) {
  let setBackAt = new Date(0);
  return async (now: Date, isKnown: boolean): Promise<boolean> => {
    // Noted before anything can fail: it is seen but once.
    if (isKnown) setBackAt = now;
    const isFreed = await free(queues, now);
    if (isFreed) setBackAt = now;
    const since = now.getTime() - setBackAt.getTime();
    if (since >= 0 && since < STRAGGLING_MS)
      for (const queue of queues) await bringDelayedForward(queue, now, duesOf);
    return isKnown || isFreed;
  };
}

/** Has jobs that are due later than they were ever put off wait that long, counted from now. */
async function bringDelayedForward(queue: Queue, now: Date, duesOf: DuesOf): Promise<void> {
  for (let from = 0; ; from += BATCH) {
    // Soonest first: those that move forward leave the places behind them as they are.
    const jobs = await queue.getDelayed(from, from + BATCH - 1);
    const dues = await duesOf(
      queue,
      jobs.flatMap(({ id }) => id ?? []),
    );
    for (const job of jobs) {
      const latest = now.getTime() + job.delay + CLOCKS_APART_MS;
      if ((dues.get(job.id ?? '') ?? 0) > latest) await waitAnew(job);
    }
    if (jobs.length < BATCH) return;
  }
}

async function waitAnew(job: Job): Promise<void> {
  try {
    await job.changeDelay(job.delay);
  } catch (error) {
    // It is not delayed any more.
    if (await job.isDelayed()) throw error;
  }
}
