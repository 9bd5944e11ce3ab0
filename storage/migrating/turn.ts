import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { MISSED_SOON } from '../database.ts';
import { LOCKS } from '../locks.ts';

const LOOK_EVERY_MS = 200;

interface TurnOptions {
  /** Held together with others who only want the schema to stay as it is. */
  isShared?: boolean;
  /** Called at each look in vain. */
  onWait?: () => Promise<void>;
}

/**
 * Waits until nobody else changes the schema, and keeps it so until the connection ends. Asked for again and again: a
 * session that waited within a statement would keep concurrent indexes from being built.
 */
export async function takeSchemaTurn(
  client: pg.Client,
  { isShared = false, onWait }: TurnOptions = {},
): Promise<void> {
  const lock = isShared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  for (;;) {
    const { rows } = await client.query(`select ${lock}($1) as taken`, [LOCKS.schema]);
    if (rows[0]?.taken === true) return;
    await sleep(LOOK_EVERY_MS);
    await onWait?.();
  }
}

/** Does something while the schema stays as it is; several processes may at a time. */
export async function withSettledSchema<Result>(
  connection: pg.PoolConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ options: MISSED_SOON, ...connection });
  // One that is lost fails the next statement.
  client.on('error', () => {});
  await client.connect();
  try {
    await takeSchemaTurn(client, { isShared: true });
    return await work(client);
  } finally {
    await client.end();
  }
}
