import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clusterQueue } from '../queues/cluster.ts';
import { taskOf } from '../queues/definition.ts';
import type { Database } from '../storage/database.ts';
import { addTasks, OUTBOX_CHANNEL } from '../storage/outbox.ts';
import { articles, assignments, outbox, stories } from '../storage/schema.ts';
import { type RunningCommand, startCommand } from './support/command.ts';
import { databaseUrlOf, type TestDatabase, useDatabase } from './support/database.ts';
import { borrowRedis, redisUrl } from './support/redis.ts';
import { insertArticle } from './support/stories.ts';

const PATIENCE = { timeout: 60_000, interval: 50 };
const redis = await redisUrl();
const backends = [
  { name: 'PostgreSQL', runs: true, onRedis: false },
  {
    name: redis ? 'Redis' : 'Redis (needs DATELINE_TEST_REDIS_URL)',
    runs: redis !== null,
    onRedis: true,
  },
];
const EVENTS = [
  'The night ferry to Eastport sails again after a winter of repairs, with two hundred passengers.',
  'Growers brought forty kinds of apples to the orchard fair, and children pressed the juice.',
  'Dock workers stayed away from the piers of Larkhaven, and thirty ships wait at anchor.',
];

/** Every article of three events that go on side by side, an hour after the one before. */
const REPORTS = Array.from({ length: 60 }, (_, number) => {
  const event = EVENTS[number % EVENTS.length] ?? '';
  return {
    url: `https://harbourpost.example/news/${String(number).padStart(2, '0')}`,
    title: `${event.split(' ').slice(0, 6).join(' ')} (${number})`,
    text: `${event} Report ${number}.`,
    published: new Date(Date.UTC(2026, 1, 5, number)).toISOString(),
  };
});
const [BEFORE, AFTER] = [REPORTS.slice(0, 40), REPORTS.slice(40)];

for (const backend of backends) {
  describe.skipIf(!backend.runs)(`two clusterers with queues in ${backend.name}`, () => {
    const databases = { undisturbed: useDatabase(), killed: useDatabase() };
    const giveBack: (() => Promise<void>)[] = [];
    const running: RunningCommand[] = [];
    let home = '';

    beforeAll(async () => {
      home = await mkdtemp(path.join(tmpdir(), 'dateline-standby-'));
    });
    afterAll(async () => {
      for (const command of running) command.process.kill('SIGKILL');
      await Promise.all(running.map((command) => command.ended));
      await Promise.all(giveBack.map((give) => give()));
      await rm(home, { recursive: true, force: true });
    });

    /** Starts a process that clusters, or stands by. */
    const start = (environment: Record<string, string>): RunningCommand => {
      const command = startCommand(['start', '--roles', 'scheduler,cluster'], environment, home);
      running.push(command);
      return command;
    };
    const environmentOf = async (database: TestDatabase) => {
      const environment: Record<string, string> = {
        DATELINE_HOME: home,
        DATELINE_SOURCES: home,
        DATABASE_URL: databaseUrlOf(database),
      };
      if (backend.onRedis && redis) {
        const borrowed = await borrowRedis(redis);
        giveBack.push(borrowed.giveBack);
        environment.REDIS_URL = borrowed.url;
      }
      return environment;
    };

    it('have the standby take over from a leader that is killed at work, and the same stories in the end', async () => {
      const undisturbed = databases.undisturbed();
      await arrive(undisturbed, REPORTS);
      start(await environmentOf(undisturbed));
      await vi.waitFor(async () => expect(await waiting(undisturbed)).toBe(0), PATIENCE);

      const database = databases.killed();
      const environment = await environmentOf(database);
      const leader = start(environment);
      await vi.waitFor(async () => expect(await hasLeader(database)).toBe(true), PATIENCE);
      start(environment);
      await vi.waitFor(async () => expect(await processes(database)).toBe(2), PATIENCE);
      await stopAtWork(database, async () => {
        await arrive(database, BEFORE);
        await vi.waitFor(async () => expect(await isHeldUp(database)).toBe(true), PATIENCE);
        leader.process.kill('SIGKILL');
        await leader.ended;
      });
      await vi.waitFor(async () => expect(await waiting(database)).toBe(0), PATIENCE);
      await arrive(database, AFTER);
      await vi.waitFor(async () => expect(await waiting(database)).toBe(0), PATIENCE);

      const wanted = await readStories(undisturbed);
      expect(wanted).toHaveLength(EVENTS.length);
      expect(await readStories(database)).toEqual(wanted);
    }, 200_000);
  });
}

async function arrive({ db }: Database, reports: typeof REPORTS): Promise<void> {
  const now = new Date('2026-02-09T00:00:00Z');
  await db.transaction(async (tx) => {
    for (const { url, title, text, published } of reports) {
      const articleId = await insertArticle(tx, {
        url,
        title,
        published,
        content: {
          lead: null,
          published: { instant: published, origin: 'meta', guess: false },
          blocks: [{ kind: 'paragraph', text }],
        },
      });
      await addTasks(tx, [taskOf(clusterQueue, { articleId, version: 1 })], now);
    }
  });
}

/** How many articles no clustering has dealt with. */
function waiting({ db }: Database): Promise<number> {
  return db.$count(outbox, eq(outbox.queue, clusterQueue.name));
}

async function exists({ db }: Database, condition: ReturnType<typeof sql>): Promise<boolean> {
  return (await db.execute(condition)).rows.length > 0;
}

const ofThisDatabase = sql`database = (select oid from pg_database where datname = current_database())`;

function hasLeader(database: Database): Promise<boolean> {
  return exists(
    database,
    sql`select from pg_locks
      where locktype = 'advisory' and granted and objid = 7246160 and ${ofThisDatabase}`,
  );
}

/** Processes that have begun: each listens for work once. */
async function processes({ db }: Database): Promise<number> {
  const { rows } = await db.execute(sql`select from pg_stat_activity
    where datname = current_database() and query = ${`listen ${OUTBOX_CHANNEL}`}`);
  return rows.length;
}

/** Holds up whoever clusters in the middle of its transaction, where the stories are written and the events not yet. */
async function stopAtWork({ pool }: Database, meanwhile: () => Promise<void>): Promise<void> {
  const session = await pool.connect();
  try {
    await session.query('begin; lock table dateline.story_events in exclusive mode');
    await meanwhile();
  } finally {
    await session.query('rollback');
    session.release();
  }
}

function isHeldUp(database: Database): Promise<boolean> {
  return exists(
    database,
    sql`select from pg_locks
      where not granted and relation = 'dateline.story_events'::regclass and ${ofThisDatabase}`,
  );
}

async function readStories({ db }: Database) {
  const rows = await db
    .select({ story: stories.id, title: stories.title, day: stories.day, url: articles.url })
    .from(assignments)
    .innerJoin(stories, eq(stories.id, assignments.storyId))
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .orderBy(asc(articles.url));
  const told = new Map<number, { title: string; day: string; articles: string[] }>();
  for (const { story, title, day, url } of rows) {
    const known = told.get(story) ?? { title, day, articles: [] };
    known.articles.push(url);
    told.set(story, known);
  }
  return [...told.values()];
}
