import path from 'node:path';
import pg from 'pg';
import { DatelineError } from '../core/errors.ts';
import { type Database, openDatabase } from './database.ts';
import { databaseTrouble } from './database-trouble.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { migrateDatabase, type Wait } from './migrating/migrate.ts';
import { NamingClient } from './named-statements.ts';

export interface StorageOptions {
  /** The embedded database lies in `postgres` below it. */
  home: string;
  /** A PostgreSQL server; null for the embedded one. */
  databaseUrl: string | null;
  onError: (error: Error) => void;
  /** Called where the schema waits for some seconds to be brought up to date. */
  onWait?: (what: Wait) => void;
}

export interface Storage extends Database {
  /** For further pools on the same database. */
  connection: pg.PoolConfig;
  /** Rejects with a DatelineError when the embedded database ends by itself. A server's connections come again. */
  lost: Promise<never>;
}

/** Opens the database, started and brought up to date if need be. */
export async function openStorage({ home, databaseUrl, ...told }: StorageOptions): Promise<Storage> {
  return open(await reachDatabase({ home, databaseUrl }), told);
}

/** The database, started if need be, with whatever schema it has. */
export async function reachDatabase({
  home,
  databaseUrl,
}: Pick<StorageOptions, 'home' | 'databaseUrl'>): Promise<EmbeddedPostgres> {
  if (!databaseUrl) return startEmbeddedPostgres(path.join(home, 'postgres'));
  const connection = { connectionString: databaseUrl };
  return { connection, lost: new Promise(() => {}), stop: async () => {} };
}

async function open(
  { connection, lost, stop }: EmbeddedPostgres,
  { onError, ...told }: Pick<StorageOptions, 'onError' | 'onWait'>,
): Promise<Storage> {
  try {
    await migrateDatabase(connection, told);
  } catch (cause) {
    await stop();
    throw databaseTrouble(cause);
  }
  const database = openDatabase(connection, onError);
  return {
    ...database,
    connection: { ...connection, Client: NamingClient },
    lost,
    async close() {
      await database.close();
      await stop();
    },
  };
}

const PATIENCE_MS = 5_000;

/** Why a database that was open answers no more; null where it does. */
export async function lossOf(connection: pg.PoolConfig): Promise<DatelineError | null> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: PATIENCE_MS });
  try {
    await client.connect();
    return null;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new DatelineError('database-lost', `The database was lost while Dateline was at work: ${why}`, {
      advice:
        'See that its server runs, or that its folder is still there and its disk has room; then start again.',
      cause,
    });
  } finally {
    await client.end().catch(() => {});
  }
}
