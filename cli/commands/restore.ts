import path from 'node:path';
import type { Command } from 'commander';
import { archiveQueue } from '../../queues/archive.ts';
import { taskOf } from '../../queues/definition.ts';
import type { ArchiveOrder } from '../../storage/archive-days.ts';
import type { Manifest } from '../../storage/backup/format.ts';
import { readBackup } from '../../storage/backup/read.ts';
import { restoreDatabase } from '../../storage/backup/restore.ts';
import type { TakenUp } from '../../storage/backup/take-up.ts';
import { refuseUsedArchive } from '../../storage/backup/target.ts';
import { archiveWork } from '../../workers/archive/archive.ts';
import { openSession, type Session, withDatabaseAsIs, withStorage } from '../session.ts';
import { formatTable } from '../table.ts';

/** Most of a day's writing waits for the disk. */
const DAYS_AT_ONCE = 4;

export function addRestore(program: Command): void {
  program
    .command('restore')
    .argument('<folder>', 'that `dateline backup` made')
    .description('restore a backup into an empty database, and write its archive')
    .addHelpText(
      'after',
      `
Every file is checked before anything is written. The database is restored as a whole or not at all. What is in use is
never written over: a database or an archive that holds something is refused.

Mails that waited when the backup was taken are not sent: they may have been since. The desk lists them at
/mails?state=uncertain, to be sent again or left at that.

Examples:
  dateline restore /var/backups/dateline-2026-02-05
  DATELINE_HOME=/var/lib/dateline-new dateline restore /var/backups/dateline-2026-02-05    into a new home beside the old one`,
    )
    .action((folder: string) => restore(openSession(), path.resolve(folder)));
}

async function restore(session: Session, folder: string): Promise<void> {
  console.log(`Checking ${folder} …`);
  const manifest = await readBackup(folder);
  await refuseUsedArchive(session.settings.archiveFolder);
  console.log(`It is whole: of ${manifest.takenAt}, by Dateline ${manifest.program}. Restoring …`);
  const { orders, heldMails } = await restoreWhole(session, folder, manifest);
  const rows = manifest.tables.filter((table) => table.rows > 0).map((table) => [table.name, table.rows]);
  console.log(formatTable(['table', 'rows'], rows));
  console.log(`Writing ${orders.length} days of the archive …`);
  await writeArchive(session, orders);
  console.log(`${session.settings.archiveFolder} is written. The restored Dateline may be started.`);
  if (heldMails > 0)
    console.log(
      `${heldMails} mails waited then and may have been sent since: see /mails?state=uncertain on the desk.`,
    );
}

function restoreWhole(session: Session, folder: string, manifest: Manifest): Promise<TakenUp> {
  return withDatabaseAsIs(session, (connection) =>
    restoreDatabase({
      connection,
      folder,
      manifest,
      archiveTask: (order) => taskOf(archiveQueue, order),
      now: session.now(),
    }),
  );
}

/** The orders stand in the outbox: where this is broken off, the next start goes on with it. */
async function writeArchive(session: Session, orders: readonly ArchiveOrder[]): Promise<void> {
  const { settings, now } = session;
  const waiting = [...orders];
  await withStorage(session, async (database) => {
    const work = archiveWork({
      database,
      root: settings.archiveFolder,
      zone: settings.zone,
      now,
      archiveDelayMs: 0,
    });
    const writeNext = async () => {
      for (let order = waiting.shift(); order; order = waiting.shift())
        await work.handle(order, { number: 1, last: true });
    };
    await Promise.all(Array.from({ length: DAYS_AT_ONCE }, writeNext));
  });
}
