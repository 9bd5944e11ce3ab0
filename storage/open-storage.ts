import path from 'node:path';
import type pg from 'pg';
import { DatelineError } from '../core/errors.ts';
import { type Database, migrateDatabase, openDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';

export interface StorageOptions {
  /** The embedded database lies in `postgres` below it. */
  home: string;
  /** A PostgreSQL server; null for the embedded one. */
  databaseUrl: string | null;
  onError: (error: Error) => void;
}

export interface Storage extends Database {
  connection: pg.PoolConfig;
}

/** Opens the database, started and brought up to date if need be. */
export async function openStorage({ home, databaseUrl, onError }: StorageOptions): Promise<Storage> {
  if (databaseUrl) return open({ connectionString: databaseUrl }, onError, async () => {});
  const embedded = await startEmbeddedPostgres(path.join(home, 'postgres'));
  return open(embedded.connection, onError, embedded.stop);
}

async function open(
  connection: pg.PoolConfig,
  onError: (error: Error) => void,
  stop: () => Promise<void>,
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
    connection,
    async close() {
      await database.close();
      await stop();
    },
  };
}
