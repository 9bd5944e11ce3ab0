import type { Settings } from '../../config/settings.ts';
import { DatelineError } from '../../core/errors.ts';
import { formatBytes } from '../bytes.ts';
import { freeDisks } from '../free-disk.ts';

const LEAST_FREE_BYTES = 2 * 1024 ** 3;

/** Whether there is room for the database and the archive. */
export async function checkDisk({ home, archiveFolder }: Settings): Promise<string> {
  const disks = await freeDisks([home, archiveFolder]);
  const short = disks.find(({ freeBytes }) => freeBytes < LEAST_FREE_BYTES);
  if (short) {
    throw new DatelineError('disk', `Only ${formatBytes(short.freeBytes)} are free in ${short.folder}.`, {
      advice:
        'Make room, move DATELINE_HOME or DATELINE_ARCHIVE to a larger disk, or keep less: DATELINE_KEEP_RAW_PAGES=90',
    });
  }
  return disks.map(({ folder, freeBytes }) => `${formatBytes(freeBytes)} free in ${folder}`).join(', ');
}
