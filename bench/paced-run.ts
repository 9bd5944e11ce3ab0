import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { count, eq, inArray } from 'drizzle-orm';
import type pg from 'pg';
import { pino } from 'pino';
import type { z } from 'zod';
import { prepareQueueSchema } from '../queues/backends.ts';
import { openQueues } from '../queues/connection.ts';
import { taskOf } from '../queues/definition.ts';
import { fetchQueue } from '../queues/fetch.ts';
import type { Database } from '../storage/database.ts';
import { addTasks } from '../storage/outbox.ts';
import { outbox, pages } from '../storage/schema.ts';
import { startDispatcher } from '../workers/dispatch/dispatcher.ts';
import { type paceWorkerSchema, sentSchema } from './pace-messages.ts';

export interface PacedRun {
  database: Database;
  connection: pg.PoolConfig;
  processes: number;
  hosts: number;
  /** Of each host. */
  pages: number;
  gapMs: number;
  /** Called once, when so many requests have come. */
  disturb?: { after: number; act(workers: ChildProcess[]): void };
}

const CONCURRENCY = 64;

/** When each host was asked, in milliseconds and in order, robots.txt included. */
export interface Asked {
  /** As the processes wrote it to their sockets. */
  sent: Map<string, number[]>;
  /** As the server noticed it. */
  arrived: Map<string, number[]>;
}

/** Has processes fetch the pages of local hosts, through the real queues. */
export async function runPaced(run: PacedRun): Promise<Asked> {
  const { database, connection, gapMs } = run;
  const sent = new Map<string, number[]>();
  const site = await startRecorder();
  await prepareQueueSchema(connection);
  const queues = openQueues([fetchQueue], { redisUrl: null, postgres: connection, onError: () => {} });
  const log = pino({ level: 'silent' });
  const dispatcher = startDispatcher({ database, queues, now: () => new Date(), log });
  const options = {
    connection: { ...connection },
    source: {
      name: 'bench',
      title: 'Bench',
      home: site.url(0, ''),
      languages: ['en'],
      zone: 'UTC',
      read: [{ page: site.url(0, '') }],
      pace: { seconds: gapMs / 1000 },
    },
    concurrency: CONCURRENCY,
  };
  const workers = await Promise.all(Array.from({ length: run.processes }, () => startWorker(options, sent)));
  try {
    const ids = await notePages(run, site.url);
    site.onRequest(run.disturb && { after: run.disturb.after, act: () => run.disturb?.act(workers) });
    await fetchedAll(database, ids);
    for (const times of sent.values()) times.sort((one, other) => one - other);
    return { sent, arrived: site.arrivals };
  } finally {
    for (const worker of workers) if (worker.connected) worker.disconnect();
    await Promise.all(workers.map((worker) => worker.exitCode ?? worker.signalCode ?? once(worker, 'exit')));
    await dispatcher.stop();
    await queues.close();
    await site.close();
    await database.db.delete(outbox);
  }
}

async function startWorker(
  options: z.input<typeof paceWorkerSchema>,
  sent: Map<string, number[]>,
): Promise<ChildProcess> {
  const worker = fork(new URL('./pace-worker.ts', import.meta.url), [JSON.stringify(options)], {
    execArgv: ['--import', 'tsx'],
  });
  await once(worker, 'message');
  worker.on('message', (message) => {
    const { host, at } = sentSchema.parse(message);
    sent.set(host, [...(sent.get(host) ?? []), at]);
  });
  return worker;
}

/** Spaced out host by host, as the discover worker does. */
async function notePages(run: PacedRun, url: (host: number, path: string) => string): Promise<number[]> {
  const now = new Date();
  const wanted = Array.from({ length: run.hosts * run.pages }, (_, index) => ({
    url: url(index % run.hosts, `${run.gapMs}/${now.getTime()}/${index}`),
    turn: Math.floor(index / run.hosts),
  }));
  const { db } = run.database;
  const rows = await db
    .insert(pages)
    .values(wanted.map((page) => ({ url: page.url, source: 'bench', discoveredAt: now })))
    .returning({ id: pages.id, url: pages.url });
  const turns = new Map(wanted.map((page) => [page.url, page.turn]));
  const tasks = rows.map((row) => {
    const dueAt = new Date(now.getTime() + (turns.get(row.url) ?? 0) * run.gapMs);
    return taskOf(fetchQueue, { pageId: row.id, round: 0 }, dueAt);
  });
  await addTasks(db, tasks, now);
  return rows.map((row) => row.id);
}

async function fetchedAll({ db }: Database, ids: number[]): Promise<void> {
  const waiting = async () => {
    const [row] = await db.select({ count: count() }).from(outbox).where(eq(outbox.queue, fetchQueue.name));
    return row?.count ?? 0;
  };
  while ((await waiting()) > 0) await sleep(100);
  const states = await db.select({ state: pages.state }).from(pages).where(inArray(pages.id, ids));
  const failed = states.filter(({ state }) => state !== 'fetched').length;
  if (failed > 0) throw new Error(`${failed} pages were not fetched`);
}

/** A site at every name below `localhost` that notes when it is asked. */
async function startRecorder() {
  const arrivals = new Map<string, number[]>();
  let total = 0;
  let disturb: { after: number; act(): void } | undefined;
  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    arrivals.set(host, [...(arrivals.get(host) ?? []), performance.now()]);
    if (++total === disturb?.after) disturb.act();
    const isPage = request.url !== '/robots.txt';
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' }).end(`<p>${request.url}</p>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  return {
    arrivals,
    url: (host: number, path: string) => `http://host-${host}.localhost:${port}/${path}`,
    onRequest(wanted: typeof disturb) {
      disturb = wanted;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
