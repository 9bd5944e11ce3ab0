import pg from 'pg';
import { z } from 'zod';

const tablesSchema = z.array(
  z.object({ name: z.string().regex(/^[a-z_]+$/), columns: z.array(z.string().regex(/^[a-z_]+$/)) }),
);

export interface TableContents {
  rows: number;
  /** The same for the same rows, in whatever order they lie. */
  hash: string;
}

/** What is in every table of a database of Dateline. */
export async function tableContents(connection: pg.PoolConfig): Promise<Map<string, TableContents>> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query(`
      select table_name as name, array_agg(column_name::text order by column_name) as columns
      from information_schema.columns where table_schema = 'dateline' group by table_name order by table_name`);
    const contents = new Map<string, TableContents>();
    for (const { name, columns } of tablesSchema.parse(rows)) {
      const row = `md5(row(${columns.map((column) => `"${column}"`).join(', ')})::text)`;
      const { rows: found } = await client.query(`
        select count(*)::int as rows, coalesce(md5(string_agg(hash, '' order by hash)), '') as hash
        from (select ${row} as hash from dateline.${name}) as hashed`);
      contents.set(name, z.object({ rows: z.number(), hash: z.string() }).parse(found[0]));
    }
    return contents;
  } finally {
    await client.end();
  }
}
