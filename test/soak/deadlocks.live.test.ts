import { expect, it, vi } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { watchDeadlocks } from './deadlocks.ts';

const database = useDatabase();

it('breaks up two transactions that wait for each other, and no others', async () => {
  const { pool, db } = database();
  const clients = await Promise.all([pool.connect(), pool.connect()]);
  const [one, other] = clients;
  const watch = watchDeadlocks(db, 10);
  try {
    // PostgreSQL itself is to come too late.
    for (const client of clients) await client.query("set deadlock_timeout = '1h'; begin");
    await one.query('select pg_advisory_xact_lock(1)');
    await other.query('select pg_advisory_xact_lock(2)');
    const waiting = one.query('select pg_advisory_xact_lock(2)').then(
      () => 'went on',
      () => 'broken off',
    );
    await vi.waitFor(async () => {
      const { rowCount } = await pool.query(`select from pg_locks where not granted and locktype = 'advisory'
        and database = (select oid from pg_database where datname = current_database())`);
      expect(rowCount).toBe(1);
    }, 10_000);
    expect(watch.broken()).toBe(0);
    const waitingToo = other.query('select pg_advisory_xact_lock(1)').then(
      () => 'went on',
      () => 'broken off',
    );
    expect(await waitingToo).toBe('broken off');
    await other.query('rollback');
    expect(await waiting).toBe('went on');
    await vi.waitFor(() => expect(watch.broken()).toBeGreaterThan(0), 10_000);
  } finally {
    await watch.stop();
    for (const client of clients) client.release(true);
  }
});
