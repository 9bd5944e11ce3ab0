import path from 'node:path';
import type { Command } from 'commander';
import { VERSION } from '../../config/settings.ts';
import type { Manifest } from '../../storage/backup/format.ts';
import { noteBackup } from '../../storage/backup/taken.ts';
import { writeBackup } from '../../storage/backup/write.ts';
import { formatBytes } from '../bytes.ts';
import { openSession, type Session, withDatabaseAsIs } from '../session.ts';

export function addBackup(program: Command): void {
  program
    .command('backup')
    .argument('<folder>', 'is made; must not be there yet')
    .description('back the database up while Dateline runs; the archive comes back from it')
    .addHelpText(
      'after',
      `
The folder holds a file a table and manifest.json, which lists them. There are secrets in it, so that only you may read
it. Settings (.env) and the files of sources and watches are not in it.

Examples:
  dateline backup /var/backups/dateline-$(date +%F)
  dateline restore /var/backups/dateline-2026-02-05`,
    )
    .action((folder: string) => backup(openSession(), path.resolve(folder)));
}

async function backup(session: Session, folder: string): Promise<void> {
  const { now } = session;
  const manifest = await withDatabaseAsIs(session, async (connection) => {
    const written = await writeBackup({ connection, folder, program: VERSION, now });
    await noteBackup(connection, folder, written).catch(tellUnnoted);
    return written;
  });
  console.log(`${folder} holds the database as of ${manifest.takenAt}: ${describe(manifest)}.`);
}

function tellUnnoted(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  console.error(`The backup is whole. That it was taken could not be noted in the database: ${why}`);
}

function describe({ tables }: Manifest): string {
  const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
  const bytes = tables.reduce((sum, { size }) => sum + size, 0);
  return `${rowsOf('articles')} articles, ${rowsOf('stories')} stories, ${formatBytes(bytes)}`;
}
