import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { type Database, openDatabase } from './database.ts';

describe('a transaction whose connection is lost', () => {
  const database = useDatabase();
  const one = sql`select 1 as number`;

  /** With one connection, so that one that is not given back is missed. */
  async function lose(moment: (narrow: Database) => Promise<unknown>): Promise<void> {
    const narrow = openDatabase({ ...database().connection, max: 1 }, () => {});
    await narrow.db.transaction((tx) => tx.execute(one));
    await expect(moment(narrow)).rejects.toThrow();
    const { rows } = await narrow.db.transaction((tx) => tx.execute(one));
    expect(rows).toEqual([{ number: 1 }]);
    await narrow.close();
  }

  it('before it began keeps no connection from those after it', async () => {
    await lose((narrow) => {
      narrow.pool.once('acquire', (client) => client.connection.stream.destroy());
      return narrow.db.transaction((tx) => tx.execute(one));
    });
  });

  it('between two statements fails, and ends no process', async () => {
    await lose(async (narrow) => {
      const ended = new Promise((resolve) =>
        narrow.pool.once('acquire', (client) => client.once('end', resolve)),
      );
      return narrow.db.transaction(async (tx) => {
        const { rows } = await tx.execute(sql`select pg_backend_pid() as pid`);
        await database().db.execute(sql`select pg_terminate_backend(${rows[0]?.pid})`);
        await ended;
        await tx.execute(one);
      });
    });
  });
});
