import type { Logger } from 'pino';
import type { JobPresence, Queues } from '../../queues/connection.ts';
import { MOST_KILLS } from '../../queues/worker.ts';
import type { Queryable } from '../../storage/database.ts';
import {
  bringTasksForward,
  type OutboxRow,
  PROMPT_DISPATCHES,
  releaseTask,
  taskOfRow,
  touchTasks,
  unfinishedTasks,
} from '../../storage/outbox.ts';
import { bringRestsForward } from '../../storage/pace.ts';

const BATCH = 500;

export interface ReconcileOptions {
  db: Queryable;
  queues: Queues;
  now: Date;
  /** Work younger than this is left alone. */
  graceMs: number;
  log: Logger;
}

/**
 * Has go on what a clock held up that was set back, and holds the outbox against the queues: what is not done, and what
 * the queues no longer mean to do (they were lost, or a job was dropped because its process died too often), is enqueued
 * again.
 * @returns how many tasks went back.
 */
export async function reconcile(options: ReconcileOptions): Promise<number> {
  const { db, queues, now, graceMs, log } = options;
  const tasks = await bringTasksForward(db, now);
  if (await queues.bringForward(now, tasks > 0))
    log.warn({ tasks }, 'the clock was set back; what was held up goes on');
  const hosts = await bringRestsForward(db);
  if (hosts > 0) log.warn({ hosts }, "the database's clock was set back; hosts rest no longer for that");
  const rows = await unfinishedTasks(
    db,
    { queues: queues.names, limit: BATCH },
    new Date(now.getTime() - graceMs),
  );
  const pending: number[] = [];
  let released = 0;
  for (const row of rows) {
    const presence = await queues.presence(taskOfRow(row));
    if (presence === 'pending') pending.push(row.id);
    else if (await release(row, presence, options)) released++;
  }
  await touchTasks(db, pending, now);
  return released;
}

/** Rows are read before the queues are asked, and under load most of what is missing by then was done meanwhile. */
async function release(
  row: OutboxRow,
  presence: Exclude<JobPresence, 'pending'>,
  { db, queues, now, log }: ReconcileOptions,
): Promise<boolean> {
  // What takes its process along is not given as many chances as what fails: each one was a crash for all else.
  const dispatches = row.dispatches + (presence === 'killed' ? MOST_KILLS : 0);
  const restMs = restOf(dispatches);
  const { dueAt, putOffAt } = restMs > 0 ? { dueAt: new Date(now.getTime() + restMs), putOffAt: now } : row;
  const isReleased = await db.transaction(async (tx) => {
    const isOpen = await releaseTask(tx, row, { dispatches, dueAt, putOffAt });
    // Before a dispatcher sees the row: a job of the same id that is there still would take its place.
    if (isOpen && presence !== 'missing') await queues.remove(taskOfRow(row));
    return isOpen;
  });
  const { queue, key } = row;
  if (isReleased && restMs > 0)
    log.error({ queue, key, dispatches, next: dueAt }, 'this work keeps failing and is tried again later');
  else if (isReleased)
    log.warn({ queue, key, presence }, 'the queue had lost this work; it is enqueued again');
  return isReleased;
}

const HOUR_MS = 3_600_000;
const LONGEST_REST_HOURS = 24;

/**
 * How long work rests that was enqueued in vain so often that something has to be mended first: an hour, twice as long each
 * time, a day at last. It is never left alone: a disk that was full over a weekend is not the work's fault.
 */
function restOf(dispatches: number): number {
  if (dispatches < PROMPT_DISPATCHES) return 0;
  return Math.min(LONGEST_REST_HOURS, 2 ** (dispatches - PROMPT_DISPATCHES)) * HOUR_MS;
}

const EVERY_MS = 15_000;
const GRACE_MS = 30_000;

/** Reconciles from time to time, until stopped. */
export function startReconciler({
  now,
  ...options
}: Pick<ReconcileOptions, 'db' | 'queues' | 'log'> & { now: () => Date }): { stop(): Promise<void> } {
  const pass = () =>
    reconcile({ ...options, now: now(), graceMs: GRACE_MS }).catch((error: unknown) =>
      options.log.warn({ error }, 'the outbox could not be held against the queues; it is tried again'),
    );
  let underWay: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    // One that waits for a Redis that is away takes hours.
    underWay ??= pass().finally(() => {
      underWay = null;
    });
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
