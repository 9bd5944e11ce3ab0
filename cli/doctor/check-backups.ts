import { DatelineError } from '../../core/errors.ts';
import { backupsTaken } from '../../storage/backup/taken.ts';
import type { Queryable } from '../../storage/database.ts';

/** So many of the usual intervals without one; the alert `DatelineBackupLate` goes by the same two. */
const LATE_INTERVALS = 3;
const GIVEN_UP_INTERVALS = 60;
const DAY_MS = 86_400_000;

/** Whether backups come as often as they used to; after sixty intervals without one it is taken that they are made otherwise. */
export async function checkBackups(db: Queryable, now: () => Date): Promise<string> {
  const { latest, usuallyEveryMs } = await backupsTaken(db, now());
  if (!latest) return 'none was taken by `dateline backup`';
  const last = `the last at ${latest.takenAt.toISOString()}, in ${latest.folder} on ${latest.host}`;
  const sinceMs = now().getTime() - latest.takenAt.getTime();
  const intervals = usuallyEveryMs === null ? 0 : sinceMs / usuallyEveryMs;
  if (usuallyEveryMs === null || intervals <= LATE_INTERVALS || intervals > GIVEN_UP_INTERVALS) return last;
  throw new DatelineError(
    'backup-late',
    `No backup was taken for ${days(sinceMs)}, where one used to come every ${days(usuallyEveryMs)}: ${last}.`,
    {
      advice:
        'Take one: `dateline backup FOLDER` says what stands in its way. On Debian, see ' +
        '`systemctl status dateline-backup.service dateline-backup.timer`.',
    },
  );
}

function days(ms: number): string {
  const count = Math.round(ms / DAY_MS);
  return count === 1 ? 'day' : `${count} days`;
}
