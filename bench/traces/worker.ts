import { context } from '@opentelemetry/api';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { z } from 'zod';
import { openQueues } from '../../queues/connection.ts';
import { type QueueDefinition, taskOf } from '../../queues/definition.ts';
import { openDatabase } from '../../storage/database.ts';
import { addTasks, finishTask } from '../../storage/outbox.ts';
import { exportTraces } from '../../tracing/export-traces.ts';
import { inNewTrace, inSpan } from '../../tracing/trace.ts';
import { startDispatcher } from '../../workers/dispatch/dispatcher.ts';
import { workerSchema } from './messages.ts';

const { connection, redisUrl, jobs, mode, collector } = workerSchema.parse(JSON.parse(process.argv[2] ?? ''));

const queue: QueueDefinition<{ id: number }> = {
  name: 'traced',
  payload: z.object({ id: z.number() }),
  key: ({ id }) => `job-${id}`,
  retry: { attempts: 1, firstMs: 1, longestMs: 1 },
};

/** As small as a job of Dateline can be: two looks at the database, one in a span of its own, and the end of its task. */
async function main(): Promise<void> {
  if (mode === 'none') context.disable();
  const exporter =
    mode === 'sent'
      ? await exportTraces({
          url: collector,
          headers: {},
          version: 'bench',
          onTrouble: (error) => process.stderr.write(`${error.message}\n`),
          onRecovery: () => {},
        })
      : null;
  const database = openDatabase(connection, () => {});
  const { db } = database;
  const queues = openQueues([queue], { redisUrl, postgres: connection, onError: () => {} });
  let done = 0;
  const finished = outcome();
  await noteJobs();
  const [began, used] = [performance.now(), process.cpuUsage()];
  const dispatcher = startDispatcher({
    database,
    queues,
    now: () => new Date(),
    log: pino({ level: 'silent' }),
  });
  queues.work(queue, {
    concurrency: 16,
    async handle(task) {
      await db.execute(sql`select 1`);
      await inSpan({ name: 'look' }, () => db.execute(sql`select 2`));
      await finishTask(db, taskOf(queue, task));
      if (++done === jobs) finished.resolve();
    },
    giveUp: async () => {},
    onFailure: (_, __, error) => finished.reject(error),
  });
  await finished.promise;
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  await dispatcher.stop();
  await queues.close();
  await database.close();
  await exporter?.stop();
  process.send?.({ perSecond: jobs / seconds, processorMs: (user + system) / 1000 / jobs });
  process.disconnect();

  async function noteJobs(): Promise<void> {
    for (let first = 0; first < jobs; first += 100)
      await inNewTrace({ name: 'note' }, () =>
        addTasks(
          db,
          Array.from({ length: 100 }, (_, index) => taskOf(queue, { id: first + index })),
          new Date(),
        ),
      );
  }
}

function outcome() {
  let resolve: () => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

await main();
