import pg from 'pg';
import { z } from 'zod';
import { MISSED_SOON } from '../database.ts';

/** Two keep two cores busy: one table is read while another is compressed. */
const READERS = 2;

/**
 * Does something with several connections that all see the database as it stood at one moment, whatever is written
 * meanwhile. Nobody waits for them.
 */
export async function withSnapshot<Result>(
  connection: pg.PoolConfig,
  work: (readers: pg.Client[]) => Promise<Result>,
): Promise<Result> {
  const readers = Array.from(
    { length: READERS },
    () => new pg.Client({ options: MISSED_SOON, ...connection }),
  );
  // One that is lost fails the statement that it was at.
  for (const reader of readers) reader.on('error', () => {});
  try {
    await Promise.all(readers.map((reader) => reader.connect()));
    const [first, ...others] = readers;
    if (!first) throw new RangeError('A snapshot needs a reader.');
    await begin(first);
    const id = z
      .tuple([z.object({ id: z.string() })])
      .parse((await first.query('select pg_export_snapshot() as id')).rows)[0].id;
    for (const other of others) {
      await begin(other);
      await other.query(`set transaction snapshot '${id}'`);
    }
    return await work(readers);
  } finally {
    await Promise.all(readers.map((reader) => reader.end().catch(() => {})));
  }
}

async function begin(reader: pg.Client): Promise<void> {
  await reader.query('begin isolation level repeatable read read only');
}
