import type pg from 'pg';
import { z } from 'zod';

const tablesSchema = z.array(z.object({ name: z.string() }));
const hashSchema = z.tuple([z.object({ hash: z.string() })]);

/** By table, the same for the same rows in whatever order they lie. */
export type Contents = ReadonlyMap<string, string>;

/** Of the moment and the machine, or begun anew by a restore: the archive's state and its tasks. */
const OTHERWISE = ['sessions', 'processes', 'outbox', 'archive_days', 'own_secrets'];

export async function readContents(pool: pg.Pool): Promise<Contents> {
  const { rows } = await pool.query(
    `select table_name as name from information_schema.tables
     where table_schema = 'dateline' and table_name <> all($1) order by table_name`,
    [OTHERWISE],
  );
  const contents = new Map<string, string>();
  for (const { name } of tablesSchema.parse(rows)) {
    // Sums of 64 bits of each row: a sort of 100,000 long texts would take longer than the backup.
    const { rows: found } = await pool.query(
      `select count(*) || ' ' || coalesce(sum(hashtextextended(row::text, 1)::numeric), 0) as hash from dateline."${name}" as row`,
    );
    contents.set(name, hashSchema.parse(found)[0].hash);
  }
  return contents;
}

export function differingTables(before: Contents, after: Contents): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}
