import { type ChildProcess, execFile, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type MemoryWatch, watchMemory } from './process-memory.ts';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../..', import.meta.url));
const DEBIAN_PYTHON = '/usr/bin/python3';
const LINKS_PER_SITEMAP = 1_000;
const LOOK_EVERY_MS = 250;

export interface Site {
  port: number;
  /** How many pages were asked for so far. */
  served(): Promise<number>;
  stop(): void;
}

export async function startSite(directory: string, pages: number): Promise<Site> {
  const child = fork(fileURLToPath(new URL('site.ts', import.meta.url)), [directory, String(pages)], {
    execArgv: ['--import', 'tsx'],
    cwd: project,
  });
  const { port } = z.object({ port: z.int().positive() }).parse((await once(child, 'message'))[0]);
  return {
    port,
    async served() {
      child.send('served');
      return z.int().parse((await once(child, 'message'))[0]);
    },
    stop: () => child.disconnect(),
  };
}

/** Whether Debian's Scrapy and readability-lxml are there. */
export async function hasScrapy(): Promise<boolean> {
  return run(DEBIAN_PYTHON, ['-c', 'import scrapy, readability']).then(
    () => true,
    () => false,
  );
}

/** Pages a second of Scrapy with readability-lxml. */
export async function runScrapy(site: Site, pages: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-scrapy-'));
  try {
    const script = fileURLToPath(new URL('scrapy_site.py', import.meta.url));
    const { stdout } = await run(DEBIAN_PYTHON, [
      script,
      String(site.port),
      String(pages),
      join(folder, 'items'),
    ]);
    const { items, seconds } = z.object({ items: z.int(), seconds: z.number() }).parse(JSON.parse(stdout));
    if (items !== pages) throw new Error(`Scrapy gave ${items} items of ${pages} pages.`);
    return items / seconds;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface DatelineRun {
  pagesPerSecond: number;
  peakMegabytes: number;
  /** After so many of the pages, what all processes took. */
  megabytesAfter: Map<number, number>;
  /** The table that `run --once` ends with. */
  table: string;
}

/**
 * `dateline run --once` as people run it, with its embedded database, over the site's first pages: from the moment that
 * its first source is read until every page is fetched, archived, extracted, kept and in a story.
 */
export async function runDateline(
  site: Site,
  pages: number,
  milestones: number[] = [],
): Promise<DatelineRun> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-pipeline-'));
  // PostgreSQL runs as another user where Dateline is root.
  await chmod(folder, 0o755);
  try {
    await writeSource(join(folder, 'sources'), site.port, pages);
    return await watchRun(startDateline(folder), site, pages, milestones);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeSource(folder: string, port: number, pages: number): Promise<void> {
  await mkdir(folder);
  const lists = Array.from({ length: Math.ceil(pages / LINKS_PER_SITEMAP) }, (_, part) => part);
  const read = lists.map((part) => `  - sitemap: http://127.0.0.1:${port}/sitemap-${part}.xml`);
  const head = [
    'name: bench',
    'title: Bench',
    `home: http://127.0.0.1:${port}/`,
    'languages: [en]',
    'zone: UTC',
  ];
  await writeFile(
    join(folder, 'bench.yaml'),
    [...head, 'pace: { seconds: 0 }', 'read:', ...read, ''].join('\n'),
  );
}

function startDateline(folder: string): ChildProcess {
  return spawn(process.execPath, ['cli/dateline.js', 'run', '--once'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: homedir(),
      DATELINE_HOME: folder,
      DATELINE_SOURCES: join(folder, 'sources'),
      DATELINE_WATCHES: join(folder, 'watches'),
      DATELINE_ALLOW_HOSTS: '127.0.0.1',
      // Its log is the bench's clock.
      DATELINE_LOG_LEVEL: 'info',
    },
  });
}

async function watchRun(
  child: ChildProcess,
  site: Site,
  pages: number,
  milestones: number[],
): Promise<DatelineRun> {
  const memory = watchMemory(child.pid ?? 0);
  const progress = watchMilestones(site, memory, milestones);
  const [log, table, [code]] = await Promise.all([
    textOf(child.stderr),
    textOf(child.stdout),
    once(child, 'exit'),
  ]);
  const megabytesAfter = progress.stop();
  const peakMegabytes = memory.stop();
  if (code !== 0) throw new Error(`dateline run ended with ${code}:\n${log}\n${table}`);
  const seconds = (loggedAt(log, 'stopped') - loggedAt(log, 'started')) / 1_000;
  return { pagesPerSecond: pages / seconds, peakMegabytes, megabytesAfter, table };
}

/** Notes what all processes take when so many pages were asked for. */
function watchMilestones(site: Site, memory: MemoryWatch, milestones: number[]) {
  const megabytesAfter = new Map<number, number>();
  const timer = setInterval(async () => {
    const served = await site.served();
    const due = milestones.find((milestone) => served >= milestone && !megabytesAfter.has(milestone));
    if (due !== undefined) megabytesAfter.set(due, memory.now());
  }, LOOK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return megabytesAfter;
    },
  };
}

async function textOf(stream: Readable | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += chunk;
  return text;
}

const logLineSchema = z.object({ time: z.iso.datetime(), msg: z.string() });

/** When a line was logged, in milliseconds. */
function loggedAt(log: string, message: string): number {
  const lines = log.split('\n').filter(Boolean);
  const line = lines.map((text) => logLineSchema.parse(JSON.parse(text))).find(({ msg }) => msg === message);
  if (!line) throw new Error(`Dateline never said "${message}":\n${log}`);
  return Date.parse(line.time);
}
