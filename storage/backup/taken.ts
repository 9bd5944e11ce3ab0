import { desc } from 'drizzle-orm';
import pg from 'pg';
import { usualIntervalMs } from '../../core/usual-interval.ts';
import type { Queryable } from '../database.ts';
import { backups } from '../schema.ts';
import type { Manifest } from './format.ts';

/** Backups from which is told how often one is taken. */
const LOOKED_AT = 8;
/** Whoever takes several a day is not late within the day. */
const SHORTEST_MS = 86_400_000;

/** Notes a backup that is finished, unless the schema is of a release before: one may be taken ahead of an upgrade. */
export async function noteBackup(
  connection: pg.PoolConfig,
  folder: string,
  { takenAt, tables }: Manifest,
): Promise<void> {
  const client = new pg.Client({ application_name: 'dateline-backup', ...connection });
  await client.connect();
  try {
    const { rows } = await client.query(`select to_regclass('dateline.backups') as known`);
    if (rows[0]?.known === null) return;
    const bytes = tables.reduce((sum, { size }) => sum + size, 0);
    await client.query('insert into dateline.backups (taken_at, folder, bytes) values ($1, $2, $3)', [
      takenAt,
      folder,
      bytes,
    ]);
  } finally {
    await client.end();
  }
}

export interface BackupsTaken {
  /** The latest; null where none was ever taken. */
  latest: { takenAt: Date; folder: string } | null;
  /** How often one is taken, in milliseconds, a day at least; null where that cannot be told yet. */
  usuallyEveryMs: number | null;
}

export async function backupsTaken(db: Queryable): Promise<BackupsTaken> {
  const rows = await db
    .select({ takenAt: backups.takenAt, folder: backups.folder })
    .from(backups)
    .orderBy(desc(backups.takenAt))
    .limit(LOOKED_AT);
  const usual = usualIntervalMs(rows.map(({ takenAt }) => takenAt));
  return { latest: rows[0] ?? null, usuallyEveryMs: usual && Math.max(usual, SHORTEST_MS) };
}
