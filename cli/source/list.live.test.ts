import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceStates } from '../../storage/schema.ts';
import { runCommand } from '../../test/support/command.ts';
import { useDatabase } from '../../test/support/database.ts';

const database = useDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-list-'));
  await chmod(folder, 0o755);
  for (const name of ['delta', 'gulf'])
    await writeFile(
      path.join(folder, `${name}.yaml`),
      `name: ${name}\ntitle: The ${name}\nhome: https://${name}.example/\nlanguages: [en]\nzone: UTC\nread: [{ feed: 'https://${name}.example/feed' }]\n`,
    );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The server listens on a socket, whose folder stands in the address as node-postgres reads it. */
function databaseUrl(): string {
  const { host = '', user, password, database: name } = database().connection;
  return `postgres://${user}:${encodeURIComponent(String(password))}@localhost/${name}?host=${encodeURIComponent(host)}`;
}

const list = (...args: string[]) => source('list', ...args);
const source = (...args: string[]) =>
  runCommand(['source', ...args], { DATABASE_URL: databaseUrl(), DATELINE_SOURCES: folder }, folder);

describe('dateline source list', () => {
  it('ends with 0 while every source is fine', async () => {
    const { code, stdout } = await list();
    expect(stdout).toMatch(/^delta +fine +0 +0 +– +–$/m);
    expect(code).toBe(0);
  });

  it('puts what is bad first, says what to do, and ends with 1', async () => {
    await database()
      .db.insert(sourceStates)
      .values({
        source: 'gulf',
        lastRunAt: new Date('2026-02-05T07:30:00Z'),
        failures: 3,
        health: 'failing',
        healthSince: new Date('2026-02-05T01:30:00Z'),
        healthCause: {
          noticedAt: '2026-02-05T03:00:00.000Z',
          troubledSince: null,
          cause: { about: 'lists', code: 'gone', url: 'https://gulf.example/feed', bad: 1, of: 1 },
        },
      });
    const { code, stdout } = await list();
    expect(stdout).toMatch(/^gulf +failing +2026-02-05 08:30 /m);
    expect(stdout.indexOf('gulf ')).toBeLessThan(stdout.indexOf('delta '));
    expect(stdout).toContain(
      'The gulf: Its list cannot be read: the address leads nowhere any more.\n→ Open',
    );
    expect(code).toBe(1);
    const json = await list('--json');
    expect(JSON.parse(json.stdout).sources).toMatchObject([
      { name: 'gulf', health: 'failing', cause: { code: 'gone' }, since: '2026-02-05T08:30:00+07:00' },
      { name: 'delta', health: 'fine', cause: null },
    ]);
    expect(json.code).toBe(1);
  });

  it('tells of a paused source that nothing is wrong, however it was, until it is resumed', async () => {
    const paused = await source('pause', 'gulf');
    expect([paused.code, paused.stdout]).toEqual([0, 'gulf is paused.\n']);
    const { code, stdout } = await list();
    expect(stdout).toMatch(/^gulf +paused +20/m);
    expect(stdout).not.toContain('Its list cannot be read');
    expect(code).toBe(0);
    const json = JSON.parse((await list('--json')).stdout);
    expect(json.sources[0]).toMatchObject({ name: 'gulf', health: 'paused', pausedBy: null });
    expect((await source('resume', 'gulf')).stdout).toBe('gulf is checked again.\n');
    expect((await list()).code).toBe(1);
    expect((await source('resume', 'gulf')).stdout).toBe('gulf was not paused.\n');
  });

  it('pauses nothing that is no source', async () => {
    const { code, stderr } = await source('pause', 'gulv');
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no source "gulv"')]);
  });
});
