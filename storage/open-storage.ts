import path from 'node:path';
import pg from 'pg';
import { DatelineError } from '../core/errors.ts';
import { type Database, migrateDatabase, openDatabase } from './database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { NamingClient } from './named-statements.ts';

export interface StorageOptions {
  /** The embedded database lies in `postgres` below it. */
  home: string;
  /** A PostgreSQL server; null for the embedded one. */
  databaseUrl: string | null;
  onError: (error: Error) => void;
}

export interface Storage extends Database {
  /** For further pools on the same database. */
  connection: pg.PoolConfig;
  /** Rejects with a DatelineError when the embedded database ends by itself. A server's connections come again. */
  lost: Promise<never>;
}

/** Opens the database, started and brought up to date if need be. */
export async function openStorage({ home, databaseUrl, onError }: StorageOptions): Promise<Storage> {
  if (databaseUrl) {
    const connection = { connectionString: databaseUrl };
    return open({ connection, lost: new Promise(() => {}), stop: async () => {} }, onError);
  }
  return open(await startEmbeddedPostgres(path.join(home, 'postgres')), onError);
}

async function open(
  { connection, lost, stop }: EmbeddedPostgres,
  onError: (error: Error) => void,
): Promise<Storage> {
  try {
    await migrateDatabase(connection);
  } catch (cause) {
    await stop();
    throw new DatelineError('database', `The database cannot be used: ${String(cause)}`, {
      advice: 'See that the server of DATABASE_URL runs, lets Dateline in and allows it to create a schema.',
      cause,
    });
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
