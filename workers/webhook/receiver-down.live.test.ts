import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { count, eq } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Watch, watchSchema } from '../../core/watch/schema.ts';
import { createPostClient } from '../../net/post-client.ts';
import { startTestSite, type TestSite } from '../../net/test-site.ts';
import { openQueues, type Queues } from '../../queues/connection.ts';
import { webhookQueue } from '../../queues/webhook.ts';
import { addNotices } from '../../storage/notices.ts';
import { outbox, webhookCalls } from '../../storage/schema.ts';
import { addWatch } from '../../storage/watches.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertStory } from '../../test/support/stories.ts';
import { type Running, startDispatcher } from '../dispatch/dispatcher.ts';
import { startWork } from '../work.ts';
import { callWebhooks } from './call-webhooks.ts';
import { createReceivers } from './receivers.ts';
import { webhookWork } from './webhook.ts';

const database = useDatabase();
const log = pino({ level: 'silent' });
const now = () => new Date();
const OLD = 60;
const NEW = 20;

/** The same way of working, at a pace that a test can wait for. */
const quickQueue = { ...webhookQueue, retry: { ...webhookQueue.retry, firstMs: 50, longestMs: 200 } };
const quickTimes = { firstRestMs: 100, longestRestMs: 400, busyMs: 500, spacingMs: 50 };

/** Which calls reached a receiver, by id and how often. */
type Received = Map<string, number>;
interface Receiver {
  site: TestSite;
  url: string;
  received: Received;
  answer(response: ServerResponse): void;
}

async function startReceiver(host: string, answer: Receiver['answer']): Promise<Receiver> {
  const received: Received = new Map();
  const receiver: Omit<Receiver, 'site' | 'url'> = { received, answer };
  const site = await startTestSite(async (request, response) => {
    request.resume();
    await once(request, 'end');
    const id = String(request.headers['webhook-id']);
    received.set(id, (received.get(id) ?? 0) + 1);
    receiver.answer(response);
  });
  return Object.assign(receiver, { site, url: `http://${host}:${site.port}/hook` });
}

let hanging: Receiver;
let healthy: Receiver;
let queues: Queues;
let dispatcher: Running | null = null;
const client = createPostClient({
  userAgent: 'Dateline/test',
  allowedPrivateHosts: ['*.localhost'],
  timeoutMs: 1_000,
  now,
});

beforeAll(async () => {
  hanging = await startReceiver('hanging.localhost', () => {});
  healthy = await startReceiver('healthy.localhost', (response) => response.writeHead(204).end());
  queues = openQueues([quickQueue], { redisUrl: null, postgres: database().connection, onError: () => {} });
});
afterAll(async () => {
  await dispatcher?.stop();
  await queues.close();
  await client.close();
  await Promise.all([hanging, healthy].map(({ site }) => site.close()));
});

async function watchOn(url: string): Promise<Watch> {
  const watch = watchSchema.parse({
    name: new URL(url).hostname.replaceAll('.', '-'),
    title: new URL(url).hostname,
    match: { any: ['Velmora'] },
    webhooks: [url],
  });
  const name = await addWatch(database().db, watch, { by: 'mai', at: now() });
  return { ...watch, name };
}

async function tell(watch: Watch, times: number): Promise<void> {
  const { db } = database();
  const storyId = await insertStory(db);
  const rows = Array.from({ length: times }, (_unused, index) => ({
    watch: watch.name,
    storyId,
    detail: { kind: 'outlets' as const, threshold: index + 2, outlets: index + 2 },
    key: `outlets ${storyId} ${index}`,
  }));
  await db.transaction(async (tx) => {
    const notices = await addNotices(tx, rows, now());
    await callWebhooks(tx, watch, notices, null, now());
  });
}

async function delivered(watch: Watch): Promise<number> {
  const rows = await database()
    .db.select({ state: webhookCalls.state, calls: count() })
    .from(webhookCalls)
    .where(eq(webhookCalls.watch, watch.name))
    .groupBy(webhookCalls.state);
  return rows.find(({ state }) => state === 'delivered')?.calls ?? 0;
}

it('calls others while a receiver hangs, and makes up for it all once that is back', async () => {
  const [ill, well] = [await watchOn(hanging.url), await watchOn(healthy.url)];
  await tell(ill, OLD);
  dispatcher = startDispatcher({ database: database(), queues, now, log });
  const work = webhookWork({ database: database(), client, now, receivers: createReceivers(quickTimes) });
  startWork(queues, { ...work, queue: quickQueue }, 8, log);
  await vi.waitFor(() => expect(hanging.received.size).toBeGreaterThan(0), 20_000);

  await tell(well, NEW);
  await vi.waitFor(async () => expect(await delivered(well)).toBe(NEW), { timeout: 30_000, interval: 50 });
  expect(await delivered(ill)).toBe(0);
  // The first wave, and then one call at a time: not all of them.
  expect(hanging.received.size).toBeLessThan(OLD / 2);
  expect(healthy.received.size).toBe(NEW);

  hanging.answer = (response) => response.writeHead(200).end();
  await vi.waitFor(async () => expect(await delivered(ill)).toBe(OLD), { timeout: 40_000, interval: 100 });
  expect(hanging.received.size).toBe(OLD);
  expect(await database().db.select().from(outbox)).toEqual([]);
});
