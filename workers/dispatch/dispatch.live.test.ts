import { randomUUID } from 'node:crypto';
import { createPostgresBackend, isPgPool, Worker } from 'bullmq';
import { type AnyColumn, asc, eq, sql } from 'drizzle-orm';
import { Redis } from 'ioredis';
import pg from 'pg';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openQueues, type Queues } from '../../queues/connection.ts';
import { type QueueDefinition, taskOf } from '../../queues/definition.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { KILLED_TOO_OFTEN, MOST_KILLS } from '../../queues/worker.ts';
import { addTasks, dispatchTasks, finishTask, postponeTask } from '../../storage/outbox.ts';
import { restHost } from '../../storage/pace.ts';
import { hostPaces, outbox } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { redisUrl } from '../../test/support/redis.ts';
import { startDispatcher } from './dispatcher.ts';
import { reconcile } from './reconciler.ts';

const log = pino({ level: 'silent' });
const now = new Date('2026-02-05T08:00:00Z');
const later = new Date('2026-02-05T09:00:00Z');
const redis = await redisUrl();

/** Works and notes what on. */
function workInto(done: string[], notes: QueueDefinition<{ text: string }>, queues: Queues): void {
  queues.work(notes, {
    concurrency: 1,
    handle: async ({ text }) => void done.push(text),
    giveUp: async () => {},
    onFailure: () => {},
  });
}

const HOUR_MS = 3_600_000;

/** Puts work off by 200 ms the first time, while its clock is ahead by an hour, and notes it the second. */
function putOffAhead(
  done: string[],
  notes: QueueDefinition<{ text: string }>,
  queues: Queues,
  beforeThat: (ahead: Date) => Promise<void> = async () => {},
): void {
  let isPutOff = false;
  queues.work(notes, {
    concurrency: 1,
    async handle({ text }) {
      if (isPutOff) return void done.push(text);
      isPutOff = true;
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR_MS });
      await beforeThat(new Date());
      throw new RetryLaterError('The host has no turn.', 200);
    },
    giveUp: async () => {},
    onFailure: () => {},
  });
}

/** Takes a job and never ends it, as who was killed. */
async function dieHolding({ all }: Queues, url: string | null, postgres: pg.PoolConfig): Promise<void> {
  const [queue] = all;
  if (url) {
    const redis = new Redis(url, { maxRetriesPerRequest: null });
    await takeAndDie(new Worker(queue!.name, null, { connection: redis, prefix: queue!.opts.prefix! }));
    return redis.disconnect();
  }
  const pool = new pg.Pool({ ...postgres, options: '-c search_path=bullmq' });
  if (!isPgPool(pool)) throw new TypeError('no pool');
  await takeAndDie(new Worker(queue!.name, null, { connection: pool }, createPostgresBackend));
  await pool.end();
}

async function takeAndDie(worker: Pick<Worker, 'getNextJob' | 'close'>): Promise<void> {
  await worker.getNextJob('of one who dies');
  await worker.close(true);
}

/** Redis goes by its own clock, which a test cannot set: what it holds lasts as long as after a step of it. */
async function prolong({ all }: Queues, url: string | null): Promise<void> {
  const [queue] = all;
  if (!url) return;
  const redis = new Redis(url);
  const keys = [queue!.toKey('stalled-check'), `${queue!.toKey('held')}:lock`];
  for (const key of keys)
    await vi.waitFor(async () => expect(await redis.pexpire(key, HOUR_MS)).toBe(1), 5_000);
  redis.disconnect();
}

