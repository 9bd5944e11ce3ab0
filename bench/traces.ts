/**
 * Measures what traces cost a job: with no context at all, with the ids that log lines bear, and with spans that go to a
 * collector. The three take turns, each in a process of its own, so that what else the machine does falls on all.
 *
 *     npm run -s bench:traces [-- JOBS [ROUNDS]]     # 4,000 and 5 unless given; with REDIS_URL on Redis
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import { environmentVariables } from '../config/environment.ts';
import { prepareQueueSchema } from '../queues/connection.ts';
import { openStorage } from '../storage/open-storage.ts';
import { MODES, measuredSchema, type workerSchema } from './traces/messages.ts';

const JOBS = Number(process.argv[2] ?? 4_000);
const ROUNDS = Number(process.argv[3] ?? 5);

type Measured = z.infer<typeof measuredSchema>;

async function main(): Promise<void> {
  const home = await mkdtemp(path.join(tmpdir(), 'dateline-traces-'));
  // PostgreSQL runs as another user where Dateline is root.
  await chmod(home, 0o755);
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  const collector = createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end('{}'));
  });
  try {
    await prepareQueueSchema(storage.connection);
    await once(collector.listen(0, '127.0.0.1'), 'listening');
    const address = collector.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { host, user, password, database } = storage.connection;
    const options = {
      connection: { host, user, password, database },
      redisUrl: environmentVariables().REDIS_URL ?? null,
      jobs: JOBS,
      collector: `http://127.0.0.1:${port}`,
    };
    const measured = new Map<string, Measured[]>(MODES.map((mode) => [mode, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const mode of MODES) measured.get(mode)?.push(await measure({ ...options, mode }));
    report(measured);
  } finally {
    collector.closeAllConnections();
    collector.close();
    await storage.close();
    await rm(home, { recursive: true, force: true });
  }
}

async function measure(options: z.input<typeof workerSchema>): Promise<Measured> {
  const worker = fork(new URL('./traces/worker.ts', import.meta.url), [JSON.stringify(options)]);
  const [told] = await once(worker, 'message');
  if (worker.exitCode === null) await once(worker, 'exit');
  return measuredSchema.parse(told);
}

function report(measured: ReadonlyMap<string, readonly Measured[]>): void {
  const rows = [...measured].map(([mode, runs]) => ({
    mode,
    perSecond: median(runs.map((run) => run.perSecond)),
    processorMs: median(runs.map((run) => run.processorMs)),
  }));
  const [none] = rows;
  for (const { mode, perSecond, processorMs } of rows) {
    const ratio = none ? perSecond / none.perSecond : 1;
    const work = none ? processorMs / none.processorMs : 1;
    console.log(
      `${mode.padEnd(5)} ${perSecond.toFixed(0).padStart(6)} jobs/s (${ratio.toFixed(2)} of none), ` +
        `${processorMs.toFixed(2)} ms of processor a job (${work.toFixed(2)})`,
    );
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

await main();
