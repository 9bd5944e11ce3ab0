import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { useDatabase } from '../../test/support/database.ts';
import { tableContents } from '../../test/support/table-contents.ts';
import { addArticle, addStory } from '../archive/fixture.ts';
import { migrateDatabase } from '../migrating/migrate.ts';
import { readSteps } from '../migrating/steps.ts';
import { withSettledSchema } from '../migrating/turn.ts';
import { mails, outbox, storyEvents } from '../schema.ts';
import { manifestSchema } from './format.ts';
import { readBackup } from './read.ts';
import { restoreDatabase } from './restore.ts';
import { noteBackup } from './taken.ts';
import { writeBackup } from './write.ts';

const source = useDatabase();
const now = new Date('2026-02-06T00:00:00Z');
const made: string[] = [];

let root = '';
let backup = '';

const write = (folder: string, connection: pg.PoolConfig = source().connection) =>
  writeBackup({ connection, folder, program: '0.1.0', now: () => now });

async function emptyDatabase(): Promise<pg.ClientConfig> {
  const name = `restore_${randomUUID().replaceAll('-', '')}`;
  await source().pool.query(`create database ${name}`);
  made.push(name);
  return { ...inject('postgres'), database: name };
}

async function restore(folder: string, connection: pg.ClientConfig) {
  const manifest = await readBackup(folder);
  const archiveTask = ({ day, revision }: { day: string; revision: number }) => ({
    queue: 'archive',
    key: `${day}-r${revision}`,
    payload: { day, revision },
  });
  return restoreDatabase({ connection, folder, manifest, archiveTask, now });
}

async function ask(connection: pg.ClientConfig, statement: string) {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const editManifest = async (edit: (manifest: Record<string, unknown>) => void) => {
  const file = path.join(backup, 'manifest.json');
  const manifest: Record<string, unknown> = JSON.parse(await readFile(file, 'utf8'));
  edit(manifest);
  await writeFile(file, JSON.stringify(manifest));
};

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'backup-'));
  backup = path.join(root, 'backup');
  const { db } = source();
  const storyId = await addStory(db, { title: 'Hội đàm ở Viêng Chăn', day: '2026-02-05' });
  const url = `https://tin.example/${randomUUID()}`;
  const published = '2026-02-05T08:00:00+07:00';
  await addArticle(db, { storyId, url, title: 'Hội đàm\t\\N "mẫu"\n', published, body: '<p>Hội đàm</p>' });
  // Of a kind that a migration added to its enum (DATELINE_TEST_POSTGRES_URL of a release before 17).
  await db.insert(storyEvents).values({ storyId, kind: 'woke', happenedAt: now });
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
  await source().pool.query(
    'truncate dateline.pages, dateline.stories, dateline.mails, dateline.outbox cascade',
  );
});
afterAll(async () => {
  await Promise.all(
    made.map((name) =>
      ask({ ...inject('postgres'), database: 'postgres' }, `drop database ${name} with (force)`),
    ),
  );
});