for (const backend of [
  { name: 'queues in PostgreSQL', url: null, runs: true },
  {
    name: redis ? 'queues on Redis' : 'queues on Redis (needs DATELINE_TEST_REDIS_URL)',
    url: redis,
    runs: !!redis,
  },
]) {
  describe.skipIf(!backend.runs)(`outbox and ${backend.name}`, () => {
    const database = useDatabase();
    const open: Queues[] = [];

    /** A queue of its own for each test. */
    function openNotes(attempts = 1) {
      const notes: QueueDefinition<{ text: string }> = {
        name: `notes-${randomUUID()}`,
        payload: z.object({ text: z.string() }),
        key: ({ text }) => text,
        retry: { attempts, firstMs: 1, longestMs: 1 },
      };
      const queues = openQueues([notes], {
        redisUrl: backend.url,
        postgres: database().connection,
        prefix: `test-${randomUUID()}`,
        onError: () => {},
      });
      open.push(queues);
      return { notes, queues };
    }

    afterEach(async () => {
      await Promise.all(open.splice(0).map((queues) => queues.close()));
      vi.useRealTimers();
      await database().db.delete(outbox);
    });

    const rows = () => database().db.select().from(outbox).orderBy(asc(outbox.id));

    it('carries work over as it is noted, and each piece once', async () => {
      const { notes, queues } = openNotes();
      const done: string[] = [];
      workInto(done, notes, queues);
      const dispatcher = startDispatcher({ database: database(), queues, now: () => now, log });
      await database().db.transaction(async (tx) => {
        await addTasks(tx, [taskOf(notes, { text: 'a' }), taskOf(notes, { text: 'b' })], now);
        await addTasks(tx, [taskOf(notes, { text: 'a' })], now);
      });
      await vi.waitFor(() => expect([...done].sort()).toEqual(['a', 'b']), 10_000);
      await dispatcher.stop();
      expect((await rows()).map(({ dispatches }) => dispatches)).toEqual([1, 1]);
    });

    it('hands work over again, under the same id, if it died before it noted that', async () => {
      const { notes, queues } = openNotes();
      await addTasks(database().db, [taskOf(notes, { text: 'a' })], now);
      const dying = dispatchTasks(database().db, { queues: [notes.name], limit: 10 }, now, async (tasks) => {
        await queues.add(tasks, now);
        throw new Error('killed');
      });
      await expect(dying).rejects.toThrow('killed');
      await dispatchTasks(database().db, { queues: [notes.name], limit: 10 }, now, (tasks) =>
        queues.add(tasks, now),
      );
      const done: string[] = [];
      workInto(done, notes, queues);
      await vi.waitFor(() => expect(done).toEqual(['a']), 10_000);
    });

    it('rolls work back with the rows that it belongs to', async () => {
      const { notes } = openNotes();
      const failing = database().db.transaction(async (tx) => {
        await addTasks(tx, [taskOf(notes, { text: 'a' })], now);
        throw new Error('the row could not be written');
      });
      await expect(failing).rejects.toThrow();
      expect(await rows()).toEqual([]);
    });

    it('brings back what a queue has lost, and leaves alone what it still means to do', async () => {
      const { notes, queues } = openNotes();
      await addTasks(database().db, [taskOf(notes, { text: 'lost' }), taskOf(notes, { text: 'kept' })], now);
      await dispatchTasks(database().db, { queues: [notes.name], limit: 10 }, now, async ([, kept]) => {
        if (kept) await queues.add([kept], now);
      });
      const options = { db: database().db, queues, graceMs: 60_000, log };
      expect(await reconcile({ ...options, now })).toBe(0);
      expect(await reconcile({ ...options, now: later })).toBe(1);
      const waiting = (await rows()).filter(({ dispatchedAt }) => dispatchedAt === null);
      expect(waiting.map(({ key }) => key)).toEqual(['lost']);
    });

    it('does not take work for lost that is done, or given back, while it asks', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      const [done, givenBack] = [taskOf(notes, { text: 'done' }), taskOf(notes, { text: 'given back' })];
      await addTasks(db, [done, givenBack], now);
      await dispatchTasks(db, { queues: [notes.name], limit: 10 }, now, async () => {});
      const warnings: unknown[] = [];
      const listening = pino({ level: 'warn' }, { write: (line) => void warnings.push(line) });
      const options = { db, graceMs: 60_000, log: listening, now: later };
      const asking: Queues = {
        ...queues,
        async presence(task) {
          if (task.key === done.key) await finishTask(db, done);
          else await db.update(outbox).set({ dispatchedAt: null }).where(eq(outbox.key, task.key));
          return queues.presence(task);
        },
      };
      expect(await reconcile({ ...options, queues: asking })).toBe(0);
      expect(warnings).toEqual([]);
      expect((await rows()).map(({ key, dispatchedAt }) => [key, dispatchedAt])).toEqual([
        [givenBack.key, null],
      ]);
    });

    it('keeps the failure of work that was given up while it asks, and forgets that of work that is open', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      const [closed, open] = [taskOf(notes, { text: 'closed' }), taskOf(notes, { text: 'open' })];
      await addTasks(db, [closed, open], now);
      await dispatchTasks(db, { queues: [notes.name], limit: 10 }, now, (tasks) => queues.add(tasks, now));
      queues.work(notes, {
        concurrency: 1,
        handle: () => Promise.reject(new Error('no')),
        giveUp: async () => {},
        onFailure: () => {},
      });
      await vi.waitFor(async () => {
        expect(await queues.presence(closed)).toBe('failed');
        expect(await queues.presence(open)).toBe('failed');
      }, 10_000);
      const asking: Queues = {
        ...queues,
        async presence(task) {
          if (task.key === closed.key) await finishTask(db, closed);
          return queues.presence(task);
        },
      };
      const options = { db, queues: asking, graceMs: 60_000, log, now: later };
      expect(await reconcile(options)).toBe(1);
      expect(await queues.presence(closed)).toBe('failed');
      expect(await queues.presence(open)).toBe('missing');
    });

    it('has all work go on when the clock was set back by an hour', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      const ahead = new Date(Date.now() + HOUR_MS);
      const done: string[] = [];
      vi.useFakeTimers({ toFake: ['Date'], now: ahead });
      try {
        await addTasks(db, [taskOf(notes, { text: 'held' })], ahead);
        await dispatchTasks(db, { queues: [notes.name], limit: 10 }, ahead, (tasks) =>
          queues.add(tasks, ahead),
        );
        await dieHolding(queues, backend.url, database().connection);
        await addTasks(db, [taskOf(notes, { text: 'soon' }, new Date(ahead.getTime() + 500))], ahead);
        await dispatchTasks(db, { queues: [notes.name], limit: 10 }, ahead, (tasks) =>
          queues.add(tasks, ahead),
        );
        workInto(done, notes, queues);
        await prolong(queues, backend.url);
      } finally {
        vi.useRealTimers();
      }
      const said: string[] = [];
      const listening = pino({ level: 'warn' }, { write: (line) => void said.push(line) });
      const options = { db, queues, graceMs: 30_000, log: listening, now: new Date() };
      await reconcile(options);
      expect(said.join()).toContain('the clock was set back');
      expect((await rows()).every(({ dueAt }) => !dueAt || dueAt.getTime() < Date.now() + 60_000)).toBe(true);
      await vi.waitFor(() => expect(done).toContain('soon'), 10_000);
      await vi.waitFor(() => expect(done).toContain('held'), 50_000);
      said.length = 0;
      await reconcile({ ...options, now: new Date() });
      expect(said.join()).not.toContain('the clock was set back');
    });

    it('hands over for its time what was noted by a clock that was ahead', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      const at = new Date();
      const ahead = new Date(at.getTime() + HOUR_MS);
      await addTasks(db, [taskOf(notes, { text: 'soon' }, new Date(ahead.getTime() + 500))], ahead);
      await dispatchTasks(db, { queues: queues.names, limit: 1 }, at, (tasks) => queues.add(tasks, at));
      const done: string[] = [];
      workInto(done, notes, queues);
      await vi.waitFor(() => expect(done).toEqual(['soon']), 15_000);
    });

    it('counts nothing as handed over that was noted by a clock that was ahead', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      const at = new Date();
      await addTasks(db, [taskOf(notes, { text: 'new' })], new Date(at.getTime() + HOUR_MS));
      await reconcile({ db, queues, graceMs: 0, log, now: at });
      expect(await rows()).toMatchObject([{ createdAt: at, putOffAt: null, dispatchedAt: null }]);
    });

    it('has hosts rest no longer than they asked for', async () => {
      const { queues } = openNotes();
      const { db } = database();
      await restHost(db, 'news.example', 60_000);
      const ahead = (column: AnyColumn) => sql`${column} + interval '1 hour'`;
      await db
        .update(hostPaces)
        .set({ nextAt: ahead(hostPaces.nextAt), restedAt: ahead(hostPaces.restedAt) });
      await reconcile({ db, queues, graceMs: 30_000, log, now: new Date() });
      const [host] = await db.delete(hostPaces).returning();
      expect(host?.nextAt.getTime()).toBeLessThan(Date.now() + 61_000);
    });

    it('hands over for its time what it takes while the clock is set back', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      const ahead = new Date(Date.now() + HOUR_MS);
      await addTasks(db, [taskOf(notes, { text: 'soon' }, new Date(ahead.getTime() + 500))], ahead);
      const done: string[] = [];
      workInto(done, notes, queues);
      let looks = 0;
      const steppedBack = () => (looks++ === 0 ? ahead : new Date());
      const dispatcher = startDispatcher({ database: database(), queues, now: steppedBack, log });
      await vi.waitFor(() => expect(done).toEqual(['soon']), 10_000);
      await dispatcher.stop();
    });

    it('has work go on that was noted before the clock was ahead, and put off while it was', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      const done: string[] = [];
      const task = taskOf(notes, { text: 'put off' });
      await addTasks(db, [task], new Date());
      await dispatchTasks(db, { queues: queues.names, limit: 1 }, new Date(), (tasks) =>
        queues.add(tasks, new Date()),
      );
      putOffAhead(done, notes, queues, (ahead) =>
        postponeTask(db, { ...task, dueAt: new Date(ahead.getTime() + 200) }, ahead),
      );
      const counts = () => queues.counts(notes.name);
      await vi.waitFor(async () => expect(await counts()).toMatchObject({ delayed: 1 }), 10_000);
      vi.useRealTimers();
      await reconcile({ db, queues, graceMs: 30_000, log, now: new Date() });
      expect((await rows())[0]?.dueAt?.getTime()).toBeLessThan(Date.now() + 1_000);
      await vi.waitFor(() => expect(done).toEqual(['put off']), 10_000);
    });

    it('has work go on that was put off by who was late to see the clock set back', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      const done: string[] = [];
      putOffAhead(done, notes, queues);
      const said: string[] = [];
      const listening = pino({ level: 'warn' }, { write: (line) => void said.push(line) });
      const options = { db, queues, graceMs: 30_000, log: listening };
      await addTasks(db, [taskOf(notes, { text: 'ahead' })], new Date(Date.now() + HOUR_MS));
      await reconcile({ ...options, now: new Date() });
      expect(said).toHaveLength(1);
      try {
        await queues.add([taskOf(notes, { text: 'late' })], new Date());
        const counts = () => queues.counts(notes.name);
        await vi.waitFor(async () => expect(await counts()).toMatchObject({ delayed: 1 }), 10_000);
      } finally {
        vi.useRealTimers();
      }
      await reconcile({ ...options, now: new Date() });
      await vi.waitFor(() => expect(done).toEqual(['late']), 5_000);
      expect(said).toHaveLength(1);
    });

    it('wakes who went to sleep by a clock that was behind', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      const done: string[] = [];
      const due = Date.now() + 2_000;
      const behind = new Date(Date.now() - HOUR_MS);
      vi.useFakeTimers({ toFake: ['Date'], now: behind });
      try {
        await queues.add([taskOf(notes, { text: 'put off' }, new Date(due))], behind);
        workInto(done, notes, queues);
        // It has looked, and found nothing that is due.
        await new Promise((resolve) => setTimeout(resolve, 1_500));
      } finally {
        vi.useRealTimers();
      }
      await vi.waitUntil(() => Date.now() > due, 5_000);
      const options = { db, queues, graceMs: 30_000, log };
      await reconcile({ ...options, now: new Date(due + 15_000) });
      await vi.waitFor(() => expect(done).toEqual(['put off']), 20_000);
    });

    it('hands over and reconciles what it knows, whatever work of a newer release stands before it', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      await addTasks(db, [{ queue: 'of-tomorrow', key: '1', payload: {} }], now);
      await addTasks(db, [taskOf(notes, { text: 'known' })], now);
      const portion = { queues: queues.names, limit: 1 };
      expect(await dispatchTasks(db, portion, now, (tasks) => queues.add(tasks, now))).toBe(1);
      expect(await queues.presence(taskOf(notes, { text: 'known' }))).toBe('pending');
      await db.update(outbox).set({ dispatchedAt: now });
      await queues.remove(taskOf(notes, { text: 'known' }));
      expect(await reconcile({ db, queues, graceMs: 0, log, now: later })).toBe(1);
    });

    it('has work that takes its process along rest much sooner', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      const task = taskOf(notes, { text: 'deadly' });
      await addTasks(db, [task], now);
      await dispatchTasks(db, { queues: queues.names, limit: 1 }, now, (tasks) => queues.add(tasks, now));
      queues.work(notes, {
        concurrency: 1,
        handle: () => Promise.reject(new Error(KILLED_TOO_OFTEN)),
        giveUp: async () => {},
        onFailure: () => {},
      });
      await vi.waitFor(async () => expect(await queues.presence(task)).toBe('killed'), 10_000);
      expect(await reconcile({ db, queues, graceMs: 0, log, now: later })).toBe(1);
      expect(await rows()).toMatchObject([{ dispatches: 1 + MOST_KILLS, dispatchedAt: null }]);
      expect(await queues.presence(task)).toBe('missing');
    });

    it('has work rest that was handed over in vain too often, an hour first and a day at last', async () => {
      const { notes, queues } = openNotes();
      const { db } = database();
      const task = taskOf(notes, { text: 'hopeless' });
      await addTasks(db, [task], now);
      const options = { db, queues, graceMs: 0, log, now: later };
      const restAfter = async (dispatches: number) => {
        await db.update(outbox).set({ dispatches, dispatchedAt: now, dueAt: null });
        expect(await reconcile(options)).toBe(1);
        const [row] = await rows();
        expect(row).toMatchObject({ dispatches, dispatchedAt: null });
        return row?.dueAt ? row.dueAt.getTime() - later.getTime() : 0;
      };
      expect(await restAfter(19)).toBe(0);
      expect(await restAfter(20)).toBe(HOUR_MS);
      expect(await restAfter(22)).toBe(4 * HOUR_MS);
      expect(await restAfter(1_000)).toBe(24 * HOUR_MS);
      await dispatchTasks(db, { queues: [notes.name], limit: 10 }, later, (tasks) =>
        queues.add(tasks, later),
      );
      expect(await queues.presence(task)).toBe('pending');
      expect(await queues.counts(notes.name)).toMatchObject({ delayed: 1 });
    });
  });
}
