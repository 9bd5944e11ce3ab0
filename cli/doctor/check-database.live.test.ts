import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readSettings } from '../../config/settings.ts';
import { openDatabase } from '../../storage/database.ts';
import { databaseTrouble } from '../../storage/database-trouble.ts';
import { useDatabase } from '../../test/support/database.ts';
import { checkDatabase } from './check-database.ts';
import { openToExamine } from './open-database.ts';

const database = useDatabase();
const settings = readSettings({ DATABASE_URL: '', DATELINE_HOME: '/srv/dateline' });
const check = () => checkDatabase(settings, database());

let silent: Server;
const sockets: Socket[] = [];
beforeAll(async () => {
  silent = createServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  silent.close();
});

const open = (databaseUrl: string) => openToExamine({ ...settings, databaseUrl });

/** A connection to a database of the tests' server, as somebody else or to another place. */
async function connecting(changes: object): Promise<never> {
  const other = openDatabase({ ...inject('postgres'), ...changes }, () => {});
  try {
    await other.pool.query('select 1');
    throw new Error('It let us in.');
  } catch (error) {
    throw databaseTrouble(error);
  } finally {
    await other.close();
  }
}

describe('the check of the database', () => {
  it('says that it is well', async () => {
    expect(await check()).toMatch(/^PostgreSQL \d+\.\d+ \(built in, .*\), \d+ connections free$/);
  });

  it('says where nobody answers, where its machine is not found, and where it hangs', async () => {
    await expect(open('postgres://a:b@127.0.0.1:1/x')).rejects.toMatchObject({
      code: 'database',
      message: expect.stringContaining('nobody answers at its address'),
      advice: expect.stringContaining('DATABASE_URL'),
    });
    await expect(open('postgres://a:b@db.invalid/x')).rejects.toThrow('its machine cannot be found');
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(open(`postgres://a:b@127.0.0.1:${port}/x`)).rejects.toThrow('it does not answer in time');
  });

  it('says that it may only be read', async () => {
    const { pool, connection } = database();
    await pool.query(`alter database ${connection.database} set default_transaction_read_only = on`);
    const reading = { ...openDatabase(connection, () => {}), connection };
    try {
      await expect(checkDatabase(settings, reading)).rejects.toMatchObject({
        message: expect.stringContaining('it may only be read'),
        advice: expect.stringContaining('primary'),
      });
    } finally {
      await reading.close();
      await pool.query('set default_transaction_read_only = off');
      await pool.query(`alter database ${connection.database} reset default_transaction_read_only`);
    }
  });

  it('says that it has no connection left, lets nobody in, or is not there', async () => {
    const { pool } = database();
    const role = `limited_${Date.now()}`;
    await pool.query(`create role ${role} login password 'geheim' connection limit 0`);
    await expect(connecting({ user: role, password: 'geheim', database: 'postgres' })).rejects.toThrow(
      'it has no connection left',
    );
    await expect(connecting({ user: role, password: 'wrong', database: 'postgres' })).rejects.toThrow(
      'it does not let this user in',
    );
    await pool.query(`drop role ${role}`);
    await expect(connecting({ database: 'nosuch' })).rejects.toThrow('there is no database of this name');
  });

  it('says that a newer program made its schema, or that an older one did', async () => {
    const { pool } = database();
    const ledger = 'drizzle.__drizzle_migrations';
    await pool.query(`insert into ${ledger} (hash, created_at) values ('to come', 99999999999999)`);
    await expect(check()).rejects.toMatchObject({
      code: 'schema-newer',
      advice: expect.stringContaining('Update'),
    });
    await pool.query(`delete from ${ledger} where hash = 'to come'`);
    const { rows } = await pool.query(
      `delete from ${ledger} where created_at = (select max(created_at) from ${ledger}) returning hash, created_at`,
    );
    expect(await check()).toContain('its schema is 1 steps behind, which the next start mends');
    await pool.query(`insert into ${ledger} (hash, created_at) values ($1, $2)`, [
      rows[0]?.hash,
      rows[0]?.created_at,
    ]);
  });
});

describe('databaseTrouble', () => {
  it.each([
    ['53100', 'its disk is full'],
    ['57P03', 'it starts, stops or recovers'],
    ['42P01', 'its schema is another'],
    ['42501', 'may not do what Dateline has to do'],
  ])('knows %s, also where it is wrapped', (code, said) => {
    const thrown = Object.assign(new Error('server says'), { code });
    expect(databaseTrouble(thrown).message).toContain(said);
    expect(databaseTrouble(new Error('Failed query', { cause: thrown })).message).toContain(said);
    expect(databaseTrouble(new AggregateError([thrown])).message).toContain(said);
  });
});
