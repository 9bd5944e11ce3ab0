import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { stringify } from 'yaml';
import { startTestSite } from '../../net/test-site.ts';
import { archiveQueue } from '../../queues/archive.ts';
import { clusterQueue } from '../../queues/cluster.ts';
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

/** Queues whose work `bringWork` brings, one piece each, and the roles that do it. */
export const HUNG_QUEUES = ['discover', 'fetch', 'extract', 'cluster', 'archive', 'mail'] as const;
export const HUNG_ROLES = ['discover', 'fetch', 'extract', 'cluster', 'archive', 'alert'] as const;

const DAY = '2026-02-05';

/** A small world in which whatever is begun hangs, until it is released. */
export interface HungWork {
  environment: Record<string, string>;
  /** Requests that the site has not answered. */
  asked(): number;
  /** Mails that arrived. */
  mailed(): number;
  /** Notes a piece of work for every queue. */
  bringWork(db: Queryable): Promise<void>;
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
    asked: site.asked,
    mailed: () => smtp.messages.length,
    async bringWork(db) {
      await addWork(db, site.port);
      await session.query(LOCKS);
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
  let waiting = 0;
  const site = await startTestSite((request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    if (!isOpen) return void waiting++;
    const isFeed = request.url === '/rss';
    response.setHeader('content-type', isFeed ? 'application/rss+xml' : 'text/html');
    return response.end(isFeed ? FEED : ferryPage({ title: 'The ferry that was fetched' }));
  });
  return {
    port: site.port,
    asked: () => waiting,
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
    pace: 0,
    read: [{ feed: `${origin}/rss` }],
  };
  await writeFile(path.join(home, 'sources', 'daily.yaml'), stringify(source));
}

async function addWork(db: Queryable, port: number): Promise<void> {
  const now = new Date();
  await db.transaction(async (tx) => {
    const url = `http://daily.localhost:${port}/ferry`;
    const [page] = await tx
      .insert(pages)
      .values({ url, source: 'daily', state: 'waiting', discoveredAt: now })
      .returning({ id: pages.id });
    const storyId = await insertStory(tx);
    const articleId = await insertArticle(tx, { published: '2026-02-05T08:30:00+07:00' });
    const [mail] = await tx.insert(mails).values(mailOf(storyId, now)).returning({ id: mails.id });
    await tx.insert(archiveDays).values({ day: DAY, wanted: 1 });
    await bringPage(tx, { url: 'https://daily.example/read', html: ferryPage(), at: now });
    const tasks: Task[] = [
      taskOf(discoverQueue, { source: 'daily', slot: now.toISOString() }),
      taskOf(fetchQueue, { pageId: page?.id ?? 0, round: 0 }),
      taskOf(clusterQueue, { articleId, version: 1 }),
      taskOf(archiveQueue, { day: DAY, revision: 1 }),
      taskOf(mailQueue, { mailId: mail?.id ?? 0 }),
    ];
    await addTasks(tx, tasks, now);
  });
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
