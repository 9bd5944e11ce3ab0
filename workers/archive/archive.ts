import { archiveQueue } from '../../queues/archive.ts';
import { taskOf } from '../../queues/definition.ts';
import { writeArchiveDay } from '../../storage/archive/write.ts';
import { archiveDayState, markWritten } from '../../storage/archive-days.ts';
import type { Database } from '../../storage/database.ts';
import { finishTask } from '../../storage/outbox.ts';
import type { Work } from '../work.ts';

export interface ArchiveDependencies {
  database: Database;
  /** The archive's folder. */
  root: string;
  zone: string;
  now: () => Date;
}

/**
 * Writes a day's folder of the archive anew, until it is as new as its stories: while one order stands, no second is
 * given.
 */
export function archiveWork({
  database: { db },
  root,
  zone,
  now,
}: ArchiveDependencies): Work<{ day: string; revision: number }> {
  return {
    queue: archiveQueue,
    async handle(task) {
      for (let isDone = false; !isDone; ) {
        // Asked before the stories are read: a change in between is at worst written twice.
        const { wanted, written } = await archiveDayState(db, task.day);
        if (written < wanted) await writeArchiveDay({ db, root, day: task.day, zone });
        isDone = await db.transaction(async (tx) => {
          if (!(await markWritten(tx, task.day, wanted, now()))) return false;
          await finishTask(tx, taskOf(archiveQueue, task));
          return true;
        });
      }
    },
  };
}
