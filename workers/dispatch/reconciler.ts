import type { Logger } from 'pino';
import type { Queues } from '../../queues/connection.ts';
import type { Queryable } from '../../storage/database.ts';
import {
  bringTasksForward,
  type OutboxRow,
  releaseTask,
  taskOfRow,
  touchTasks,
  unfinishedTasks,
} from '../../storage/outbox.ts';

const BATCH = 500;

export interface ReconcileOptions {
  db: Queryable;
  queues: Queues;
  now: Date;
  /** Work younger than this is left alone. */
  graceMs: number;
  /** Work that was enqueued so often, each time in vain, stays where it is, for a person to look at. */
  mostDispatches: number;
  log: Logger;
}

/**
 * Holds the outbox against the queues: what is not done, and what the queues no longer mean to do (they were lost,
 * or a job was dropped because its process died too often), is enqueued again.
 * @returns how many tasks went back.
 */
export async function reconcile(options: ReconcileOptions): Promise<number> {
  const { db, queues, now, graceMs, log } = options;
  const tasks = await bringTasksForward(db, now);
  if (await queues.bringForward(now, tasks > 0))
    log.warn({ tasks }, 'the clock was set back; what was held up goes on');
  const rows = await unfinishedTasks(db, new Date(now.getTime() - graceMs), BATCH);
  const pending: number[] = [];
  let released = 0;
  for (const row of rows) {
    const presence = await queues.presence(taskOfRow(row));
    if (presence === 'pending' || isGivenUp(row, options)) pending.push(row.id);
    else if (await release(row, presence, options)) released++;
  }
  await touchTasks(db, pending, now);
  return released;
}

function isGivenUp(
  { queue, key, dispatches }: OutboxRow,
  { mostDispatches, log }: ReconcileOptions,
): boolean {
  if (dispatches < mostDispatches) return false;
  log.error({ queue, key, dispatches }, 'this work keeps failing without a result and is left alone');
  return true;
}

/** Rows are read before the queues are asked, and under load most of what is missing by then was done meanwhile. */
async function release(
  row: OutboxRow,
  presence: 'missing' | 'failed',
  { db, queues, log }: ReconcileOptions,
): Promise<boolean> {
  const isReleased = await db.transaction(async (tx) => {
    const isOpen = await releaseTask(tx, row);
    // Before a dispatcher sees the row: a job of the same id that is there still would take its place.
    if (isOpen && presence === 'failed') await queues.remove(taskOfRow(row));
    return isOpen;
  });
  const { queue, key } = row;
  if (isReleased) log.warn({ queue, key, presence }, 'the queue had lost this work; it is enqueued again');
  return isReleased;
}

const EVERY_MS = 15_000;
const GRACE_MS = 30_000;
/** Work that went to the queues so often without a result is left alone. */
export const MOST_DISPATCHES = 20;

/** Reconciles from time to time, until stopped. */
export function startReconciler({
  now,
  ...options
}: Pick<ReconcileOptions, 'db' | 'queues' | 'log'> & { now: () => Date }): { stop(): Promise<void> } {
  const pass = () =>
    reconcile({ ...options, now: now(), graceMs: GRACE_MS, mostDispatches: MOST_DISPATCHES }).catch(
      (error: unknown) =>
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
