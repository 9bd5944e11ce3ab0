import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { ALL_QUEUES } from '../queues/all.ts';
import { prepareQueueSchema } from '../queues/backends.ts';
import { openQueues } from '../queues/connection.ts';
import { openDatabase } from '../storage/database.ts';
import { migrateDatabase } from '../storage/migrating/migrate.ts';
import { readSteps } from '../storage/migrating/steps.ts';
import { loadWorkers } from '../workers/main.ts';
import { countRows, fillTables } from './migrations/fill-tables.ts';
import { bringFetchedPage, bringStory, readStory } from './migrations/old-release.ts';

const STEPS = readSteps();
const PATIENCE = { timeout: 60_000, interval: 100 };
/** Written while the schema changes. */
const MOST_PAGES = 12;

const name = `test_${randomUUID().replaceAll('-', '')}`;
const connection = { ...inject('postgres'), database: name };
let admin: pg.Client;
let client: pg.Client;
let archive = '';

beforeAll(async () => {
  admin = new pg.Client({ ...connection, database: 'postgres' });
  await admin.connect();
  archive = await mkdtemp(path.join(tmpdir(), 'dateline-migrations-'));
});
beforeEach(async () => {
  await admin.query(`create database ${name}`);
  client = new pg.Client(connection);
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await admin.query(`drop database ${name} with (force)`);
});
afterAll(async () => {
  await admin.end();
  await rm(archive, { recursive: true, force: true });
});

describe('an upgrade while an older release is at work and jobs wait', () => {
  it.each(STEPS.map(({ tag }, index) => ({ tag, index })))('from $tag', async ({ index }) => {
    await migrateDatabase(connection, { steps: STEPS.slice(0, index + 1) });
    await bringStory(client);
    await bringFetchedPage(client, 0);
    const before = await fillTables(client);

    const older = workOn();
    await migrateDatabase(connection);
    const written = await older.stop();
    expect(written).toBeGreaterThan(0);
    const after = await countRows(client);
    for (const [table, rows] of before) expect(after.get(table), table).toBeGreaterThanOrEqual(rows);

    await workOff();
    const { rows } = await client.query('select count(*)::int as count from dateline.assignments');
    // Two articles were there, one page waited to be read, and some came meanwhile.
    expect(rows).toEqual([{ count: 2 + 1 + written }]);
    const { rows: mails } = await client.query(
      'select state, lower(recipient) as recipient from dateline.mails',
    );
    expect(mails).toEqual([{ state: 'failed', recipient: 'an@desk.example' }]);
    expect(await readStory(client)).toBe(2);
  });
});

/** A process of the first release that reads and writes. Stopping fails if anything did, and says how many pages it wrote. */
function workOn(): { stop(): Promise<number> } {
  let isStopped = false;
  let written = 0;
  const reader = new pg.Client(connection);
  const writer = new pg.Client(connection);
  const reading = (async () => {
    await reader.connect();
    while (!isStopped) expect(await readStory(reader)).toBe(2);
    await reader.end();
  })();
  const writing = (async () => {
    await writer.connect();
    while (!isStopped || written === 0) {
      if (written < MOST_PAGES) await bringFetchedPage(writer, ++written);
      else await writer.query('select 1');
    }
    await writer.end();
  })();
  return {
    async stop() {
      isStopped = true;
      await Promise.all([reading, writing]);
      return written;
    },
  };
}

/** Runs today's program until nothing waits. */
async function workOff(): Promise<void> {
  const log = pino({ level: 'silent' });
  await prepareQueueSchema(connection);
  const database = openDatabase(connection, () => {});
  const queues = openQueues(ALL_QUEUES, { redisUrl: null, postgres: connection, onError: () => {} });
  const startWorkers = await loadWorkers(['scheduler', 'extract', 'cluster', 'archive', 'alert']);
  const workers = startWorkers({
    database,
    queues,
    sources: new Map(),
    watches: async () => [],
    operators: [],
    zone: 'Asia/Ho_Chi_Minh',
    archiveFolder: archive,
    archiveDelayMs: 0,
    deskUrl: 'http://127.0.0.1:8700',
    mailer: null,
    web: { userAgent: 'Dateline-test/1.0', allowedPrivateHosts: [], browser: null },
    embeddings: null,
    schedule: false,
    now: () => new Date(),
    log,
  });
  try {
    await vi.waitFor(async () => {
      const { rows } = await client.query('select queue, key from dateline.outbox');
      expect(rows).toEqual([]);
    }, PATIENCE);
  } finally {
    await workers.stop();
    await queues.close();
    await database.close();
  }
}
