import { drizzle, type NodePgDatabase, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { NamingClient } from './named-statements.ts';
import * as schema from './schema.ts';

/** What queries run on: the database, or a transaction in it. */
export type Queryable = PgDatabase<NodePgQueryResultHKT, typeof schema>;

export interface Database {
  readonly db: NodePgDatabase<typeof schema>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Each is a process of PostgreSQL with some 5 MB; two cores do not keep more busy. */
const CONNECTIONS = 10;
/** Whoever waits for longer holds up, with all that it holds itself, those for whom it waits. */
const LONGEST_WAIT_MS = 60_000;
/**
 * What a machine that vanished without a word was writing stays locked until its connections are missed: for two hours, as
 * Linux has it, and for some twenty seconds so. No matter on a socket.
 */
export const MISSED_SOON =
  '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=3 -c tcp_keepalives_count=3 -c tcp_user_timeout=20000';

/**
 * Opens a pool on a database whose schema `migrateDatabase` has brought up to date.
 * Lost idle connections go to `onError`; without a listener, node-postgres would end the process.
 */
export function openDatabase(connection: pg.PoolConfig, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    max: CONNECTIONS,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    application_name: 'dateline',
    options: MISSED_SOON,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...connection,
    Client: NamingClient,
  });
  pool.on('error', onError);
  // The pool tells of those that rest; one that is lost between two statements of a transaction fails the next.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = Object.assign(drizzle(pool, { schema }), { transaction: transactionsOn(pool) });
  return { db, pool, close: () => endPool(pool) };
}

/** drizzle-orm 0.45's own never gives back a connection that is lost before `begin`: the pool runs out, and never ends. */
function transactionsOn(pool: pg.Pool): Database['db']['transaction'] {
  const databases = new WeakMap<pg.PoolClient, NodePgDatabase<typeof schema>>();
  return async (work, config) => {
    const client = await pool.connect();
    const db = databases.get(client) ?? drizzle(client, { schema });
    databases.set(client, db);
    try {
      return await db.transaction(work, config);
    } finally {
      client.release();
    }
  };
}

/** Connections that the server ends while the pool takes leave of them are no loss to tell of. */
async function endPool(pool: pg.Pool): Promise<void> {
  pool.removeAllListeners('error').on('error', () => {});
  await pool.end();
}
