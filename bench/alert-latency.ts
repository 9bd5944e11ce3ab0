/**
 * Measures, with the whole program at rest, how long it takes from an article's arrival (its page is fetched) until the
 * mail server has accepted the mail that tells of it, and in which stage.
 *
 *     npm run -s bench:alert-latency -- --articles 50
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { eq } from 'drizzle-orm';
import { stringify } from 'yaml';
import { taskOf } from '../queues/definition.ts';
import { fetchQueue } from '../queues/fetch.ts';
import type { Queryable } from '../storage/database.ts';
import { openStorage } from '../storage/open-storage.ts';
import { addTasks } from '../storage/outbox.ts';
import { notePages } from '../storage/pages.ts';
import { articles, assignments, fetches, mails, stories } from '../storage/schema.ts';
import { type Receiver, startReceiver } from './alert-latency/receiver.ts';
import { type LatencySite, startLatencySite } from './alert-latency/site.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = 'bench';
/** Longer than what anything in the program rests. */
const REST_MS = 3_000;
const MEDIAN_BAR_MS = 2_000;
/** The first load code and open connections. */
const WARM_UP = 3;

const STAGES = ['extracted', 'in a story', 'mail made', 'handed over', 'accepted'] as const;
/** Milliseconds from the arrival until each stage's end. */
type Times = Record<(typeof STAGES)[number], number>;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { articles: { type: 'string', default: '50' }, redis: { type: 'string' } },
  });
  const home = await mkdtemp(path.join(tmpdir(), 'dateline-latency-'));
  // PostgreSQL runs as another user where Dateline is root.
  await chmod(home, 0o755);
  const [storage, site, receiver] = await Promise.all([
    openStorage({ home, databaseUrl: null, onError: () => {} }),
    startLatencySite(),
    startReceiver(),
  ]);
  const program = await startProgram(home, site, receiver, values.redis);
  try {
    const times: Times[] = [];
    for (let number = 1; number <= WARM_UP + Number(values.articles); number++) {
      await sleep(REST_MS);
      const one = await tellOf(storage.db, site.url(number), receiver);
      if (number > WARM_UP) times.push(one);
    }
    report(times);
  } finally {
    program.kill('SIGTERM');
    await once(program, 'exit');
    await receiver.close();
    await site.close();
    await storage.close();
    await rm(home, { recursive: true, force: true });
  }
}

async function startProgram(
  home: string,
  site: LatencySite,
  receiver: Receiver,
  redisUrl: string | undefined,
): Promise<ChildProcess> {
  await writeFiles(home, site);
  const program = spawn(process.execPath, ['cli/dateline.js', 'start'], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'pipe'],
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: homedir(),
      DATELINE_HOME: home,
      DATELINE_SOURCES: path.join(home, 'sources'),
      DATELINE_WATCHES: path.join(home, 'watches'),
      DATELINE_ALLOW_HOSTS: '127.0.0.1',
      DATELINE_DESK_PORT: '0',
      DATELINE_LOG_LEVEL: 'info',
      SMTP_URL: receiver.url,
      MAIL_FROM: 'Dateline <dateline@desk.example>',
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    },
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-10_000);
      if (log.includes('"the desk is open"')) resolve();
    });
    program.once('exit', () => reject(new Error(`dateline start ended:\n${log}`)));
  });
  return program;
}

async function writeFiles(home: string, site: LatencySite): Promise<void> {
  const source = {
    name: SOURCE,
    title: 'Bench',
    home: site.url(0),
    languages: ['vi'],
    zone: 'UTC',
    pace: { seconds: 0 },
    schedule: '0 0 1 1 *',
    read: [{ page: site.url(0) }],
  };
  const watch = {
    name: 'velmora',
    title: 'Velmora',
    match: { any: ['Velmora'] },
    recipients: [{ address: 'desk@news.example', language: 'vi' }],
    mail: { perHour: 1_000 },
  };
  for (const [folder, file] of Object.entries({ sources: source, watches: watch })) {
    await mkdir(path.join(home, folder));
    await writeFile(path.join(home, folder, `${file.name}.yaml`), stringify(file));
  }
}

/** Has a page fetched, as if its source had just led to it. */
async function tellOf(db: Queryable, url: string, receiver: Receiver): Promise<Times> {
  const mail = receiver.next();
  const now = new Date();
  await db.transaction(async (tx) => {
    const finding = { source: SOURCE, slot: now, keyOf: (address: string) => address };
    const policy = { watchedForMs: 0, everyMs: 0, failures: 0 };
    const { due } = await notePages(tx, finding, [{ url, title: null, published: null }], policy, now);
    const tasks = due.map(({ id, round }) => taskOf(fetchQueue, { pageId: id, round }));
    await addTasks(tx, tasks, now);
  });
  const { acceptedAt } = await mail;
  return timesOf(db, url, acceptedAt);
}

async function timesOf(db: Queryable, url: string, acceptedAt: number): Promise<Times> {
  const [row] = await db
    .select({
      fetchedAt: fetches.fetchedAt,
      extractedAt: articles.createdAt,
      placedAt: assignments.assignedAt,
      madeAt: mails.createdAt,
      handedOverAt: mails.handedOverAt,
    })
    .from(articles)
    .innerJoin(fetches, eq(fetches.pageId, articles.pageId))
    .innerJoin(assignments, eq(assignments.articleId, articles.id))
    .innerJoin(stories, eq(stories.id, assignments.storyId))
    .innerJoin(mails, eq(mails.storyId, stories.id))
    .where(eq(articles.url, url));
  if (!row) throw new Error(`The mail that came is not of ${url}.`);
  const since = (at: Date | null) => (at?.getTime() ?? Number.NaN) - row.fetchedAt.getTime();
  return {
    extracted: since(row.extractedAt),
    'in a story': since(row.placedAt),
    'mail made': since(row.madeAt),
    'handed over': since(row.handedOverAt),
    accepted: acceptedAt - row.fetchedAt.getTime(),
  };
}

function report(times: readonly Times[]): void {
  console.log('| milliseconds after the arrival | median | p90 | max |\n|---|---:|---:|---:|');
  for (const stage of STAGES) {
    const sorted = times.map((one) => one[stage]).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    console.log(`| ${stage} | ${at(0.5)} | ${at(0.9)} | ${at(1)} |`);
    if (stage === 'accepted' && (at(0.5) ?? Number.NaN) > MEDIAN_BAR_MS) process.exitCode = 1;
  }
}

await main();