describe('writeBackup', () => {
  it('is as the database stood at one moment, whatever is written meanwhile', async () => {
    const before = await tableContents(source().connection);
    const writing = write(backup);
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        addStory(source().db, { title: `${number}`, day: '2026-02-05' }),
      ),
    );
    const manifest = await writing;
    const rows = manifest.tables.find(({ name }) => name === 'stories')?.rows ?? 0;
    expect(rows).toBeGreaterThanOrEqual(1);
    const target = await emptyDatabase();
    await restore(backup, target);
    const after = await tableContents(target);
    expect(after.get('stories')?.rows).toBe(rows);
    for (const name of ['articles', 'article_versions', 'fetches', 'pages', 'assignments'])
      expect(after.get(name), name).toEqual(before.get(name));
  });

  it('leaves the schema as it finds it, and has whoever would change it wait', async () => {
    const old = await emptyDatabase();
    const [first, second, third] = readSteps();
    if (!first || !second || !third) throw new Error('There are no migrations.');
    await migrateDatabase(old, { steps: [first, second] });
    const isAsking = `select from pg_stat_activity where application_name = 'dateline-migration'
      and datname = '${old.database}' and query like '%advisory%'`;
    let migrated: Promise<void> | null = null;
    await withSettledSchema(old, async (client) => {
      migrated = migrateDatabase(old, { steps: [first, second, third] });
      await vi.waitFor(async () => expect((await client.query(isAsking)).rowCount).toBe(1));
      expect((await write(backup, old)).migration).toBe(second.when);
    });
    await migrated;
    expect(await ask(old, 'select count(*)::int from drizzle.__drizzle_migrations')).toEqual([{ count: 3 }]);
  });

  it('refuses a database without a Dateline, and one that a newer release has changed', async () => {
    const empty = await emptyDatabase();
    await expect(write(backup, empty)).rejects.toMatchObject({ code: 'backup-nothing' });
    await migrateDatabase(empty);
    await ask(
      empty,
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ('', 9999999999999)",
    );
    await expect(write(backup, empty)).rejects.toMatchObject({ code: 'schema-newer' });
    expect(await readdir(root)).toEqual([]);
  });

  it('writes over nothing', async () => {
    await mkdir(backup);
    await expect(write(backup)).rejects.toMatchObject({ code: 'backup-exists' });
    expect(await readdir(root)).toEqual(['backup']);
  });

  it('is written by one of two that come at the same time', async () => {
    const [first, second] = await Promise.allSettled([write(backup), write(backup)]);
    const refused = [first, second].filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'backup-exists' } }]);
    expect(await readdir(root)).toEqual(['backup']);
    await readBackup(backup);
  });

  it('clears away what a backup that was killed left beside it', async () => {
    await mkdir(`${backup}.unfinished/data`, { recursive: true });
    await writeFile(`${backup}.unfinished/data/pages.copy.gz`, 'half');
    await write(backup);
    expect(await readdir(root)).toEqual(['backup']);
    await readBackup(backup);
  });

  it('leaves nothing where it may not write', async () => {
    const file = path.join(root, 'file');
    await writeFile(file, '');
    await expect(write(path.join(file, 'backup'))).rejects.toMatchObject({ code: 'backup-folder' });
  });

  it('is not begun where there is less room than the latest beside it takes', async () => {
    await write(path.join(root, 'older'));
    const manifest = path.join(root, 'older', 'manifest.json');
    const { tables, ...rest } = JSON.parse(await readFile(manifest, 'utf8'));
    const huge = tables.map((table: object) => ({ ...table, size: 1e14 }));
    await writeFile(manifest, JSON.stringify({ ...rest, tables: huge }));
    await expect(write(backup)).rejects.toMatchObject({
      code: 'backup-disk-full',
      message: expect.stringContaining('are free in'),
    });
    expect(await readdir(root)).toEqual(['older']);
    await rm(manifest);
    await write(backup);
  });

  it('says that the disk is full, and leaves nothing there', async ({ skip }) => {
    const disk = smallDisk();
    if (!disk) return skip('needs leave to mount a disk');
    try {
      await expect(write(path.join(disk, 'backup'))).rejects.toMatchObject({
        code: 'backup-disk-full',
        advice: expect.stringContaining('Make room'),
      });
      expect(await readdir(disk)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
      await rm(disk, { recursive: true });
    }
  });
});

/** A disk of a few kilobytes; null where none may be mounted. */
function smallDisk(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmdirSync(folder);
    return null;
  }
}

