import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { expect, vi } from 'vitest';
import { stringify } from 'yaml';
import { startTestSite } from '../../net/test-site.ts';
import { archiveQueue } from '../../queues/archive.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import type { Queues } from '../../queues/connection.ts';
import { type Task, taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import { mailQueue } from '../../queues/mail.ts';
import type { Queryable } from '../../storage/database.ts';
import { addTasks } from '../../storage/outbox.ts';
import { archiveDays, mails, pages } from '../../storage/schema.ts';
import { bringPage, ferryPage } from '../../workers/extract/fixture.ts';
import { databaseUrlOf, type TestDatabase } from '../support/database.ts';
import { startSmtpServer } from '../support/smtp.ts';
import { insertArticle, insertStory } from '../support/stories.ts';
import { startShutGate } from './shut-gate.ts';

/** Queues that have a piece of work each, and the roles that do it. */
export const HUNG_QUEUES = ['discover', 'fetch', 'extract', 'cluster', 'archive', 'mail'] as const;
export const HUNG_ROLES = ['discover', 'fetch', 'extract', 'cluster', 'archive', 'alert'] as const;

const DAY = '2026-02-05';

/** A small world in which whatever is begun hangs, until it is released. */
export interface HungWork {
  environment: Record<string, string>;
  /** Mails that arrived. */
  mailed(): number;
  /** Returns when a process has a piece of work of every queue in hand, and gets no further. */
  begun(queues: Pick<Queues, 'counts'>, patience: { timeout: number; interval: number }): Promise<void>;
  /** From now on everything answers. */
  release(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The site and the mail server do not answer; who writes articles, events of stories or days of the archive, the state of
 * a source or looks at saved searches waits for a lock.
 */
const LOCKS = `begin;
  lock table dateline.articles, dateline.story_events, dateline.archive_days, dateline.source_states in exclusive mode;
  lock table dateline.saved_searches in access exclusive mode`;

export async function openHungWork(database: TestDatabase, redisUrl: string | null): Promise<HungWork> {
  const home = await mkdtemp(path.join(tmpdir(), 'dateline-hung-'));
  const site = await startSlowSite();
  const smtp = await startSmtpServer();
  const gate = await startShutGate(smtp.port);
  const session = await database.pool.connect();
  await writeSource(home, site.port);
  const environment = {
    DATELINE_HOME: home,
    DATELINE_SOURCES: path.join(home, 'sources'),
    DATELINE_WATCHES: path.join(home, 'watches'),
    DATELINE_ALLOW_HOSTS: '*.localhost',
    DATELINE_DESK_PORT: '0',
    DATABASE_URL: databaseUrlOf(database),
    SMTP_URL: `smtp://127.0.0.1:${gate.port}`,
    MAIL_FROM: 'Dateline <dateline@desk.example>',
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  };
  return {
    environment,
    mailed: () => smtp.messages.length,
    async begun(queues, patience) {
      const isInHand = async (queue: string) => ((await queues.counts(queue)).active ?? 0) > 0;
      await addWork(database.db);
      await session.query(LOCKS);
      await vi.waitFor(async () => {
        for (const queue of ['discover', 'extract', 'archive', 'mail'])
          expect(await isInHand(queue), queue).toBe(true);
        // A new leader clusters what waits before it takes jobs.
        expect(await isWaiting(database, 'insert into "dateline"."assignments"%'), 'cluster').toBe(true);
      }, patience);
      // Last, since nobody waits for a site for longer than half a minute.
      await addPage(database.db, site.port);
      await vi.waitFor(async () => expect(await isInHand('fetch'), 'fetch').toBe(true), patience);
    },
    async release() {
      site.answer();
      gate.open();
      await session.query('rollback');
    },
    async close() {
      await releaseSession(session);
      await gate.close();
      await smtp.stop();
      await site.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function releaseSession(session: pg.PoolClient): Promise<void> {
  await session.query('rollback');
  session.release();
}

async function startSlowSite() {
  let isOpen = false;
  const site = await startTestSite((request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    if (!isOpen) return undefined;
    const isFeed = request.url === '/rss';
    response.setHeader('content-type', isFeed ? 'application/rss+xml' : 'text/html');
    return response.end(isFeed ? FEED : ferryPage({ title: 'The ferry that was fetched' }));
  });
  return {
    port: site.port,
    answer: () => {
      isOpen = true;
    },
    close: site.close,
  };
}

const FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>Daily</title></channel></rss>';

async function writeSource(home: string, port: number): Promise<void> {
  await mkdir(path.join(home, 'sources'));
  await mkdir(path.join(home, 'watches'));
  const origin = `http://daily.localhost:${port}`;
  const source = {
    name: 'daily',
    title: 'The Daily',
    home: `${origin}/`,
    languages: ['en'],
    zone: 'Asia/Ho_Chi_Minh',
    pace: { seconds: 0 },
    read: [{ feed: `${origin}/rss` }],
  };
  await writeFile(path.join(home, 'sources', 'daily.yaml'), stringify(source));
}

async function isWaiting({ db }: TestDatabase, query: string): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like ${query}`);
  return rows.length > 0;
}

async function addWork(db: Queryable): Promise<void> {
  const now = new Date();
  await db.transaction(async (tx) => {
    const storyId = await insertStory(tx);
    const articleId = await insertArticle(tx, { published: '2026-02-05T08:30:00+07:00' });
    const [mail] = await tx.insert(mails).values(mailOf(storyId, now)).returning({ id: mails.id });
    await tx.insert(archiveDays).values({ day: DAY, wanted: 1 });
    await bringPage(tx, { url: 'https://daily.example/read', html: ferryPage(), at: now });
    const tasks: Task[] = [
      taskOf(discoverQueue, { source: 'daily', slot: now.toISOString() }),
      taskOf(clusterQueue, { articleId, version: 1 }),
      taskOf(archiveQueue, { day: DAY, revision: 1 }),
      taskOf(mailQueue, { mailId: mail?.id ?? 0 }),
    ];
    await addTasks(tx, tasks, now);
  });
}

async function addPage(db: Queryable, port: number): Promise<void> {
  const now = new Date();
  const url = `http://daily.localhost:${port}/ferry`;
  const [page] = await db
    .insert(pages)
    .values({ url, source: 'daily', state: 'waiting', discoveredAt: now })
    .returning({ id: pages.id });
  await addTasks(db, [taskOf(fetchQueue, { pageId: page?.id ?? 0, round: 0 })], now);
}

function mailOf(storyId: number, createdAt: Date) {
  return {
    watch: 'ferries',
    storyId,
    recipient: 'an@desk.example',
    kind: 'began' as const,
    messageId: '<1@desk.example>',
    subject: 'Ferries',
    text: 'Ferries',
    html: '<p>Ferries',
    createdAt,
  };
}
