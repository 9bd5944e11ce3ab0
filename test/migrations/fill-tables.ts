import type pg from 'pg';
import { groupBy } from '../../core/group-by.ts';

/** What no rule below guesses; by table and column. */
const SAID: Record<string, string> = {
  'bonds.article_a': '1',
  'bonds.article_b': '2',
  // One that is in force would be read, and has to be a whole rule.
  'dismissal_rules.revoked_at': 'now()',
};

const BY_TYPE: Record<string, string> = {
  text: "'filled'",
  jsonb: "'{}'",
  bytea: "'\\x00'",
  ARRAY: "'{}'",
  date: 'current_date',
  boolean: 'false',
  'timestamp with time zone': 'now()',
};

interface Column {
  table: string;
  name: string;
  type: string;
  isNeeded: boolean;
  /** The first label of an enumeration. */
  label: string | null;
  /** What a foreign key leads to. */
  target: string | null;
}

/** Puts a row into every table that has none, as far as its columns must have a value. @returns rows by table */
export async function fillTables(client: pg.Client): Promise<Map<string, number>> {
  const tables = groupBy(await readColumns(client), ({ table }) => table);
  // Those that refer to others come after them, in two rounds at the latest.
  for (const isLast of [false, false, true])
    for (const [table, columns] of tables) await fill(client, table, columns, isLast);
  return countRows(client);
}

export async function countRows(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query(
    "select table_name as name from information_schema.tables where table_schema = 'dateline' order by 1",
  );
  const counts = new Map<string, number>();
  for (const { name } of rows) {
    const { rows: counted } = await client.query(`select count(*)::int as count from dateline."${name}"`);
    counts.set(name, counted[0].count);
  }
  return counts;
}

async function fill(client: pg.Client, table: string, columns: Column[], isLast: boolean): Promise<void> {
  const { rows } = await client.query(`select from dateline."${table}" limit 1`);
  if (rows.length > 0) return;
  const given = columns.filter(({ name, isNeeded }) => isNeeded || SAID[`${table}.${name}`]);
  const names = given.map(({ name }) => `"${name}"`);
  await client
    .query(`insert into dateline."${table}" (${names}) select ${given.map(expressionFor)}`)
    .catch((error: unknown) => {
      if (isLast) throw new Error(`${table} cannot be filled: ${String(error)}`);
    });
}

function expressionFor({ table, name, type, label, target }: Column): string {
  const value = SAID[`${table}.${name}`] ?? (label ? `'${label}'` : (BY_TYPE[type] ?? '1'));
  return target && !SAID[`${table}.${name}`] ? `(select ${target} limit 1)` : value;
}

async function readColumns(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select table_name as table, column_name as name, data_type as type,
      is_nullable = 'NO' and column_default is null and is_identity = 'NO' as "isNeeded",
      (select enumlabel from pg_enum
        where enumtypid = format('%I.%I', udt_schema, udt_name)::regtype order by enumsortorder limit 1) as label,
      (select format('%I from %s', attname, confrelid::regclass) from pg_constraint
        join pg_attribute on attrelid = confrelid and attnum = confkey[1]
        where contype = 'f' and conrelid = format('dateline.%I', table_name)::regclass and conkey[1] = ordinal_position
        limit 1) as target
    from information_schema.columns where table_schema = 'dateline' order by table_name, ordinal_position`);
  return rows;
}
