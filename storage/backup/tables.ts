import type pg from 'pg';
import { z } from 'zod';

/** Who is logged in, which processes run and which backups were taken is of the machine that is backed up. */
const LEFT_OUT = ['sessions', 'processes', 'backups'];

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  lastId: z.coerce.number().nullable(),
  /** Whether a column has bytes, which text would double and which do not compress. */
  hasBytes: z.boolean(),
});
export type TableToCopy = z.infer<typeof tableSchema>;

/**
 * The tables that a backup has, the largest first, as the database's own catalogue tells them: one that a migration
 * adds is in the next backup.
 */
export async function tablesToCopy(client: pg.Client): Promise<TableToCopy[]> {
  const { rows } = await client.query(
    `select relname as name,
       array_agg(attname::text order by attnum) filter (where attgenerated = '') as columns,
       pg_sequence_last_value(pg_get_serial_sequence('dateline.' || relname,
         max(attname) filter (where attidentity <> ''))::regclass) as "lastId",
       bool_or(atttypid = 'bytea'::regtype) as "hasBytes"
     from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
     where relnamespace = 'dateline'::regnamespace and relkind = 'r' and relname <> all($1)
     group by pg_class.oid, relname
     order by pg_total_relation_size(pg_class.oid) desc, relname`,
    [LEFT_OUT],
  );
  return z.array(tableSchema).parse(rows);
}
