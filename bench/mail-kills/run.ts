import { setTimeout as sleep } from 'node:timers/promises';
import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type pg from 'pg';
import { ALL_QUEUES } from '../../queues/all.ts';
import { prepareQueueSchema } from '../../queues/backends.ts';
import { openQueues } from '../../queues/connection.ts';
import type { Database } from '../../storage/database.ts';
import { deliveries, mails, notices, outbox } from '../../storage/schema.ts';
import { randomFrom } from '../desk/text.ts';
import { clockFrom } from './clock.ts';
import { type FaultyServer, startFaultyServer } from './faulty-server.ts';
import { alertProcesses } from './processes.ts';
import { beginStories, READERS, WATCHES } from './supply.ts';
import { judge, type Told, type Verdict } from './verdict.ts';

export interface MailKills {
  database: Database;
  connection: pg.PoolConfig;
  /** Null for queues in PostgreSQL. */
  redisUrl: string | null;
  kills: number;
  /** At once; digests come besides. */
  mails: number;
  seed: number;
  /** Simulated seconds in a real one. */
  speed: number;
  onProgress?: (kills: number) => void;
  /** Aborted when no more is to be killed: the run ends with what it has. */
  signal?: AbortSignal;
}

export interface KilledRun extends Verdict {
  kills: number;
  seconds: number;
  /** Of these, from the last kill to the end of the work. */
  secondsAfter: number;
  /** What was still to be done at the end, by queue; empty where all is well. */
  left: string[];
  /** Jobs that a queue keeps as failed. Where no task is left, their work was done before their process died. */
  failedJobs: number;
  /** What the processes logged. */
  log: readonly string[];
}

const SILENCE_MS = 1_000;
const LONGEST_LIFE_MS = 2_500;
/** Of the kills; the others come at any time, also in the start and where nothing is to do. */
const AIMED_SHARE = 0.75;
const MOST_STEPS = 60;
const LONGEST_AFTER_STEP_MS = 10;
const HOUR_MS = 3_600_000;
/** What a killed process had in hand is free again within 30 s; a mail may meet several faults then. */
const PATIENCE_MS = 150_000;
const LOOK_EVERY_MS = 250;

/**
 * Tells people of stories by a process that is killed again and again, through a mail server that does what mail
 * servers do and is away for an hour twice; then lets the work end, and holds the database against the server.
 */
export async function runMailKills(run: MailKills): Promise<KilledRun> {
  const { database, connection, kills, seed, speed } = run;
  const began = performance.now();
  const random = randomFrom(seed);
  const clockStart = { from: Date.now(), speed };
  const clock = clockFrom(clockStart);
  if (!run.redisUrl) await prepareQueueSchema(connection);
  const server = await startFaultyServer({ random: randomFrom(seed + 1), now: clock.now });
  const processes = alertProcesses({
    connection: { ...connection },
    redisUrl: run.redisUrl,
    smtpUrl: server.url,
    silenceMs: SILENCE_MS,
    clock: clockStart,
    watches: [...WATCHES],
  });
  const stories: number[] = [];
  const killed: number[] = [];
  const perKill = run.mails / READERS.instant.length / kills;
  let back: Promise<void> = Promise.resolve();
  try {
    for (let kill = 1; kill <= kills && !run.signal?.aborted; kill++) {
      const due = Math.round(perKill * kill) - stories.length;
      stories.push(...(await beginStories(database, due, clock.now())));
      const child = processes.next();
      await child.begin();
      if (kill === Math.ceil(kills / 3) || kill === Math.ceil((2 * kills) / 3))
        back = awayFor(server, clock.realMs(HOUR_MS));
      await momentOfKill(server, random);
      killed.push(Date.now());
      await child.kill();
      run.onProgress?.(kill);
    }
    await back;
    const lastKill = performance.now();
    const last = processes.next();
    await last.begin();
    const left = await workEnds(database);
    const ended = performance.now();
    await last.stop();
    return {
      ...judge({
        stories,
        readers: READERS,
        told: await toldIn(database),
        mails: await database.db.select().from(mails).orderBy(asc(mails.id)),
        attempts: server.attempts,
        kills: killed,
      }),
      kills: killed.length,
      seconds: (ended - began) / 1000,
      secondsAfter: (ended - lastKill) / 1000,
      left,
      failedJobs: await failedJobsOf(run),
      log: processes.log,
    };
  } finally {
    await back;
    await processes.close();
    await server.goDown();
  }
}

async function awayFor(server: FaultyServer, ms: number): Promise<void> {
  await server.goDown();
  await sleep(ms);
  await server.comeUp();
}

/** Mostly just after something that the mail server sees, where most can go wrong. */
async function momentOfKill(server: FaultyServer, random: () => number): Promise<void> {
  const life = random() * LONGEST_LIFE_MS;
  const afterSteps = 1 + Math.floor(random() * MOST_STEPS);
  const delay = random() * LONGEST_AFTER_STEP_MS;
  if (random() >= AIMED_SHARE) return sleep(life);
  let steps = 0;
  const reached = new Promise<void>((resolve) => {
    server.onStep = () => {
      if (++steps === afterSteps) resolve();
    };
  });
  const ended = new AbortController();
  await Promise.race([
    reached.then(() => sleep(delay)),
    sleep(LONGEST_LIFE_MS, undefined, { signal: ended.signal }).catch(() => {}),
  ]);
  ended.abort();
  server.onStep = () => {};
}

/** Waits until nothing is to be done. @returns what is still there when patience ends */
async function workEnds({ db }: Pick<Database, 'db'>): Promise<string[]> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const tasks = await db.select({ what: outbox.queue, count: count() }).from(outbox).groupBy(outbox.queue);
    const waiting = await db
      .select({ what: deliveries.channel, count: count() })
      .from(deliveries)
      .where(and(isNull(deliveries.mailId), isNull(deliveries.droppedAt)))
      .groupBy(deliveries.channel);
    const left = [...tasks, ...waiting].map((row) => `${row.what}: ${row.count} left`);
    if (left.length === 0 || performance.now() > deadline) return left;
    await sleep(LOOK_EVERY_MS);
  }
}

async function toldIn({ db }: Pick<Database, 'db'>): Promise<Told[]> {
  const { recipient, channel, mailId } = deliveries;
  return db
    .select({ storyId: notices.storyId, recipient, channel, mailId })
    .from(deliveries)
    .innerJoin(notices, eq(notices.id, deliveries.noticeId));
}

async function failedJobsOf({ redisUrl, connection }: MailKills): Promise<number> {
  const queues = openQueues(ALL_QUEUES, { redisUrl, postgres: connection, onError: () => {} });
  try {
    const counts = await Promise.all(ALL_QUEUES.map(({ name }) => queues.counts(name)));
    return counts.reduce((sum, { failed = 0 }) => sum + failed, 0);
  } finally {
    await queues.close();
  }
}
