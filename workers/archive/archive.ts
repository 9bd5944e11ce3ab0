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

/** Writes a day's folder of the archive anew, unless one that is as new has been written meanwhile. */
export function archiveWork({
  database: { db },
  root,
  zone,
  now,
}: ArchiveDependencies): Work<{ day: string; revision: number }> {
  return {
    queue: archiveQueue,
    async handle(task) {
      const { day, revision } = task;
      // Asked before the stories are read: a change in between is at worst written twice.
      const { wanted, written } = await archiveDayState(db, day);
      const isWritten = written >= revision;
      if (!isWritten) await writeArchiveDay({ db, root, day, zone });
      await db.transaction(async (tx) => {
        if (!isWritten) await markWritten(tx, day, wanted, now());
        await finishTask(tx, taskOf(archiveQueue, task));
      });
    },
  };
}
