import { once } from 'node:events';
import { eq } from 'drizzle-orm';
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
const OLD = 60;
const NEW = 20;
const AT_ONCE = 8;
/** How long the test waits for what comes in the end, however busy the machine is. */
const IN_THE_END = { timeout: 120_000, interval: 50 };

/** A receiver rests by this clock: as long as the test wants it to. */
let clock = new Date('2026-02-05T03:00:00Z');
const now = () => clock;

/** The same way of working, at a pace that a test can wait for. */
const quickQueue = { ...webhookQueue, retry: { ...webhookQueue.retry, firstMs: 50, longestMs: 200 } };
const quickTimes = { firstRestMs: 20, longestRestMs: 20, busyMs: 20, spacingMs: 10 };

/** Which calls reached a receiver, by id and how often. */
type Received = Map<string, number>;
interface Receiver {
  site: TestSite;
  url: string;
  received: Received;
  status: number;
}

async function startReceiver(host: string, status: number): Promise<Receiver> {
  const received: Received = new Map();
  const receiver: Omit<Receiver, 'site' | 'url'> = { received, status };
  const site = await startTestSite(async (request, response) => {
    request.resume();
    await once(request, 'end');
    const id = String(request.headers['webhook-id']);
    received.set(id, (received.get(id) ?? 0) + 1);
    response.writeHead(receiver.status).end();
  });
  return Object.assign(receiver, { site, url: `http://${host}:${site.port}/hook` });
}

let down: Receiver;
let healthy: Receiver;
let queues: Queues;
let dispatcher: Running | null = null;
const client = createPostClient({ userAgent: 'Dateline/test', allowedPrivateHosts: ['*.localhost'], now });

beforeAll(async () => {
  down = await startReceiver('down.localhost', 503);
  healthy = await startReceiver('healthy.localhost', 204);
  queues = openQueues([quickQueue], { redisUrl: null, postgres: database().connection, onError: () => {} });
});
afterAll(async () => {
  await dispatcher?.stop();
  await queues.close();
  await client.close();
  await Promise.all([down, healthy].map(({ site }) => site.close()));
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

function asked({ received }: Receiver): number {
  return [...received.values()].reduce((sum, times) => sum + times, 0);
}

/** The calls of a watch that were taken, and how often any was made. */
async function callsOf({ name }: Watch): Promise<{ delivered: number; attempts: number }> {
  const rows = await database().db.select().from(webhookCalls).where(eq(webhookCalls.watch, name));
  return {
    delivered: rows.filter(({ state }) => state === 'delivered').length,
    attempts: rows.reduce((sum, { attempts }) => sum + attempts, 0),
  };
}

it('calls others while a receiver is down, and makes up for it all once that is back', async () => {
  const [ill, well] = [await watchOn(down.url), await watchOn(healthy.url)];
  await tell(ill, OLD);
  dispatcher = startDispatcher({ database: database(), queues, now, log });
  const receivers = createReceivers(quickTimes);
  const elapsed = () => clock.getTime();
  const work = webhookWork({ database: database(), client, now, elapsed, receivers });
  startWork(queues, { ...work, queue: quickQueue }, AT_ONCE, log);
  await vi.waitFor(() => expect(down.received.size).toBeGreaterThan(0), IN_THE_END);

  await tell(well, NEW);
  await vi.waitFor(async () => expect((await callsOf(well)).delivered).toBe(NEW), IN_THE_END);
  expect((await callsOf(ill)).delivered).toBe(0);
  // Those that were under way together, once each; the others wait.
  expect(asked(down)).toBeLessThanOrEqual(AT_ONCE);

  down.status = 200;
  clock = new Date(clock.getTime() + 3_600_000);
  await vi.waitFor(async () => expect((await callsOf(ill)).delivered).toBe(OLD), IN_THE_END);
  expect(down.received.size).toBe(OLD);
  expect(asked(down)).toBeLessThanOrEqual(OLD + AT_ONCE);
  // To wait is no attempt.
  expect((await callsOf(ill)).attempts).toBe(asked(down));
  expect(await database().db.select().from(outbox)).toEqual([]);
}, 400_000);
