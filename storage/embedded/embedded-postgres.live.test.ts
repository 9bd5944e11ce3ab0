import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { DatelineError } from '../../core/errors.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

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

describe('startEmbeddedPostgres', () => {
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
