import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { DatelineError } from '../../core/errors.ts';
import { runningPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-embedded-'));
  await chmod(folder, 0o755);
  folders.push(folder);
  return path.join(folder, 'postgres');
}

async function query(connection: pg.PoolConfig, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the server in a process of its own, which notes a row and then waits to be killed. */
function startElsewhere(folder: string) {
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(path.resolve(import.meta.dirname, 'embedded-postgres.ts'))});
    const pg = (await import('pg')).default;
    const { connection } = await startEmbeddedPostgres(${JSON.stringify(folder)});
    const client = new pg.Client(connection);
    await client.connect();
    await client.query('create table notes as select 1 as number');
    console.log('ready');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return { child, ready };
}

/** The files that a power cut leaves, where their pids belong to another process since. */
async function leaveStaleFiles(folder: string, pid: number): Promise<void> {
  const data = path.join(folder, 'data');
  const sockets = path.join(folder, 'run');
  const lines = [pid, data, '1764000000', '5432', sockets, '', '  1234567  32', 'ready   ', ''].join('\n');
  await writeFile(path.join(data, 'postmaster.pid'), lines);
  await writeFile(path.join(sockets, '.s.PGSQL.5432.lock'), lines);
  await writeFile(path.join(folder, 'owner.pid'), String(pid));
}

/** A PostgreSQL of another folder that runs as the same user: that of all live tests. */
async function pidOfAnotherPostgres(): Promise<number> {
  const file = path.join(inject('postgres').host, '..', 'data', 'postmaster.pid');
  return Number((await readFile(file, 'utf8')).split('\n')[0]);
}

/** Whether a promise settles in time, and how. */
function outcome(promise: Promise<unknown>, ms: number): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, ms, 'nothing'));
  return Promise.race([
    promise.then(
      () => 'fulfilled',
      (error: unknown) => error,
    ),
    late,
  ]);
}

describe('startEmbeddedPostgres', () => {
  it('is one for several that start at once', async () => {
    const folder = await newFolder();
    await (await startEmbeddedPostgres(folder)).stop();
    const all = await Promise.all([1, 2, 3].map(() => startEmbeddedPostgres(folder)));
    for (const { connection } of all)
      expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await Promise.all(all.map(({ stop }) => stop()));
  });

  it('keeps what it has from one start to the next', async () => {
    const folder = await newFolder();
    const first = await startEmbeddedPostgres(folder);
    await query(first.connection, 'create table notes as select 1 as number');
    await first.stop();
    const second = await startEmbeddedPostgres(folder);
    expect(await query(second.connection, 'select number from notes')).toEqual([{ number: 1 }]);
    await second.stop();
  });

  it('lets a second program join the server that runs', async () => {
    const folder = await newFolder();
    const { child, ready } = startElsewhere(folder);
    await ready;
    const joined = await startEmbeddedPostgres(folder);
    expect(await query(joined.connection, 'select number from notes')).toEqual([{ number: 1 }]);
    await joined.stop();
    child.kill('SIGKILL');
    await once(child, 'exit');
    // Started again and stopped, so that nobody writes any more when the folder is removed.
    await (await startEmbeddedPostgres(folder)).stop();
  });

  it('tells those who joined that it ended with the program that had started it', async () => {
    const folder = await newFolder();
    const owner = await startEmbeddedPostgres(folder);
    const [staying, left] = [await startEmbeddedPostgres(folder), await startEmbeddedPostgres(folder)];
    await left.stop();
    expect(await outcome(staying.lost, 1_500)).toBe('nothing');
    await owner.stop();
    const loss = await outcome(staying.lost, 20_000);
    expect(loss).toBeInstanceOf(DatelineError);
    expect(loss).toMatchObject({ code: 'database-lost', advice: expect.stringMatching(/\w/) });
    expect(await outcome(Promise.race([left.lost, owner.lost]), 1_500)).toBe('nothing');
    await staying.stop();
  });

  // Somebody else's is the one of all live tests, where that is a built-in one as well.
  const isElsewhere = Boolean(process.env.DATELINE_TEST_POSTGRES_URL);
  it.skipIf(isElsewhere)(
    `is not kept from starting by files that name a process of somebody else${isElsewhere ? ' (DATELINE_TEST_POSTGRES_URL is set)' : ''}`,
    {
      timeout: 120_000,
    },
    async () => {
      const folder = await newFolder();
      await (await startEmbeddedPostgres(folder)).stop();
      for (const pid of [process.pid, 1, await pidOfAnotherPostgres()]) {
        await leaveStaleFiles(folder, pid);
        expect(await runningPostgres(folder)).toBeNull();
        const server = await startEmbeddedPostgres(folder);
        expect(await query(server.connection, 'select 1 as number')).toEqual([{ number: 1 }]);
        await server.stop();
      }
    },
  );

  it('is not kept from starting by files that a power cut left empty', async () => {
    const folder = await newFolder();
    await (await startEmbeddedPostgres(folder)).stop();
    for (const file of ['data/postmaster.pid', 'run/.s.PGSQL.5432.lock', 'owner.pid'])
      await writeFile(path.join(folder, file), '');
    const server = await startEmbeddedPostgres(folder);
    expect(await query(server.connection, 'select 1 as number')).toEqual([{ number: 1 }]);
    await server.stop();
  });

  it('starts no second one where one answers that is no process to be seen here', async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, 'run'), { recursive: true });
    const elsewhere = createServer().listen(path.join(folder, 'run', '.s.PGSQL.5432'));
    await once(elsewhere, 'listening');
    await expect(startEmbeddedPostgres(folder)).rejects.toMatchObject({
      code: 'embedded-postgres-busy',
      advice: expect.stringContaining('container'),
    });
    elsewhere.close();
  });

  it('recovers after its program was killed', async () => {
    const folder = await newFolder();
    const { child, ready } = startElsewhere(folder);
    await ready;
    child.kill('SIGKILL');
    await once(child, 'exit');
    const next = await startEmbeddedPostgres(folder);
    expect(await query(next.connection, 'select number from notes')).toEqual([{ number: 1 }]);
    await next.stop();
  });

  it('says what to do where its folder cannot be', async () => {
    const folder = await newFolder();
    await writeFile(folder, 'a file');
    const failing = startEmbeddedPostgres(path.join(folder, 'postgres'));
    await expect(failing).rejects.toBeInstanceOf(DatelineError);
    await expect(failing).rejects.toMatchObject({ advice: expect.stringMatching(/\w/) });
  });

  it.skipIf(process.getuid?.() !== 0)('says so where root keeps it from its user (needs root)', async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, 'closed'), { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    const failing = startEmbeddedPostgres(path.join(folder, 'closed', 'postgres'));
    await expect(failing).rejects.toMatchObject({ advice: expect.stringMatching(/DATELINE_HOME/) });
  });
});
