import { hostname } from 'node:os';
import { desc, lte } from 'drizzle-orm';
import pg from 'pg';
import { CLOCKS_APART_MS } from '../../core/time.ts';
import { usualIntervalMs } from '../../core/usual-interval.ts';
import { MISSED_SOON, type Queryable } from '../database.ts';
import { backups } from '../schema.ts';
import type { Manifest } from './format.ts';

/** Those from which is told how often one is taken: three days of hourly ones. */
const LOOKED_AT = 72;
/** Tries on one day, or one before an upgrade beside the nightly one, make no habit. */
const TOGETHER_MS = 12 * 3_600_000;
/** Whoever takes several a day is not late within the day. */
const SHORTEST_MS = 24 * 3_600_000;
const PATIENCE_MS = 10_000;

/** Notes a backup that is whole, unless the schema is of a release before: one may be taken ahead of an upgrade. */
export async function noteBackup(
  connection: pg.PoolConfig,
  folder: string,
  { takenAt }: Pick<Manifest, 'takenAt'>,
): Promise<void> {
  const client = new pg.Client({
    application_name: 'dateline-backup',
    options: MISSED_SOON,
    query_timeout: PATIENCE_MS,
    connectionTimeoutMillis: PATIENCE_MS,
    ...connection,
  });
  // One that is lost fails the statement that it was at.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(`select to_regclass('dateline.backups') as known`);
    if (rows[0]?.known === null) return;
    await client.query('insert into dateline.backups (taken_at, host, folder) values ($1, $2, $3)', [
      takenAt,
      hostname(),
      folder,
    ]);
  } finally {
    await client.end().catch(() => {});
  }
}

export interface BackupsTaken {
  /** Null where none was ever taken. */
  latest: { takenAt: Date; host: string; folder: string } | null;
  /** How often one is taken, in milliseconds, a day at least; null where that cannot be told yet. */
  usuallyEveryMs: number | null;
}

/** What is known of backups; one noted by a clock that was ahead would hide for as long that none comes any more. */
export async function backupsTaken(db: Queryable, now: Date): Promise<BackupsTaken> {
  const rows = await db
    .select({ takenAt: backups.takenAt, host: backups.host, folder: backups.folder })
    .from(backups)
    .where(lte(backups.takenAt, new Date(now.getTime() + CLOCKS_APART_MS)))
    .orderBy(desc(backups.takenAt))
    .limit(LOOKED_AT);
  const times = rows.map(({ takenAt }) => takenAt);
  const usual = usualIntervalMs(times, TOGETHER_MS);
  return { latest: rows[0] ?? null, usuallyEveryMs: usual === null ? null : Math.max(usual, SHORTEST_MS) };
}
