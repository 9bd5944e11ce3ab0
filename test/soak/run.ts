import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import { startReceiver } from '../../bench/alert-latency/receiver.ts';
import { ALL_QUEUES } from '../../queues/all.ts';
import { openQueues } from '../../queues/connection.ts';
import { openStorage, type Storage } from '../../storage/open-storage.ts';
import { mails } from '../../storage/schema.ts';
import { watchDeadlocks } from './deadlocks.ts';
import { visitDesk } from './desk-visits.ts';
import { fillHistory } from './history.ts';
import { look, type Subject } from './look.ts';
import { type NewsSites, startNewsSites } from './news-sites.ts';
import { openNewsWire, type WireArticle } from './news-wire.ts';
import { startProgram } from './program.ts';
import type { SoakRun, SoakSample } from './report.ts';
import { openTroubleLog } from './trouble-log.ts';

export interface SoakOptions {
  hours: number;
  /** Whoever starts the run sets its clocks. */
  speed: number;
  seed: number;
  outlets: number;
  articlesADay: number;
  /** Of news that are in the database before the start. */
  historyDays: number;
  onSample(sample: SoakSample): void;
  signal: AbortSignal;
}

const SAMPLE_EVERY_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Of PostgreSQL, by its default. */
const DEADLOCK_TIMEOUT_MS = 1_000;
/** What has been printed before the start, so that the feeds are full. */
const PRINTED_BEFORE_MS = 6 * HOUR_MS;

/** Runs the whole program over news without an end, and looks at it every quarter of an hour. */
export async function runSoak(options: SoakOptions): Promise<SoakRun> {
  const { hours, speed, seed, outlets, historyDays, signal } = options;
  const home = await mkdtemp(path.join(tmpdir(), 'dateline-soak-'));
  // PostgreSQL runs as another user where this one is root.
  await chmod(home, 0o755);
  const listedFrom = new Date(Date.now() - PRINTED_BEFORE_MS);
  const wire = openNewsWire({ ...options, start: new Date(listedFrom.getTime() - historyDays * DAY_MS) });
  const sites = await startNewsSites(wire, { outlets, now: () => new Date(), listedFrom });
  const receiver = await startReceiver();
  const folders = { sources: path.join(home, 'sources'), watches: path.join(home, 'watches') };
  await sites.writeSources(folders.sources);
  await mkdir(folders.watches);
  await writeFile(path.join(folders.watches, 'all.yaml'), stringify(WATCH));
  if (historyDays > 0) await fillHome(home, wire.all(listedFrom), sites.urlOf);
  const trouble = openTroubleLog(Date.now);
  const environment = {
    DATELINE_HOME: home,
    DATELINE_SOURCES: folders.sources,
    DATELINE_WATCHES: folders.watches,
    DATELINE_ALLOW_HOSTS: '*.localhost',
    DATELINE_DESK_PORT: '0',
    SMTP_URL: receiver.url,
  };
  const program = startProgram(environment, trouble);
  const subject = { pid: program.pid, home, archive: path.join(home, 'archive') };
  const samples: SoakSample[] = [];
  try {
    const deskUrl = await program.deskUrl;
    const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
    const desk = visitDesk(deskUrl, storage.db, trouble, signal);
    const deadlocks = watchDeadlocks(storage.db, DEADLOCK_TIMEOUT_MS * speed);
    try {
      await sampleFor(hours, { ...subject, ...watched(storage) }, samples, options);
      return {
        hours,
        speed,
        seed,
        samples,
        trouble: trouble.all(),
        deadlocks: deadlocks.broken(),
        mails: await storage.db.$count(mails),
        ...desk.counts(),
      };
    } finally {
      await deadlocks.stop();
      await desk.stop();
      await storage.close();
    }
  } finally {
    await program.stop();
    await sites.close();
    await receiver.close();
    // PostgreSQL takes its time to end, of which there is less in a faster world.
    await rm(home, { recursive: true, force: true, maxRetries: 100, retryDelay: 500 });
  }
}

async function fillHome(home: string, printed: WireArticle[], urlOf: NewsSites['urlOf']): Promise<void> {
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    await fillHistory(storage.pool, printed, urlOf);
  } finally {
    await storage.close();
  }
}

const WATCH = {
  name: 'all',
  title: 'Arvik and Minh',
  match: { any: ['Arvik Lindqvist', 'Minh Velmar', 'Sela Okonar'] },
  recipients: [{ address: 'press@embassy.example', language: 'en' }],
};

function watched(storage: Storage): Pick<Subject, 'db' | 'queues'> {
  const queues = openQueues(ALL_QUEUES, {
    redisUrl: process.env.REDIS_URL ?? null,
    postgres: { ...storage.connection, max: 2 },
    onError: () => {},
  });
  return { db: storage.db, queues };
}

async function sampleFor(
  hours: number,
  subject: Subject,
  samples: SoakSample[],
  { onSample, signal }: SoakOptions,
): Promise<void> {
  const began = Date.now();
  while (!signal.aborted && Date.now() - began < hours * HOUR_MS) {
    await sleep(SAMPLE_EVERY_MS, undefined, { signal }).catch(() => {});
    const sample = { hours: (Date.now() - began) / HOUR_MS, ...(await look(subject)) };
    samples.push(sample);
    onSample(sample);
  }
  await subject.queues.close();
}
