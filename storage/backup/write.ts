import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { syncFolder } from '../archive/day-files.ts';
import { isMissing } from '../archive/layout.ts';
import { LOCK_KINDS } from '../locks.ts';
import { openSteps } from '../migrating/migrate.ts';
import { readSteps } from '../migrating/steps.ts';
import { withSettledSchema } from '../migrating/turn.ts';
import { copyTableOut } from './copy-table.ts';
import { asBackupError, BackupError } from './errors.ts';
import { type BackedUpTable, DATA, MANIFEST, type Manifest } from './format.ts';
import { refuseWithoutRoom } from './room.ts';
import { withSnapshot } from './snapshot.ts';
import { tablesToCopy } from './tables.ts';

export interface BackupOptions {
  connection: pg.PoolConfig;
  /** Made by the backup. */
  folder: string;
  /** The program's version. */
  program: string;
  now: () => Date;
}

/**
 * Backs the database up while others write to it, as it stood at one moment. The folder gets its name once all of it is
 * on the disk: what was interrupted lies beside it and is cleared away by the next. The schema is the one that is found,
 * and stays so meanwhile: a table that a migration rewrites is empty for whoever looked before.
 * @throws BackupError, SchemaNewerError, and leaves nothing behind
 */
export async function writeBackup(options: BackupOptions): Promise<Manifest> {
  const folder = path.resolve(options.folder);
  const connection = { application_name: 'dateline-backup', ...options.connection };
  return withSettledSchema(connection, async (client) => {
    await refuseUnknownSchema(client);
    await takeFolder(client, folder);
    return writeFolder({ ...options, connection, folder });
  });
}

async function writeFolder(options: BackupOptions): Promise<Manifest> {
  const { folder } = options;
  const unfinished = `${folder}.unfinished`;
  try {
    await rm(unfinished, { recursive: true, force: true });
    await refuseWithoutRoom(folder);
    // There are secrets in it: of webhooks, tokens and links.
    await mkdir(path.join(unfinished, DATA), { recursive: true, mode: 0o700 });
    const manifest = await writeParts(options, unfinished);
    await writeManifest(unfinished, manifest);
    await syncFolder(path.join(unfinished, DATA));
    await syncFolder(unfinished);
    await rename(unfinished, folder);
    await syncFolder(path.dirname(folder));
    return manifest;
  } catch (error) {
    // What broke first is what there is to know.
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw asBackupError(error, folder);
  }
}

async function refuseUnknownSchema(client: pg.Client): Promise<void> {
  const steps = readSteps();
  if ((await openSteps(client, steps)).length === steps.length)
    throw new BackupError('backup-nothing', 'There is nothing to back up: Dateline was never at work here.');
}

/** Until the connection ends: two that write into one folder would clear away each other's files, and mix them. */
async function takeFolder(client: pg.Client, folder: string): Promise<void> {
  const { rows } = await client.query('select pg_try_advisory_lock($1, hashtext($2)) as taken', [
    LOCK_KINDS.backupFolder,
    folder,
  ]);
  if (rows[0]?.taken !== true)
    throw new BackupError('backup-exists', `Another backup is just being written into ${folder}.`);
  const found = await stat(folder).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw asBackupError(error, folder);
  });
  if (found) throw new BackupError('backup-exists', `${folder} is there already.`);
}

function writeParts({ connection, program, now }: BackupOptions, folder: string): Promise<Manifest> {
  return withSnapshot(connection, async (readers) => {
    const [first] = readers;
    if (!first) throw new RangeError('A snapshot has a reader.');
    const takenAt = now().toISOString();
    const migration = await latestMigration(first);
    const waiting = await tablesToCopy(first);
    const tables: BackedUpTable[] = [];
    const copyNext = async (reader: pg.Client) => {
      for (let table = waiting.shift(); table; table = waiting.shift())
        tables.push(await copyTableOut(reader, folder, table));
    };
    await Promise.all(readers.map(copyNext));
    tables.sort((a, b) => (a.name < b.name ? -1 : 1));
    return { format: 'dateline-backup-1', program, migration, takenAt, tables };
  });
}

async function latestMigration(reader: pg.Client): Promise<number> {
  const { rows } = await reader.query(
    'select max(created_at)::bigint as latest from drizzle.__drizzle_migrations',
  );
  return z.tuple([z.object({ latest: z.coerce.number() })]).parse(rows)[0].latest;
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const handle = await open(path.join(folder, MANIFEST), 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
