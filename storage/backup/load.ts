import type pg from 'pg';
import { z } from 'zod';
import { copyTableIn } from './copy-table.ts';
import { BackupError } from './errors.ts';
import type { BackedUpTable } from './format.ts';

/**
 * How far the numbering of new rows leaps ahead. What was made after the backup and is lost had numbers, which stand in
 * mails and bookmarks: they are not to lead to something else.
 */
const LEAP = 1_000_000;

/** Made once the tables are full: rows that come in any order break no reference, and it takes a third of the time. */
const taken = z.array(z.object({ drop: z.string(), make: z.string() }));

/** Fills the empty tables of a schema that was made in the transaction that is open. */
export async function loadTables(
  client: pg.Client,
  folder: string,
  tables: readonly BackedUpTable[],
): Promise<void> {
  const constraints = taken.parse((await client.query(REFERENCES)).rows);
  const indexes = taken.parse((await client.query(INDEXES)).rows);
  for (const { drop } of [...constraints, ...indexes]) await client.query(drop);
  for (const table of tables) {
    const rows = await copyTableIn(client, folder, table);
    if (rows !== table.rows) {
      const what = `${table.file} holds ${rows} rows instead of ${table.rows}.`;
      throw new BackupError('backup-damaged', what);
    }
    if (table.lastId !== null) await leap(client, table.name, table.lastId);
  }
  await client.query("set local maintenance_work_mem = '256MB'");
  for (const { make } of [...indexes, ...constraints]) await client.query(make);
}

const REFERENCES = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
  from pg_constraint where connamespace = 'dateline'::regnamespace and contype = 'f'`;

const INDEXES = `
  select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make
  from pg_index join pg_class on pg_class.oid = indexrelid
  where relnamespace = 'dateline'::regnamespace
    and not exists (select from pg_constraint where conindid = indexrelid)`;

async function leap(client: pg.Client, table: string, lastId: number): Promise<void> {
  const sequence = `pg_get_serial_sequence('dateline.${table}', 'id')`;
  await client.query(`select setval(${sequence}, $1)`, [lastId + LEAP]);
}
