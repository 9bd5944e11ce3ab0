import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { migrateDatabase } from './migrate.ts';
import { readSteps, type Step } from './steps.ts';

const STEPS = readSteps();
const PATIENCE = { timeout: 20_000, interval: 20 };
const newest = STEPS.at(-1);
const name = `test_${randomUUID().replaceAll('-', '')}`;
const connection = { ...inject('postgres'), database: name };
const open: pg.Client[] = [];

async function session(options: pg.ClientConfig = connection): Promise<pg.Client> {
  const client = new pg.Client(options);
  open.push(client);
  await client.connect();
  return client;
}

/** A migration to come. */
function step(number: number, ...statements: string[]): Step {
  return { tag: `9${number}`, when: (newest?.when ?? 0) + number, hash: `hash ${number}`, statements };
}

let admin: pg.Client;
let client: pg.Client;

beforeAll(async () => {
  admin = new pg.Client({ ...connection, database: 'postgres' });
  await admin.connect();
});
beforeEach(async () => {
  await admin.query(`create database ${name} template template_dateline`);
  client = await session();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.end()));
  await admin.query(`drop database ${name} with (force)`);
});
afterAll(() => admin.end());

const columns = async (table: string) => {
  const { rows } = await client.query(
    "select column_name from information_schema.columns where table_schema = 'dateline' and table_name = $1",
    [table],
  );
  return rows.map((row) => row.column_name);
};

describe('migrateDatabase', () => {
  it('refuses a schema that a newer program made, and leaves it as it is', async () => {
    await migrateDatabase(connection, {
      steps: [...STEPS, step(1, 'alter table dateline.looks add column a int')],
    });
    await expect(migrateDatabase(connection)).rejects.toMatchObject({
      code: 'schema-newer',
      message: expect.stringContaining(`it has ${STEPS.length + 1} migrations`),
      advice: expect.stringContaining('Update this program'),
    });
    expect(await columns('looks')).toContain('a');
  });

  it('does each step once, however many processes start together', async () => {
    const steps = [
      ...STEPS,
      step(1, 'create table dateline.a (b int)'),
      step(2, 'create table dateline.b (a int)'),
    ];
    await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(connection, { steps })));
    const { rows } = await client.query('select count(*)::int as count from drizzle.__drizzle_migrations');
    expect(rows).toEqual([{ count: steps.length }]);
  });

  it('goes on where it was broken off, and does not keep half of a step', async () => {
    const broken = step(2, 'create table dateline.b (a int)', 'create table dateline.a (b int)');
    const first = step(1, 'create table dateline.a (b int)');
    await expect(migrateDatabase(connection, { steps: [...STEPS, first, broken] })).rejects.toThrow();
    expect([await columns('a'), await columns('b')]).toEqual([['b'], []]);
    const mended = step(2, 'create table dateline.b (a int)');
    await migrateDatabase(connection, { steps: [...STEPS, first, mended] });
    expect(await columns('b')).toEqual(['a']);
  });

  it('lets others through to a table that it waits for', async () => {
    const reader = await session();
    await reader.query('begin; select from dateline.pages');
    const waits: unknown[] = [];
    const migrating = migrateDatabase(connection, {
      steps: [...STEPS, step(1, 'alter table dateline.pages add column a int')],
      onWait: (what) => waits.push(what),
    });
    for (let look = 0; look < 3; look++) {
      await vi.waitFor(async () => expect(await isWaitedFor()).toBe(true), PATIENCE);
      // Behind one that waits without end, this would wait with it.
      await client.query('select count(*) from dateline.pages');
    }
    await vi.waitFor(() => expect(waits).toHaveLength(1), PATIENCE);
    await reader.query('commit');
    await migrating;
    expect(waits).toMatchObject([
      { for: 'a table that others use', blocker: expect.stringMatching(/process \d+/) },
    ]);
    expect(await columns('pages')).toContain('a');
  });

  it('gives up in the end, and says what to do', async () => {
    const reader = await session({ ...connection, application_name: 'long dump' });
    await reader.query('begin; select from dateline.pages');
    const steps = [...STEPS, step(1, 'alter table dateline.pages add column a int')];
    await expect(migrateDatabase(connection, { steps, patienceMs: 0 })).rejects.toMatchObject({
      code: 'migration-blocked',
      advice: expect.stringContaining('long dump'),
    });
  });

  it('says what for, where another process migrates for long', async () => {
    await client.query('select pg_advisory_lock(7246158)');
    const waits: unknown[] = [];
    const steps = [...STEPS, step(1, 'create table dateline.a (b int)')];
    const migrating = migrateDatabase(connection, { steps, onWait: (what) => waits.push(what) });
    await vi.waitFor(
      () => expect(waits).toMatchObject([{ for: 'another process that migrates, restores or backs up' }]),
      PATIENCE,
    );
    await client.query('select pg_advisory_unlock(7246158)');
    await migrating;
  });

  it('builds indexes beside writers, and anew where a build was broken off', async () => {
    const index = step(1, 'create index concurrently if not exists "looks_a" on dateline.looks (seen_at)');
    const writer = await session();
    await writer.query('begin; lock table dateline.looks in row exclusive mode');
    const broken = expect(migrateDatabase(connection, { steps: [...STEPS, index] })).rejects.toThrow();
    const isBuilt = async () =>
      (
        await client.query(
          "select indisvalid from pg_index where indexrelid = to_regclass('dateline.looks_a')",
        )
      ).rows[0]?.indisvalid;
    await vi.waitFor(async () => expect(await isBuilt()).toBe(false), PATIENCE);
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dateline-migration'",
    );
    await broken;
    await writer.query('commit');
    await migrateDatabase(connection, { steps: [...STEPS, index] });
    expect(await isBuilt()).toBe(true);
  });
});

async function isWaitedFor(): Promise<boolean> {
  const { rows } = await client.query(
    "select from pg_locks where not granted and relation = 'dateline.pages'::regclass",
  );
  return rows.length > 0;
}
