import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Watch, watchSchema } from '../../core/watch/schema.ts';
import { webhookPayloadSchema } from '../../core/watch/webhook-payload.ts';
import { webhookSecret } from '../../core/watch/webhook-signature.ts';
import { createPostClient } from '../../net/post-client.ts';
import { startTestSite, type TestSite } from '../../net/test-site.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { webhookQueue } from '../../queues/webhook.ts';
import type { Queryable } from '../../storage/database.ts';
import { addNotices } from '../../storage/notices.ts';
import { outbox, ownSecrets, watches as watchRows, webhookCalls } from '../../storage/schema.ts';
import { addWatch, changeWatch, removeWatch } from '../../storage/watches.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertStory } from '../../test/support/stories.ts';
import { callWebhooks } from './call-webhooks.ts';
import { webhookWork } from './webhook.ts';
import { WebhookRefusedError } from './webhook-refused-error.ts';

const database = useDatabase();
const attempt = { number: 1, last: false };
const by = { by: 'mai', at: new Date('2026-02-05T01:00:00Z') };
let now = new Date('2026-02-05T03:00:00Z');
let elapsedMs = 0;
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
  elapsedMs += ms;
};

interface Posted {
  headers: IncomingMessage['headers'];
  body: string;
}
type Answer = (response: ServerResponse) => void;

let site: TestSite;
let posted: Posted[] = [];
let answer: Answer;
let url = '';
let name = '';

beforeAll(async () => {
  site = await startTestSite(async (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    await once(request, 'end');
    posted.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    answer(response);
  });
  url = `http://hooks.localhost:${site.port}/dateline`;
});
afterAll(() => site.close());

const client = createPostClient({
  userAgent: 'Dateline/test',
  allowedPrivateHosts: ['hooks.localhost', 'down.localhost'],
  timeoutMs: 500,
  now: () => now,
});
afterAll(() => client.close());