describe('readBackup', () => {
  it.each([
    ['is missing', (file: string) => rm(file), 'backup-damaged', /stories\.copy\.gz is missing/],
    ['is cut short', (file: string) => truncate(file, 30), 'backup-damaged', /has 30 bytes instead of \d+/],
    [
      'has other bytes',
      async (file: string) => {
        const bytes = await readFile(file);
        bytes[12] = (bytes[12] ?? 0) ^ 1;
        await writeFile(file, bytes);
      },
      'backup-damaged',
      /stories\.copy\.gz is not as it was written/,
    ],
  ])('refuses a backup of which a file %s', async (_what, spoil, code, message) => {
    await write(backup);
    await spoil(path.join(backup, 'data', 'stories.copy.gz'));
    await expect(readBackup(backup)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('refuses what is no backup, and one in a format to come', async () => {
    await expect(readBackup(root)).rejects.toMatchObject({ code: 'backup-missing' });
    await write(backup);
    await editManifest((manifest) =>
      Object.assign(manifest, { format: 'dateline-backup-2', program: '9.0.0' }),
    );
    await expect(readBackup(backup)).rejects.toMatchObject({
      code: 'backup-newer',
      message: expect.stringContaining('Dateline 9.0.0'),
    });
    await writeFile(path.join(backup, 'manifest.json'), '{"format":"dat');
    await expect(readBackup(backup)).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  it('takes no name that leads out of the folder', async () => {
    await write(backup);
    const manifest = manifestSchema.parse(
      JSON.parse(await readFile(path.join(backup, 'manifest.json'), 'utf8')),
    );
    const [table] = manifest.tables;
    for (const file of ['data/../../etc/passwd.copy.gz', '/etc/passwd', 'data/a.copy.gz\n'])
      expect(manifestSchema.safeParse({ ...manifest, tables: [{ ...table, file }] }).success, file).toBe(
        false,
      );
    const name = 'pages; drop table x';
    expect(manifestSchema.safeParse({ ...manifest, tables: [{ ...table, name }] }).success).toBe(false);
  });
});

describe('restoreDatabase', () => {
  it('refuses a database with rows, and takes one that was only started', async () => {
    await write(backup);
    await expect(restore(backup, source().connection as pg.ClientConfig)).rejects.toMatchObject({
      code: 'restore-target',
      message: expect.stringContaining('dateline.article_versions'),
    });
    const started = await emptyDatabase();
    await migrateDatabase(started);
    await restore(backup, started);
    expect((await tableContents(started)).get('articles')?.rows).toBe(1);
    await migrateDatabase(started);
  });

  it('refuses a database on which somebody is at work', async () => {
    await write(backup);
    const started = await emptyDatabase();
    await migrateDatabase(started);
    const enter = (seconds: number) =>
      ask(
        started,
        `insert into dateline.processes (host, pid, roles, version, started_at, seen_at, state)
         values ('news', 4711, '{desk}', '0.1.0', now(), now() - interval '${seconds} s', '{}')`,
      );
    await enter(40);
    await enter(5);
    await expect(restore(backup, started)).rejects.toMatchObject({
      code: 'restore-running',
      message: expect.stringContaining('news, process 4711'),
    });
    await ask(started, "delete from dateline.processes where seen_at > now() - interval '30 s'");
    await restore(backup, started);
  });

  it('leaves an empty database as it was where something fails in the middle', async () => {
    await write(backup);
    await editManifest((manifest) => {
      for (const table of manifest.tables as { name: string; rows: number }[])
        if (table.name === 'stories') table.rows++;
    });
    const target = await emptyDatabase();
    await expect(restore(backup, target)).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(await ask(target, "select from pg_namespace where nspname in ('dateline', 'drizzle')")).toEqual(
      [],
    );
  });

  it('refuses a schema that it does not know, by the version of its program', async () => {
    await write(backup);
    await editManifest((manifest) =>
      Object.assign(manifest, { migration: 9_999_999_999_999, program: '3.1.0' }),
    );
    await expect(restore(backup, await emptyDatabase())).rejects.toMatchObject({
      code: 'backup-newer',
      message: expect.stringContaining('3.1.0'),
    });
  });

  it('brings a backup of an older schema up to date', async () => {
    const old = await emptyDatabase();
    await migrateDatabase(old, { steps: readSteps().slice(0, 9) });
    await ask(
      old,
      `insert into dateline.stories (title, day, first_published_at, last_published_at, created_at, changed_at)
       select 'Phà đêm', '2026-02-05', now(), now(), now(), now()`,
    );
    await noteBackup(old, backup, await write(backup, old));
    const target = await emptyDatabase();
    await restore(backup, target);
    const latest = readSteps().at(-1)?.when;
    expect(
      await ask(
        target,
        'select max(created_at)::text as latest, count(*)::int as count from drizzle.__drizzle_migrations',
      ),
    ).toEqual([{ latest: String(latest), count: readSteps().length }]);
    expect(await ask(target, 'select title, attention from dateline.stories')).toEqual([
      { title: 'Phà đêm', attention: 'none' },
    ]);
  });

  it('has the schema that a migration makes, with every index and reference', async () => {
    await write(backup);
    const target = await emptyDatabase();
    await restore(backup, target);
    const definitions = `
      select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where connamespace = 'dateline'::regnamespace
      union all select indexname, indexdef from pg_indexes where schemaname = 'dateline' order by 1, 2`;
    expect(await ask(target, definitions)).toEqual(
      await ask(source().connection as pg.ClientConfig, definitions),
    );
  });

  it('gives new rows numbers that were never given before', async () => {
    const { tables } = await write(backup);
    const lastId = tables.find(({ name }) => name === 'stories')?.lastId ?? 0;
    const target = await emptyDatabase();
    await restore(backup, target);
    const [row] = await ask(target, "select nextval('dateline.stories_id_seq')::int as id");
    expect(row?.id).toBe(lastId + 1_000_001);
  });

  it('leaves mails that waited to a person, and hands everything else to the queues again', async () => {
    const { db } = source();
    const mail = {
      watch: 'w',
      recipient: 'a@embassy.example',
      kind: 'began' as const,
      subject: 'S',
      text: 'T',
      html: 'T',
      createdAt: now,
    };
    await db.insert(mails).values([
      { ...mail, messageId: '<queued>', state: 'queued' },
      { ...mail, messageId: '<sending>', state: 'sending' },
      { ...mail, messageId: '<sent>', state: 'sent', sentAt: now, response: '250 OK' },
    ]);
    await db.insert(outbox).values([
      { queue: 'mail', key: 'mail-1', payload: {}, createdAt: now, dispatchedAt: now },
      { queue: 'fetch', key: 'page-1', payload: {}, createdAt: now, dispatchedAt: now, dispatches: 19 },
    ]);
    await write(backup);
    const target = await emptyDatabase();
    expect(await restore(backup, target)).toMatchObject({
      heldMails: 2,
      orders: [{ day: '2026-02-05', revision: 1 }],
    });
    const response =
      'Restored from a backup of 2026-02-06T00:00:00.000Z, in which it waited: it may have been sent since.';
    expect(await ask(target, 'select message_id, state, response from dateline.mails order by id')).toEqual([
      { message_id: '<queued>', state: 'uncertain', response },
      { message_id: '<sending>', state: 'uncertain', response },
      { message_id: '<sent>', state: 'sent', response: '250 OK' },
    ]);
    expect(
      await ask(target, 'select queue, key, dispatched_at, dispatches from dateline.outbox order by id'),
    ).toEqual([
      { queue: 'fetch', key: 'page-1', dispatched_at: null, dispatches: 0 },
      { queue: 'archive', key: '2026-02-05-r1', dispatched_at: null, dispatches: 0 },
    ]);
  });

  it('leaves out who is logged in', async () => {
    const { pool } = source();
    await pool.query(`insert into dateline.accounts (name, role, created_at) values ('Bình', 'admin', now());
      insert into dateline.sessions values ('hash', 'Bình', now(), now(), now())`);
    await write(backup);
    const target = await emptyDatabase();
    await restore(backup, target);
    expect(await ask(target, 'select name from dateline.accounts')).toEqual([{ name: 'Bình' }]);
    expect(await ask(target, 'select from dateline.sessions')).toEqual([]);
  });
});
