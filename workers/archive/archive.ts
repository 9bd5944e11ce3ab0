import { archiveQueue } from '../../queues/archive.ts';
import { taskOf } from '../../queues/definition.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { writeArchiveDay } from '../../storage/archive/write.ts';
import { archiveDayState, markWritten } from '../../storage/archive-days.ts';
import type { Database } from '../../storage/database.ts';
import { finishTask, postponeTask } from '../../storage/outbox.ts';
import type { Work } from '../work.ts';

export interface ArchiveDependencies {
  database: Database;
  /** The archive's folder. */
  root: string;
  zone: string;
  now: () => Date;
  /** How long a day's folder may lag behind, in milliseconds; 0 for not at all. */
  archiveDelayMs: number;
}

/**
 * A day rests after it was written, for so many times as long as that took: 1,500 articles of one day take nine seconds,
 * and are ordered again with each that comes. What is written at once need not rest beyond the delay of its order.
 */
const RESTS = 20;
/** The rest of 1,500 articles: what took longer was perhaps written while the machine was busy with something else. */
const LONGEST_REST_MS = 180_000;

/**
 * Writes a day's folder of the archive anew, until it is as new as its stories: while one order stands, no second is
 * given.
 */
export function archiveWork({
  database: { db },
  root,
  zone,
  now,
  archiveDelayMs,
}: ArchiveDependencies): Work<{ day: string; revision: number }> {
  const restsUntil = new Map<string, number>();

  /** @throws RetryLaterError */
  const letRest = async (task: { day: string; revision: number }): Promise<void> => {
    const restMs = Math.ceil((restsUntil.get(task.day) ?? 0) - performance.now());
    if (restMs <= 0) return;
    const at = now();
    const dueAt = new Date(at.getTime() + restMs);
    await postponeTask(db, { ...taskOf(archiveQueue, task), dueAt }, at);
    throw new RetryLaterError(`The day ${task.day} was written just now.`, restMs);
  };

  const write = async (day: string): Promise<void> => {
    const began = performance.now();
    await writeArchiveDay({ db, root, day, zone });
    const ended = performance.now();
    for (const [other, until] of restsUntil) if (until <= ended) restsUntil.delete(other);
    const rest = RESTS * (ended - began);
    if (archiveDelayMs > 0 && rest > archiveDelayMs)
      restsUntil.set(day, ended + Math.min(LONGEST_REST_MS, rest));
  };

  return {
    queue: archiveQueue,
    async handle(task) {
      for (let isDone = false; !isDone; ) {
        // Asked before the stories are read: a change in between is at worst written twice.
        const { wanted, written } = await archiveDayState(db, task.day);
        if (written < wanted) {
          await letRest(task);
          await write(task.day);
        }
        isDone = await db.transaction(async (tx) => {
          if (!(await markWritten(tx, task.day, wanted, now()))) return false;
          await finishTask(tx, taskOf(archiveQueue, task));
          return true;
        });
      }
    },
  };
}