const says =
  (status: number, body = '', headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end(body);

beforeEach(async () => {
  now = new Date('2026-02-05T03:00:00Z');
  answer = says(200, 'thanks');
  posted = [];
  name = await addWatch(database().db, watchWith([url]), by);
});
afterEach(async () => {
  const { db } = database();
  for (const table of [webhookCalls, outbox, watchRows]) await db.delete(table);
});

function watchWith(webhooks: string[]): Omit<Watch, 'name'> {
  const { name: _name, ...watch } = watchSchema.parse({
    name: 'state-visits',
    title: 'State visits',
    match: { any: ['Velmora'] },
    webhooks,
  });
  return watch;
}

/** Tells of a story through the watch's webhooks. Returns the calls' ids. */
async function tell(webhooks = [url], db: Queryable = database().db): Promise<number[]> {
  const storyId = await insertStory(db);
  const detail = { kind: 'began' as const };
  const notices = await addNotices(db, [{ watch: name, storyId, detail, key: `began ${storyId}` }], now);
  const about = {
    id: storyId,
    title: 'Arvik Lindqvist visits Velmora',
    day: '2026-02-05',
    visit: null,
    outlets: 1,
    articles: 1,
    url: `https://desk.example/stories/${storyId}`,
  };
  const watch = { ...watchWith(webhooks), name };
  await callWebhooks(db, watch, notices, about, now);
  await callWebhooks(db, watch, notices, about, now);
  const rows = await db.select().from(webhookCalls).orderBy(webhookCalls.id);
  return rows.filter(({ noticeId }) => noticeId === notices[0]?.id).map(({ id }) => id);
}

async function tasks() {
  const rows = await database().db.select().from(outbox).where(eq(outbox.queue, 'webhook'));
  return rows.map(({ payload }) => webhookQueue.payload.parse(payload));
}
async function taskOfCall(callId: number) {
  const found = (await tasks()).find((task) => task.callId === callId);
  return found ?? { callId, until: new Date(now.getTime() + 1_000).toISOString() };
}
const newWork = () => webhookWork({ database: database(), client, now: () => now, elapsed: () => elapsedMs });

async function row(id: number) {
  const [found] = await database().db.select().from(webhookCalls).where(eq(webhookCalls.id, id));
  return found!;
}

/** By hand, as docs/webhooks.md tells receivers to. */
async function isGenuine({ headers, body }: Posted, address = url): Promise<boolean> {
  const [own] = await database().db.select().from(ownSecrets).where(eq(ownSecrets.name, 'webhooks'));
  const key = Buffer.from(webhookSecret(own!.secret, address).replace('whsec_', ''), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

describe('callWebhooks', () => {
  it('notes a call a notice and address, and its task, once', async () => {
    const calls = await tell([url, 'https://other.example/hook']);
    expect(calls).toHaveLength(2);
    expect((await tasks()).map(({ callId }) => callId)).toEqual(calls);
    expect((await tasks())[0]?.until).toBe('2026-02-08T03:00:00.000Z');
    const { payload } = await row(calls[0]!);
    expect(webhookPayloadSchema.parse(payload)).toMatchObject({ type: 'dateline.story.began' });
  });

  it('notes nothing for a watch without webhooks', async () => {
    expect(await tell([])).toEqual([]);
    expect(await tasks()).toEqual([]);
  });

  it('is undone with the transaction that it is part of', async () => {
    const undone = database().db.transaction(async (tx) => {
      await tell([url], tx);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await tasks()).toEqual([]);
    expect(await database().db.select().from(webhookCalls)).toEqual([]);
  });
});

describe('webhookWork', () => {
  it('posts a call once, signed, however often its job runs', async () => {
    const [id = 0] = await tell();
    const work = newWork();
    const task = await taskOfCall(id);
    await work.handle(task, attempt);
    await work.handle(task, attempt);
    expect(posted).toHaveLength(1);
    expect(await isGenuine(posted[0]!)).toBe(true);
    expect(webhookPayloadSchema.parse(JSON.parse(posted[0]!.body)).data.watch.name).toBe(name);
    expect(posted[0]?.headers['webhook-timestamp']).toBe(String(now.getTime() / 1000));
    expect(await row(id)).toMatchObject({
      state: 'delivered',
      attempts: 1,
      deliveredAt: now,
      response: '200 thanks',
    });
    expect(await tasks()).toEqual([]);
  });

  it.each([
    [500, 'down'],
    [404, 'no such hook'],
    [302, 'elsewhere'],
  ])('tries again after %i, under the same id and signed anew', async (status, text) => {
    const [id = 0] = await tell();
    const work = newWork();
    const task = await taskOfCall(id);
    answer = says(status, text, { location: 'https://elsewhere.example/' });
    await expect(work.handle(task, attempt)).rejects.toBeInstanceOf(WebhookRefusedError);
    expect(await row(id)).toMatchObject({ state: 'queued', attempts: 1, response: `${status} ${text}` });
    expect(await tasks()).toEqual([task]);
    answer = says(204);
    later(5_000);
    await work.handle(task, attempt);
    expect(await row(id)).toMatchObject({ state: 'delivered', attempts: 2, response: '204' });
    const [first, second] = posted;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
    expect([await isGenuine(first!), await isGenuine(second!)]).toEqual([true, true]);
  });

  it('tries again where nobody answers in time', async () => {
    const [id = 0] = await tell();
    answer = () => {};
    await expect(newWork().handle(await taskOfCall(id), attempt)).rejects.toMatchObject({ code: 'timeout' });
    expect(await row(id)).toMatchObject({ state: 'queued', attempts: 1, response: /500 ms/ });
  });

  it('gives up at once where the receiver is gone for good', async () => {
    const [id = 0] = await tell();
    answer = says(410, 'no more');
    await newWork().handle(await taskOfCall(id), attempt);
    expect(await row(id)).toMatchObject({ state: 'failed', attempts: 1, response: '410 no more' });
    expect(await tasks()).toEqual([]);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]'])(
    'gives up at once where the address is private, and says what to do: %s',
    async (host) => {
      const secret = `http://${host}:${site.port}/dateline`;
      await changeWatch(database().db, { ...watchWith([secret]), name }, { ...by, revision: 1 });
      const [id = 0] = await tell([secret]);
      await newWork().handle(await taskOfCall(id), attempt);
      expect(await row(id)).toMatchObject({ state: 'failed', response: /DATELINE_ALLOW_HOSTS/ });
      expect(posted).toEqual([]);
    },
  );

  it('tries again where a name is at a private address, as all names are behind a router without a line', async () => {
    const hook = 'http://hooks.example/dateline';
    await changeWatch(database().db, { ...watchWith([hook]), name }, { ...by, revision: 1 });
    const [id = 0] = await tell([hook]);
    const behindRouter = createPostClient({
      userAgent: 'Dateline/test',
      allowedPrivateHosts: [],
      resolve: async () => [{ address: '192.168.1.1', family: 4 }],
      now: () => now,
    });
    const work = webhookWork({ database: database(), client: behindRouter, now: () => now });
    await expect(work.handle(await taskOfCall(id), attempt)).rejects.toMatchObject({
      code: 'forbidden-address',
    });
    await behindRouter.close();
    expect(await row(id)).toMatchObject({
      state: 'queued',
      attempts: 1,
      response: /192\.168\.1\.1.*DATELINE_ALLOW_HOSTS/,
    });
  });

  it('lets a receiver that failed rest, without counting an attempt, while others are called', async () => {
    const other = url.replace('/dateline', '/other');
    await changeWatch(database().db, { ...watchWith([url, other]), name }, { ...by, revision: 1 });
    const [first = 0, fine = 0] = await tell([url, other]);
    const [second = 0] = await tell([url, other]);
    const work = newWork();
    answer = says(503, '', { 'retry-after': '60' });
    await expect(work.handle(await taskOfCall(first), attempt)).rejects.toBeInstanceOf(WebhookRefusedError);
    answer = says(200);
    const put = work.handle(await taskOfCall(second), attempt);
    await expect(put).rejects.toBeInstanceOf(RetryLaterError);
    await expect(put).rejects.toMatchObject({ delayMs: 60_000 });
    expect(await row(second)).toMatchObject({ state: 'queued', attempts: 0 });
    await work.handle(await taskOfCall(fine), attempt);
    expect(await row(fine)).toMatchObject({ state: 'delivered' });
    expect(posted).toHaveLength(2);
    later(60_000);
    await work.handle(await taskOfCall(second), attempt);
    expect(await row(second)).toMatchObject({ state: 'delivered' });
  });

  it('lets it rest for no longer where its clock was ahead', async () => {
    const [id = 0] = await tell();
    const work = newWork();
    answer = says(503);
    const right = now;
    now = new Date(right.getTime() + 3_600_000);
    await expect(work.handle(await taskOfCall(id), attempt)).rejects.toBeInstanceOf(WebhookRefusedError);
    answer = says(200);
    now = right;
    later(5_000);
    await work.handle(await taskOfCall(id), attempt);
    expect(await row(id)).toMatchObject({ state: 'delivered' });
  });

  it('gives up after three days and one more attempt, and keeps what was heard last', async () => {
    const [first = 0] = await tell();
    const [second = 0] = await tell();
    const [one, two] = [await taskOfCall(first), await taskOfCall(second)];
    answer = says(500, 'down');
    const work = newWork();
    await expect(work.handle(one, attempt)).rejects.toThrow();
    later(3 * 86_400_000 + 1);
    answer = says(500, 'still down');
    await work.handle(one, attempt);
    // The receiver rests now, and this call cannot wait for it.
    await work.handle(two, attempt);
    expect(posted).toHaveLength(2);
    expect(await row(first)).toMatchObject({ state: 'failed', attempts: 2, response: '500 still down' });
    expect(await row(second)).toMatchObject({ state: 'failed', attempts: 0, response: /days .* over/ });
    expect(await tasks()).toEqual([]);
  });

  it('makes a call once all the same whose days passed while Dateline was off', async () => {
    const [id = 0] = await tell();
    const task = await taskOfCall(id);
    later(7 * 86_400_000);
    await newWork().handle(task, attempt);
    expect(await row(id)).toMatchObject({ state: 'delivered', attempts: 1 });
  });

  it('gives up what the queue gives up', async () => {
    const [id = 0] = await tell();
    await newWork().giveUp?.(await taskOfCall(id), new Error('enough'));
    expect(await row(id)).toMatchObject({ state: 'failed', response: 'enough' });
    expect(await tasks()).toEqual([]);
  });

  it('calls no address that was taken from the watch meanwhile', async () => {
    const [id = 0] = await tell();
    await changeWatch(database().db, { ...watchWith([]), name }, { ...by, revision: 1 });
    await newWork().handle(await taskOfCall(id), attempt);
    expect(await row(id)).toMatchObject({ state: 'failed', attempts: 0 });
    expect(posted).toEqual([]);
  });

  it('calls nobody for a watch that was taken away meanwhile', async () => {
    const [id = 0] = await tell();
    await removeWatch(database().db, name, by);
    await newWork().handle(await taskOfCall(id), attempt);
    expect(await row(id)).toMatchObject({ state: 'failed' });
    expect(posted).toEqual([]);
  });

  it('keeps what a receiver says as a row can hold it', async () => {
    const [id = 0] = await tell();
    answer = says(200, `\0<b>${'a'.repeat(900)}`);
    await newWork().handle(await taskOfCall(id), attempt);
    const { response } = await row(id);
    expect(response).toMatch(/^200 +<b>a+$/);
    expect(response?.length).toBeLessThanOrEqual(300);
  });
});
