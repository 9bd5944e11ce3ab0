import pg from 'pg';
import { openSteps } from './migrating/migrate.ts';
import { readSteps } from './migrating/steps.ts';

/** What a PostgreSQL server says of itself. */
export interface ServerState {
  version: string;
  /** As `server_version_num` has it: 150004 for 15.4. */
  versionNumber: number;
  isReadOnly: boolean;
  connections: { most: number; used: number; reserved: number };
  now: Date;
}

export async function serverState(pool: pg.Pool): Promise<ServerState> {
  const { rows } = await pool.query<{
    version: string;
    number: string;
    read_only: string;
    most: string;
    reserved: string;
    used: string;
    now: Date;
  }>(`select current_setting('server_version') as version, current_setting('server_version_num') as number,
    current_setting('transaction_read_only') as read_only, current_setting('max_connections') as most,
    current_setting('superuser_reserved_connections') as reserved, clock_timestamp() as now,
    (select count(*) from pg_stat_activity where backend_type = 'client backend') as used`);
  const [row] = rows;
  if (!row) throw new Error('The server said nothing of itself.');
  return {
    version: row.version,
    versionNumber: Number(row.number),
    isReadOnly: row.read_only === 'on',
    connections: { most: Number(row.most), used: Number(row.used), reserved: Number(row.reserved) },
    now: row.now,
  };
}

/**
 * By how many migrations the schema is behind this program; null where there is no schema yet.
 * @throws SchemaNewerError where a newer program has made it
 */
export async function schemaLag(pool: pg.Pool): Promise<number | null> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query(
      "select to_regclass('drizzle.__drizzle_migrations') is null as empty",
    );
    if (rows[0]?.empty) return null;
    return (await openSteps(client, readSteps())).length;
  } finally {
    client.release();
  }
}

/** A row finds room in files as they are, also on a disk that is full; 2 MB do not. */
const GROW = `create temporary table dateline_doctor on commit drop as
  select repeat('x', 1000) as filling from generate_series(1, 2000)`;

/** Whether a row can be written, and files can grow; nothing stays of it. @throws what the server says */
export async function tryToWrite(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`insert into dateline.host_paces (host, next_at) values ('dateline-doctor.invalid', now())
      on conflict do nothing`);
    await client.query(GROW).catch(unlessForbidden);
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

/** Dateline itself needs no temporary tables, and some servers let nobody have any. */
function unlessForbidden(error: unknown): void {
  if (!(error instanceof pg.DatabaseError && error.code === '42501')) throw error;
}
