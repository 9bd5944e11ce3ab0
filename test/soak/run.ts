import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import { z } from 'zod';
import { startReceiver } from '../../bench/alert-latency/receiver.ts';
import { ALL_QUEUES } from '../../queues/all.ts';
import { openQueues } from '../../queues/connection.ts';
import { openStorage, type Storage } from '../../storage/open-storage.ts';
import { mails } from '../../storage/schema.ts';
import { allocatorSettings } from '../support/allocator-settings.ts';
import { watchDeadlocks } from './deadlocks.ts';
import { visitDesk } from './desk-visits.ts';
import { fillHistory } from './history.ts';
import { look, type Subject } from './look.ts';
import { type NewsSites, startNewsSites } from './news-sites.ts';
import { openNewsWire, type WireArticle } from './news-wire.ts';
import type { SoakRun, SoakSample } from './report.ts';

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
/** A start takes its processor time whatever the clocks do: a minute of it is an hour at sixty times real pace. */
const START_PATIENCE_MS = HOUR_MS;
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
  const program = startProgram({
    ...inherited(),
    ...allocatorSettings('deploy/dateline.service'),
    ...V8,
    DATELINE_HOME: home,
    DATELINE_SOURCES: folders.sources,
    DATELINE_WATCHES: folders.watches,
    DATELINE_ALLOW_HOSTS: '*.localhost',
    DATELINE_DESK_PORT: '0',
    SMTP_URL: receiver.url,
  });
  const subject = { pid: program.pid, home, archive: path.join(home, 'archive') };
  const samples: SoakSample[] = [];
  try {
    const deskUrl = await program.deskUrl;
    const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
    const desk = visitDesk(deskUrl, storage.db, signal);
    const deadlocks = watchDeadlocks(storage.db, DEADLOCK_TIMEOUT_MS * speed);
    try {
      await sampleFor(hours, { ...subject, ...watched(storage) }, samples, options);
      return {
        hours,
        speed,
        seed,
        samples,
        trouble: program.trouble,
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

/**
 * What V8 takes by itself on a machine of 2 GB, which docs/install-debian.md says are enough: half of it. Where there is
 * more it lets garbage grow to four times what lives, in which no leak of a day would be seen.
 */
const V8 = { NODE_OPTIONS: '--max-old-space-size=1024 --max-semi-space-size=8' };

/** What makes clocks run faster goes on to the program. */
function inherited(): Record<string, string> {
  const names = Object.keys(process.env).filter((name) =>
    /^(?:PATH|HOME|LD_PRELOAD|REDIS_URL|FAKETIME.*)$/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}

const logLineSchema = z.object({ level: z.number(), msg: z.string(), url: z.string().optional() });
const WARN = 40;

interface Program {
  pid: number;
  deskUrl: Promise<string>;
  trouble: Map<string, number>;
  stop(): Promise<void>;
}

function startProgram(environment: Record<string, string>): Program {
  const file = path.resolve(import.meta.dirname, '../../cli/dateline.js');
  const child: ChildProcess = spawn(process.execPath, [file, 'start'], {
    env: environment,
    cwd: environment.DATELINE_HOME,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const trouble = new Map<string, number>();
  const deskUrl = new Promise<string>((resolve, reject) => {
    const impatience = setTimeout(() => reject(new Error('The desk never opened.')), START_PATIENCE_MS);
    ended.then(() => reject(new Error(`The program ended: ${[...trouble.keys()].join('; ')}`)), reject);
    if (!child.stderr) return;
    createInterface({ input: child.stderr }).on('line', (line) => {
      const read = logLineSchema.safeParse(jsonOf(line));
      const { level, msg, url } = read.data ?? { level: WARN, msg: line, url: undefined };
      if (level >= WARN) trouble.set(msg, (trouble.get(msg) ?? 0) + 1);
      if (msg !== 'the desk is open' || !url) return;
      clearTimeout(impatience);
      resolve(url);
    });
  });
  return {
    pid: child.pid ?? 0,
    deskUrl,
    trouble,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
