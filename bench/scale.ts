/**
 * Measures how pages a second grow with processes: 1, 2 and 4 fetchers, then extractors, each held to one core, beside one
 * scheduler and PostgreSQL on the same machine. A single process is measured twice: on a machine of one core, with which
 * the others are compared, and with all cores, of which PostgreSQL then has the others for itself. Rounds take turns; of
 * each ratio the median is told.
 *
 *     npm run -s bench:scale [-- DIR --pages N --rounds N --roles extract]     # with REDIS_URL the queues are on Redis
 *
 * With DIR the pages are those of an evaluation set, in other words each time around; without, generated ones.
 */

import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { environmentVariables } from '../config/environment.ts';
import { prepareQueueSchema } from '../queues/backends.ts';
import { readPostmaster } from '../storage/embedded/postmaster.ts';
import { openStorage } from '../storage/open-storage.ts';
import { createPages, savedPages } from './scale/pages.ts';
import { type Measured, runScale, type Setup } from './scale/run.ts';
import { type Stage, stagesOver } from './scale/stages.ts';

const CORES = availableParallelism();
const ONE: Setup = { processes: 1, cores: 1 };
const SETUPS: Setup[] = [ONE, ...[1, 2, 4].map((processes) => ({ processes, cores: CORES }))];
/** Of two extractors on two cores against one on one. */
const LEAST_RATIO = 1.7;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pages: { type: 'string', default: '600' },
      rounds: { type: 'string', default: '3' },
      roles: { type: 'string', default: 'fetch,extract' },
    },
  });
  const home = await mkdtemp(path.join(tmpdir(), 'dateline-scale-'));
  // PostgreSQL runs as another user where Dateline is root.
  await chmod(home, 0o755);
  const [directory] = positionals;
  const page = directory ? savedPages(directory) : createPages();
  const site = await startSite(page);
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    await prepareQueueSchema(storage.connection);
    const postgres = (await readPostmaster(path.join(home, 'postgres', 'data')))?.pid ?? 0;
    const environment = await environmentOf(home, site.port);
    const urlOf = (number: number) => `http://127.0.0.1:${site.port}/articles/${number}`;
    const stages = stagesOver({ page, urlOf }).filter(({ role }) => values.roles.split(',').includes(role));
    const pages = Number(values.pages);
    for (const stage of stages) {
      const rounds = await inTurns(Number(values.rounds), (setup) =>
        runScale({ database: storage, environment, stage, setup, pages, postgres }),
      );
      report(stage, rounds);
    }
  } finally {
    site.close();
    await storage.close();
    await rm(home, { recursive: true, force: true });
  }
}

type Round = Map<Setup, Measured>;

async function inTurns(count: number, run: (setup: Setup) => Promise<Measured>): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let number = 0; number < count; number++) {
    const round: Round = new Map();
    for (const setup of SETUPS) round.set(setup, await run(setup));
    rounds.push(round);
  }
  return rounds;
}

function report({ role }: Stage, rounds: readonly Round[]): void {
  const medianOf = (measure: (round: Round) => number) => median(rounds.map(measure));
  for (const setup of SETUPS) {
    const { processes, cores } = setup;
    const of = (key: keyof Measured) => medianOf((round) => round.get(setup)?.[key] ?? Number.NaN);
    const ratio = medianOf((round) => pagesPerSecond(round, setup) / pagesPerSecond(round, ONE));
    console.log(
      [
        `${role} × ${processes} on ${cores === 1 ? '1 core' : `${cores} cores`}: ${of('pagesPerSecond').toFixed(1)} pages/s`,
        `${ratio.toFixed(2)} × one`,
        `processor ${of('roleMs').toFixed(1)} + scheduler ${of('schedulerMs').toFixed(1)} + PostgreSQL ${of('postgresMs').toFixed(1)} ms a page`,
        `WAL ${kilobytes(of('walBytes'))}, database ${kilobytes(of('databaseBytes'))} a page`,
      ].join(' · '),
    );
    if (role === 'extract' && processes === 2 && cores === 2 && ratio < LEAST_RATIO) process.exitCode = 1;
  }
}

function pagesPerSecond(round: Round, setup: Setup): number {
  return round.get(setup)?.pagesPerSecond ?? Number.NaN;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_024).toFixed(1)} KB`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** In this process, which has nothing else to do meanwhile. */
async function startSite(page: (number: number) => string) {
  const server = createServer((request, response) => {
    const number = /^\/articles\/(\d+)$/.exec(request.url ?? '')?.[1];
    response.writeHead(number ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(number && page(Number(number)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function environmentOf(home: string, port: number): Promise<Record<string, string>> {
  const folder = path.join(home, 'sources');
  await mkdir(folder);
  await writeFile(
    path.join(folder, 'bench.yaml'),
    `name: bench
title: Bench
home: http://127.0.0.1:${port}/
languages: [vi]
zone: Asia/Ho_Chi_Minh
pace: { seconds: 0 }
schedule: "0 0 1 1 *"
read:
  - feed: http://127.0.0.1:${port}/rss
`,
  );
  const { PATH = '', HOME = '', REDIS_URL } = environmentVariables();
  return {
    PATH,
    HOME,
    DATELINE_HOME: home,
    DATELINE_SOURCES: folder,
    DATELINE_WATCHES: path.join(home, 'watches'),
    DATELINE_ALLOW_HOSTS: '127.0.0.1',
    DATELINE_LOG_LEVEL: 'info',
    ...(REDIS_URL ? { REDIS_URL } : {}),
  };
}

await main();
