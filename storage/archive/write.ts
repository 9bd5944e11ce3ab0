import type { Day } from '../../core/article.ts';
import type { Queryable } from '../database.ts';
import { readDay } from './day-content.ts';
import { writeDayFiles } from './day-files.ts';
import { asArchiveError } from './errors.ts';
import { dayFolder, listArchive } from './layout.ts';
import { assertLocked, withDayLock } from './lock.ts';
import { removeDay, replaceDay, settleDay } from './swap.ts';

export interface ArchiveOptions {
  db: Queryable;
  /** The archive's folder. */
  root: string;
}

/**
 * Writes a day's folder anew from the database, or takes it away where no story is filed under the day any more.
 * The same stories give the same bytes. Processes that write the same day take turns.
 * @throws ArchiveError and leaves the day as it was
 */
export async function writeArchiveDay({
  db,
  root,
  day,
  zone,
}: ArchiveOptions & { day: Day; zone: string }): Promise<void> {
  await withDayLock(db, day, 'exclusive', async (tx) => {
    // One moment for the stories and their pages, and one that comes after the lock: retention may take pages meanwhile.
    await db.transaction(
      async (moment) => {
        const content = await readDay(moment, day, zone);
        const write = (folder: string) => writeDayFiles(moment, folder, content);
        try {
          await settleDay(root, day);
          if (content.stories.length === 0) await removeDay(root, day);
          else await replaceDay(root, day, write, () => assertLocked(tx));
        } catch (error) {
          throw asArchiveError(error, dayFolder(root, day));
        }
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
  });
}

/** Clears up what a crash left in the archive; to be done at start, for the next write of a day does it as well. */
export async function recoverArchive({ db, root }: ArchiveOptions): Promise<void> {
  const { leftovers } = await listArchive(root);
  for (const day of new Set(leftovers.map((leftover) => leftover.day))) {
    await withDayLock(db, day, 'exclusive', () => settleDay(root, day));
  }
}
