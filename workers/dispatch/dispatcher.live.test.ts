import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { isNotNull, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Queues } from '../../queues/connection.ts';
import { type QueueDefinition, type Task, taskOf } from '../../queues/definition.ts';
import type { Database } from '../../storage/database.ts';
import { addTasks, OUTBOX_CHANNEL } from '../../storage/outbox.ts';
import { outbox } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { startDispatcher } from './dispatcher.ts';

const database = useDatabase();
const now = new Date('2026-02-05T08:00:00Z');
const notes: QueueDefinition<{ text: string }> = {
  name: 'notes',
  payload: z.object({ text: z.string() }),
  key: ({ text }) => text,
  retry: { attempts: 1, firstMs: 1, longestMs: 1 },
};

afterEach(async () => {
  vi.useRealTimers();
  await database().db.delete(outbox);
});

it('takes up at once what was noted while it looked in vain', async () => {
  // It looks once a second all the same; here it never does.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  let take = (_tasks: readonly Task[]) => {};
  const taken = new Promise<readonly Task[]>((resolve) => {
    take = resolve;
  });
  const queues: Pick<Queues, 'names' | 'add'> = {
    names: [notes.name],
    add: async (tasks) => take(tasks),
  };
  const dispatcher = startDispatcher({
    database: afterFirstPass(noteAndHear),
    queues: queues as Queues,
    now: () => now,
    log: pino({ level: 'silent' }),
  });
  expect((await taken).map(({ key }) => key)).toEqual(['a']);
  await dispatcher.stop();
});

it('holds no work in the database while the queues take none, and hands it over once they do', async () => {
  const { db } = database();
  const task = taskOf(notes, { text: 'held up' });
  await addTasks(db, [task], now);
  const calls: { tasks: readonly Task[]; end: () => void }[] = [];
  const queues: Pick<Queues, 'names' | 'add'> = {
    names: [notes.name],
    add: (tasks) => new Promise<void>((end) => calls.push({ tasks, end })),
  };
  const dispatcher = startDispatcher({
    database: database(),
    queues: queues as Queues,
    handOverMs: 100,
    now: () => now,
    log: pino({ level: 'silent' }),
  });
  try {
    await vi.waitUntil(() => calls.length === 1, 5_000);
    // It waits for the row, as who writes a result does, and stands for no second call.
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local lock_timeout = '5s'`);
      await tx.execute(sql`select from dateline.outbox where key = ${task.key} for update`);
    });
    await sleep(1_500);
    expect(calls).toHaveLength(1);
    calls[0]?.end();
    await vi.waitUntil(() => calls.length === 2, 5_000);
    expect(calls[1]?.tasks.map(({ key }) => key)).toEqual([task.key]);
    calls[1]?.end();
    await vi.waitUntil(async () => (await db.$count(outbox, isNotNull(outbox.dispatchedAt))) === 1, 5_000);
  } finally {
    for (const { end } of calls) end();
    await dispatcher.stop();
  }
});

it('listens anew where its connection was lost', async () => {
  const { db } = database();
  const dispatcher = startDispatcher({
    database: database(),
    queues: { names: [notes.name], add: async () => {} } as unknown as Queues,
    now: () => now,
    log: pino({ level: 'silent' }),
  });
  try {
    const [lost] = await vi.waitUntil(async () => nonEmpty(await listeners()), 5_000);
    await db.execute(sql`select pg_terminate_backend(${lost})`);
    await vi.waitUntil(async () => nonEmpty((await listeners()).filter((pid) => pid !== lost)), 5_000);
  } finally {
    await dispatcher.stop();
  }
  await vi.waitUntil(async () => (await listeners()).length === 0, 5_000);
});

function nonEmpty<Item>(items: Item[]): Item[] | null {
  return items.length > 0 ? items : null;
}

/** The database of the test, with something done between a pass over it and its end. */
function afterFirstPass(act: () => Promise<void>): Database {
  const { db, pool } = database();
  let isFirst = true;
  const transaction: typeof db.transaction = async (work, config) => {
    const result = await db.transaction(work, config);
    if (isFirst) {
      isFirst = false;
      await act();
    }
    return result;
  };
  return { db: Object.assign(Object.create(db), { transaction }), pool, close: async () => {} };
}

/** Notes a task when the dispatcher listens, and returns when that was told to whoever does. */
async function noteAndHear(): Promise<void> {
  const { db, pool } = database();
  while ((await listeners()).length === 0) await new Promise(setImmediate);
  const client = await pool.connect();
  await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
  const heard = once(client, 'notification');
  await addTasks(db, [taskOf(notes, { text: 'a' })], now);
  await heard;
  client.release(true);
}

/** Processes of PostgreSQL on whose connections somebody listens. */
async function listeners(): Promise<number[]> {
  const { rows } = await database().db.execute<{ pid: number }>(sql`
    select pid from pg_stat_activity
    where datname = current_database() and query = ${`listen ${OUTBOX_CHANNEL}`} and state = 'idle'`);
  return rows.map(({ pid }) => pid);
}
