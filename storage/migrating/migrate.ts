import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { MISSED_SOON } from '../database.ts';
import { MigrationBlockedError, SchemaNewerError } from './errors.ts';
import { isConcurrent, readSteps, type Step } from './steps.ts';
import { takeSchemaTurn } from './turn.ts';

export interface MigrateOptions {
  /** Called once where the schema has to wait for some seconds, with what for. */
  onWait?: (what: Wait) => void;
  /** All that this program knows unless given. */
  steps?: readonly Step[];
  /** Milliseconds that a step may take to get at its tables. */
  patienceMs?: number;
}

export interface Wait {
  for: 'another process that migrates, restores or backs up' | 'a table that others use';
  /** The oldest transaction in the database, if any is open. */
  blocker: string | null;
}

/**
 * What waits for a table holds up all who come after it: each try is short, with time for them in between. Below the
 * second after which PostgreSQL looks for a deadlock and ends one of those in it, which may be a reader.
 */
const TRY_MS = 600;
const REST_MS = 1_000;
const SILENT_MS = 5_000;
const PATIENCE_MS = 10 * 60_000;
const TABLE = /\bdateline"?\."?(\w+)/g;

/**
 * Brings the schema up to date, step by step: a program of the release before works on meanwhile. Processes that start
 * together wait for one another.
 *
 * @throws SchemaNewerError where a newer program did so before, MigrationBlockedError
 */
export async function migrateDatabase(
  connection: pg.PoolConfig,
  options: MigrateOptions = {},
): Promise<void> {
  const { steps = readSteps() } = options;
  const client = new pg.Client({
    application_name: 'dateline-migration',
    options: MISSED_SOON,
    ...connection,
  });
  // What is lost fails the statement under way; without a listener it would end the process as well.
  client.on('error', () => {});
  await client.connect();
  try {
    if ((await openSteps(client, steps)).length > 0) await takeAll(client, steps, options);
    await client.query('insert into dateline.cluster_revision values (1, 0) on conflict do nothing');
  } finally {
    await client.end();
  }
}

async function takeAll(client: pg.Client, steps: readonly Step[], options: MigrateOptions): Promise<void> {
  const tellAfter = createTeller(options.onWait, 'another process that migrates, restores or backs up');
  await takeSchemaTurn(client, { onWait: () => tellAfter(client) });
  await prepareLedger(client);
  await dropUnfinishedIndexes(client);
  for (const step of await openSteps(client, steps)) await take(client, step, options);
}

/** The ledger is drizzle's, as earlier releases kept it. */
async function prepareLedger(client: pg.Client): Promise<void> {
  await client.query(`create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`);
}

/** Steps that the database has yet to take. @throws SchemaNewerError */
export async function openSteps(client: pg.ClientBase, steps: readonly Step[]): Promise<Step[]> {
  const ledger = await client.query("select to_regclass('drizzle.__drizzle_migrations') as ledger");
  if (ledger.rows[0]?.ledger === null) return [...steps];
  const { rows } = await client.query(
    'select coalesce(max(created_at), 0) as last, count(*) as count from drizzle.__drizzle_migrations',
  );
  const [last, count] = [Number(rows[0]?.last), Number(rows[0]?.count)];
  const newest = steps.at(-1);
  if (newest && last > newest.when) {
    const known = { tag: newest.tag, count: steps.length };
    throw new SchemaNewerError(known, { at: new Date(last), count });
  }
  return steps.filter(({ when }) => when > last);
}

/** A concurrent build that was broken off leaves an index that nobody reads and `if not exists` takes for one. */
async function dropUnfinishedIndexes(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`
    select format('%I.%I', nspname, relname) as name
    from pg_index join pg_class on pg_class.oid = indexrelid join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'dateline' and not indisvalid`);
  for (const { name } of rows) await client.query(`drop index concurrently ${name}`);
}

async function take(client: pg.Client, step: Step, options: MigrateOptions): Promise<void> {
  if (isConcurrent(step)) return takeConcurrently(client, step);
  const { onWait, patienceMs = PATIENCE_MS } = options;
  const tellAfter = createTeller(onWait, 'a table that others use');
  const began = performance.now();
  for (;;) {
    try {
      return await takeWhole(client, step);
    } catch (error) {
      if (!isBlocked(error)) throw error;
      if (performance.now() - began > patienceMs)
        throw new MigrationBlockedError(step.tag, await oldestTransaction(client), error);
      await tellAfter(client);
      await sleep(REST_MS);
    }
  }
}

async function takeWhole(client: pg.Client, step: Step): Promise<void> {
  await client.query('begin');
  try {
    await lockTables(client, step);
    for (const statement of step.statements) await client.query(statement);
    await note(client, step);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** All at once, before any is changed: to take one while holding another is what deadlocks are made of. */
async function lockTables(client: pg.Client, { statements }: Step): Promise<void> {
  const named = new Set(
    statements.flatMap((statement) => [...statement.matchAll(TABLE)].map(([, table]) => table)),
  );
  const { rows } = await client.query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'dateline' and tablename = any ($1)",
    [[...named]],
  );
  if (rows.length === 0) return;
  await client.query(`set local statement_timeout = ${TRY_MS}`);
  await client.query(`lock table ${rows.map(({ name }) => name).join(', ')} in access exclusive mode`);
  await client.query('set local statement_timeout = 0');
}

/** Each statement by itself. It waits for transactions that are open, but nobody waits for it. */
async function takeConcurrently(client: pg.Client, step: Step): Promise<void> {
  for (const statement of step.statements) await client.query(statement);
  await note(client, step);
}

async function note(client: pg.Client, { hash, when }: Step): Promise<void> {
  await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
    hash,
    when,
  ]);
}

/** query_canceled, since nothing but the locks has a limit; deadlock_detected */
function isBlocked(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '57014' || error.code === '40P01');
}

async function oldestTransaction(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query(`
    select format('%s of process %s, since %s', coalesce(nullif(application_name, ''), 'one'), pid, xact_start) as what
    from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
    order by xact_start limit 1`);
  return typeof rows[0]?.what === 'string' ? rows[0].what : null;
}

function createTeller(onWait: MigrateOptions['onWait'], what: Wait['for']) {
  const began = performance.now();
  let isTold = false;
  return async (client: pg.Client) => {
    if (isTold || performance.now() - began < SILENT_MS) return;
    isTold = true;
    onWait?.({ for: what, blocker: await oldestTransaction(client) });
  };
}
