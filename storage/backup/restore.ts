import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { MISSED_SOON } from '../database.ts';
import { takeSchemaTurn } from '../migrating/turn.ts';
import * as schema from '../schema.ts';
import { BackupError } from './errors.ts';
import type { Manifest } from './format.ts';
import { loadTables } from './load.ts';
import { newer } from './read.ts';
import { emptyLedger, stepsAround, takeSteps } from './schema-of.ts';
import { type TakenUp, type TakeUpOptions, takeUp } from './take-up.ts';
import { refuseUsedDatabase } from './target.ts';

export interface RestoreOptions extends Pick<TakeUpOptions, 'archiveTask' | 'now'> {
  connection: pg.PoolConfig;
  folder: string;
  /** As `readBackup` found it. */
  manifest: Manifest;
}

/**
 * Restores a backup into an empty database, in one transaction: all of it is there, or nothing. The schema is first the
 * one of the backup, and brought up to date with the rows in it, as an upgrade does.
 * @throws BackupError and leaves the database as it was
 */
export async function restoreDatabase(options: RestoreOptions): Promise<TakenUp> {
  const { connection, folder, manifest } = options;
  const steps = stepsAround(manifest.migration);
  if (!steps) throw newer(folder, manifest.program);
  const client = new pg.Client({
    application_name: 'dateline-restore',
    options: MISSED_SOON,
    ...connection,
  });
  // One that is lost fails the statement that it was at.
  client.on('error', () => {});
  await client.connect();
  try {
    await takeSchemaTurn(client);
    await client.query('begin');
    await refuseUsedDatabase(client);
    await client.query('drop schema if exists dateline cascade');
    await emptyLedger(client);
    await takeSteps(client, steps.before);
    await loadTables(client, folder, manifest.tables);
    await takeSteps(client, steps.after);
    const takenUp = await takeUp(drizzle(client, { schema }), { ...options, takenAt: manifest.takenAt });
    await client.query('commit');
    // Autovacuum does it otherwise: all is restored.
    await client.query('analyze').catch(() => {});
    return takenUp;
  } catch (error) {
    throw asRestoreError(error);
  } finally {
    await client.end();
  }
}

/** SQLSTATE of PostgreSQL: Appendix A of its manual. */
const DISK_FULL = '53100';

function asRestoreError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== DISK_FULL) return error;
  return new BackupError('restore-disk-full', `The database's disk is full: ${error.message}`, error);
}
