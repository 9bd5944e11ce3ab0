import { once } from 'node:events';
import { pino } from 'pino';
import { createMailer } from '../../mail/send.ts';
import { ALL_QUEUES } from '../../queues/all.ts';
import { openQueues, type Queues } from '../../queues/connection.ts';
import { openDatabase } from '../../storage/database.ts';
import { startCoordination } from '../../workers/coordination.ts';
import { startTelling } from '../../workers/telling.ts';
import { alertProcessSchema } from './alert-process-options.ts';
import { type Clock, clockFrom } from './clock.ts';

/**
 * `dateline start --roles scheduler,alert`, without the ways to the web that it loads, on a clock that runs faster: what
 * is waited for is so much shorter. Says when it has loaded, begins when told to, and ends when its parent lets go of it.
 */
async function main(): Promise<void> {
  const options = alertProcessSchema.parse(JSON.parse(process.argv[2] ?? ''));
  const clock = clockFrom(options.clock);
  const log = pino({ level: 'warn' }, pino.destination(2));
  const onError = (error: Error) => log.warn({ error }, 'a connection was lost');
  for (const { retry } of ALL_QUEUES) {
    retry.firstMs /= options.clock.speed;
    retry.longestMs /= options.clock.speed;
  }
  process.send?.('loaded');
  await once(process, 'message');

  const database = openDatabase(options.connection, onError);
  const queues = hurried(
    openQueues(ALL_QUEUES, { redisUrl: options.redisUrl, postgres: options.connection, onError }),
    clock,
  );
  const mailer = createMailer({
    url: options.smtpUrl,
    from: 'Dateline <dateline@desk.example>',
    requireTls: false,
    silenceMs: options.silenceMs,
  });
  const setting = {
    database,
    queues,
    sources: new Map(),
    watches: async () => options.watches,
    operators: [],
    zone: 'Asia/Ho_Chi_Minh',
    deskUrl: 'https://desk.example',
    mailer,
    web: { userAgent: 'Dateline/bench', allowedPrivateHosts: [], browser: null },
    schedule: true,
    archiveDelayMs: 0,
    now: clock.now,
    log,
  };
  const running = [...startCoordination(setting), ...startTelling(setting)];
  process.once('disconnect', async () => {
    await Promise.all(running.map((part) => part.stop()));
    mailer.close();
    await queues.close();
    await database.close();
  });
}

/** BullMQ waits by the real clock. */
function hurried(queues: Queues, { now, realMs }: Clock): Queues {
  return {
    ...queues,
    add: (tasks, at) =>
      queues.add(
        tasks.map((task) => {
          if (!task.dueAt) return task;
          const waitMs = realMs(task.dueAt.getTime() - now().getTime());
          return { ...task, dueAt: new Date(at.getTime() + Math.max(0, waitMs)) };
        }),
        at,
      ),
  };
}

await main();
