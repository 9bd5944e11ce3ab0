import { subscribe } from 'node:diagnostics_channel';
import { pino } from 'pino';
import { z } from 'zod';
import { openQueues } from '../queues/connection.ts';
import { fetchQueue } from '../queues/fetch.ts';
import { openDatabase } from '../storage/database.ts';
import { turnsIn } from '../storage/pace.ts';
import { fetchWork } from '../workers/fetch/fetch.ts';
import { createHostLines } from '../workers/fetch/host-line.ts';
import { openWeb } from '../workers/web.ts';
import { startWork } from '../workers/work.ts';
import { paceWorkerSchema, type sentSchema } from './pace-messages.ts';

/** What undici says of a request. */
const writtenSchema = z.object({ request: z.object({ origin: z.coerce.string() }) });

/** One process that fetches pages, as `dateline start --roles fetch` does, until its parent lets go of it. */
async function main(): Promise<void> {
  const { connection, source, concurrency } = paceWorkerSchema.parse(JSON.parse(process.argv[2] ?? ''));
  const log = pino({ level: 'error' });
  const onError = (error: Error) => log.error({ error });
  const database = openDatabase(connection, onError);
  const queues = openQueues([fetchQueue], { redisUrl: null, postgres: connection, onError });
  const now = () => new Date();
  const web = openWeb({
    userAgent: 'Dateline/bench',
    allowedPrivateHosts: ['*.localhost'],
    browser: null,
    now,
  });
  const lines = createHostLines(turnsIn(database.db));
  const manners = { robots: web.robots, lines, now };
  const sources = new Map([[source.name, source]]);
  const work = fetchWork({ database, sources, fetchers: web.fetchers, manners, now, log });
  const worker = startWork(queues, work, concurrency, log);
  subscribe('undici:client:sendHeaders', (message) => {
    const { request } = writtenSchema.parse(message);
    const sent: z.infer<typeof sentSchema> = {
      host: new URL(request.origin).host,
      at: Number(process.hrtime.bigint()) / 1e6,
    };
    process.send?.(sent);
  });
  process.send?.('ready');
  process.once('disconnect', async () => {
    lines.close();
    await worker.close();
    await web.close();
    await queues.close();
    await database.close();
  });
}

await main();
