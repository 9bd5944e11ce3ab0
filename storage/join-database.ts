import path from 'node:path';
import type pg from 'pg';
import { type Database, openDatabase } from './database.ts';
import { runningPostgres } from './embedded/embedded-postgres.ts';

/** A database that is looked at from beside. */
export interface JoinedDatabase extends Database {
  /** For further pools on it. */
  connection: pg.PoolConfig;
}

export interface JoinOptions {
  home: string;
  databaseUrl: string | null;
  /** For connecting, and for each statement. */
  patienceMs: number;
}

/**
 * Joins the database to look at it: nothing is started, nobody is waited for, and its schema is left as it is. Null where
 * the embedded one does not run.
 */
export async function joinDatabase({
  home,
  databaseUrl,
  patienceMs,
}: JoinOptions): Promise<JoinedDatabase | null> {
  const found = databaseUrl
    ? { connectionString: databaseUrl }
    : await runningPostgres(path.join(home, 'postgres'));
  if (!found) return null;
  const connection = {
    ...found,
    max: 2,
    application_name: 'dateline-look',
    connectionTimeoutMillis: patienceMs,
    // By this side as well: a server that was stopped in its tracks keeps no time.
    statement_timeout: patienceMs,
    query_timeout: patienceMs,
  };
  return { ...openDatabase(connection, () => {}), connection };
}
