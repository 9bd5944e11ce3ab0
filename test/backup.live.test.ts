import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type Newsstand, startNewsstand } from '../samples/newsstand/server.ts';
import { openDatabase } from '../storage/database.ts';
import { openStorage } from '../storage/open-storage.ts';
import { backups as backupRows } from '../storage/schema.ts';
import { runCommand, startCommand } from './support/command.ts';
import { databaseUrlOf } from './support/database.ts';
import { type Newsroom, openNewsroom } from './support/newsroom.ts';
import { type Outcome, readArticles, readOutcome, readStories } from './support/outcome.ts';
import { startSmtpServer, type TestSmtpServer } from './support/smtp.ts';
import { type TableContents, tableContents } from './support/table-contents.ts';

const PATIENCE_MS = 600_000;
/** Not backed up, or taken up anew by a restore. */
const OTHERWISE = new Set(['sessions', 'processes', 'backups', 'archive_days', 'outbox']);

describe('dateline backup and restore', () => {
  let newsstand: Newsstand;
  let smtp: TestSmtpServer;
  let newsroom: Newsroom;
  let folder: string;
  let undisturbed: Outcome;
  /** Taken while the first run was under way, and when it was over. */
  let backups: { early: string; whole: string };

  const homeOf = async (name: string) => {
    const home = path.join(folder, name);
    await rm(home, { recursive: true, force: true });
    return { ...newsroom.environment, DATELINE_HOME: home };
  };

  beforeAll(async () => {
    newsstand = await startNewsstand({ latencyMs: 20 });
    smtp = await startSmtpServer();
    newsroom = await openNewsroom(newsstand, smtp.url);
    folder = await mkdtemp(path.join(tmpdir(), 'dateline-backup-'));
    await chmod(folder, 0o755);
    backups = { early: path.join(folder, 'early'), whole: path.join(folder, 'whole') };
    const run = startCommand(['run', '--once'], newsroom.environment);
    await vi.waitFor(() => expect(newsstand.requests()).toBeGreaterThan(60), PATIENCE_MS);
    const early = await runCommand(['backup', backups.early], newsroom.environment);
    expect(early.stderr).toBe('');
    expect((await run.ended).code).toBe(0);
    // A page that a busy machine missed comes with the next run.
    expect((await runCommand(['run', '--once'], newsroom.environment)).code).toBe(0);
    undisturbed = await readOutcome(newsroom.home);
    expect((await runCommand(['backup', backups.whole], newsroom.environment)).stderr).toBe('');
  }, 2 * PATIENCE_MS);
  afterAll(async () => {
    await newsstand.stop();
    await smtp.stop();
    await newsroom.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives the folder to its owner alone', async () => {
    expect((await stat(backups.whole)).mode & 0o077).toBe(0);
    for (const file of await readdir(path.join(backups.whole, 'data')))
      expect((await stat(path.join(backups.whole, 'data', file))).mode & 0o077, file).toBe(0);
  });

  it(
    'restores into an empty home what the backup has: the same rows, and the same archive',
    async () => {
      const environment = await homeOf('restored');
      const restored = await runCommand(['restore', backups.whole], environment);
      expect(restored.stderr).toBe('');
      expect(restored.code).toBe(0);
      const before = await contentsOf(newsroom.home);
      expect(await contentsOf(environment.DATELINE_HOME)).toEqual(before);
      expect(await archiveOf(environment.DATELINE_HOME)).toEqual(await archiveOf(newsroom.home));
      const verified = await runCommand(['archive', 'verify'], environment);
      expect(verified.stdout).toMatch(/is as the database has it/);
      // Which were taken is of the machine.
      expect(await backupsNotedIn(newsroom.home)).toEqual([backups.early, backups.whole]);
      expect(await backupsNotedIn(environment.DATELINE_HOME)).toEqual([]);

      // Another run finds nothing new and tells nobody twice.
      const mails = smtp.messages.length;
      expect((await runCommand(['run', '--once'], environment)).code).toBe(0);
      expect(await readOutcome(environment.DATELINE_HOME)).toEqual(undisturbed);
      expect(smtp.messages).toHaveLength(mails);
    },
    PATIENCE_MS,
  );

  it(
    'restores onto a server, and what was under way at the backup goes on to the same end',
    async () => {
      const name = `restore_${randomUUID().replaceAll('-', '')}`;
      const server = { ...inject('postgres'), database: name };
      await administer(`create database ${name}`);
      try {
        const environment = {
          ...(await homeOf('server')),
          DATABASE_URL: databaseUrlOf({ connection: server }),
        };
        const mails = smtp.messages.length;
        expect((await runCommand(['restore', backups.early], environment)).stderr).toBe('');
        const verified = await runCommand(['archive', 'verify'], environment);
        expect(verified.code, verified.stdout).toBe(0);
        const run = await runCommand(['run', '--once'], environment);
        expect(run.code, run.stderr).toBe(0);
        const { mails: _, ...wanted } = undisturbed;
        expect(await readingsIn(server)).toEqual(wanted);
        // What waited to be mailed at the backup has been mailed since: it is not sent again.
        const ids = smtp.messages.slice(mails).map(({ messageId }) => messageId);
        const held = await queryOf(server, "select message_id from dateline.mails where state = 'uncertain'");
        for (const { message_id } of held.rows) expect(ids).not.toContain(message_id);
      } finally {
        await administer(`drop database ${name} with (force)`);
      }
    },
    PATIENCE_MS,
  );
});

async function readingsIn(connection: pg.PoolConfig) {
  const { db, close } = openDatabase(connection, () => {});
  try {
    return { ...(await readArticles(db)), stories: await readStories(db) };
  } finally {
    await close();
  }
}

async function administer(statement: string): Promise<void> {
  await queryOf({ ...inject('postgres'), database: 'postgres' }, statement);
}

async function queryOf(connection: pg.ClientConfig, statement: string) {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

async function contentsOf(home: string): Promise<Map<string, TableContents>> {
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    const contents = await tableContents(storage.connection);
    for (const name of OTHERWISE) contents.delete(name);
    return contents;
  } finally {
    await storage.close();
  }
}

async function backupsNotedIn(home: string): Promise<string[]> {
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    const rows = await storage.db.select().from(backupRows).orderBy(backupRows.id);
    return rows.map(({ folder }) => folder);
  } finally {
    await storage.close();
  }
}

/** By name, what each file of an archive has. */
async function archiveOf(home: string): Promise<Map<string, string>> {
  const root = path.join(home, 'archive');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const contents = await Promise.all(files.map((file) => readFile(file, 'latin1')));
  return new Map(
    files.map((file, place) => [path.relative(root, file), contents[place] ?? '']).sort() as [
      string,
      string,
    ][],
  );
}
