import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openQueues, type Queues } from '../../queues/connection.ts';
import { type QueueDefinition, taskOf } from '../../queues/definition.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { addTasks, dispatchTasks } from '../../storage/outbox.ts';
import { outbox } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { redisUrl } from '../../test/support/redis.ts';
import { currentTraceId, inNewTrace } from '../../tracing/trace.ts';
import { reconcile } from './reconciler.ts';

const log = pino({ level: 'silent' });
const now = new Date('2026-02-05T08:00:00Z');
const later = new Date('2026-02-05T09:00:00Z');
const redis = await redisUrl();
const backends = [
  { name: 'in PostgreSQL', url: null, runs: true },
  { name: redis ? 'on Redis' : 'on Redis (needs DATELINE_TEST_REDIS_URL)', url: redis, runs: redis !== null },
];

describe.each(backends)('the trace of a task, queues $name', ({ url, runs }) => {
  const database = useDatabase();
  const open: Queues[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((queues) => queues.close()));
    await database().db.delete(outbox);
  });

  function openNotes() {
    const notes: QueueDefinition<{ text: string }> = {
      name: `notes-${randomUUID()}`,
      payload: z.object({ text: z.string() }),
      key: ({ text }) => text,
      retry: { attempts: 2, firstMs: 1, longestMs: 1 },
    };
    const queues = openQueues([notes], {
      redisUrl: url,
      postgres: database().connection,
      prefix: `test-${randomUUID()}`,
      onError: () => {},
    });
    open.push(queues);
    return { notes, queues };
  }

  /** @returns the id of the trace in which it was noted */
  const note = (notes: QueueDefinition<{ text: string }>, text: string) =>
    inNewTrace({ name: 'note' }, async () => {
      await addTasks(database().db, [taskOf(notes, { text })], now);
      return currentTraceId();
    });
  const dispatch = (queues: Queues) =>
    dispatchTasks(database().db, { queues: queues.names, limit: 10 }, now, (tasks) => queues.add(tasks, now));

  /** The traces of attempts as they come; each fails as it is told. */
  function workOn(notes: QueueDefinition<{ text: string }>, queues: Queues, failures: Error[]) {
    const seen: (string | null)[] = [];
    queues.work(notes, {
      concurrency: 1,
      async handle() {
        seen.push(currentTraceId());
        const failure = failures.shift();
        if (failure) throw failure;
      },
      giveUp: async () => {},
      onFailure: () => {},
    });
    return seen;
  }

  it.skipIf(!runs)('is that of each attempt, of later ones too', async () => {
    const { notes, queues } = openNotes();
    const noted = await note(notes, 'a');
    await dispatch(queues);
    const seen = workOn(notes, queues, [new RetryLaterError('not yet', 1), new Error('no')]);
    await vi.waitFor(() => expect(seen).toHaveLength(3), 30_000);
    expect(new Set(seen)).toEqual(new Set([noted]));
  });

  it.skipIf(!runs)('stays where the queue lost the task', async () => {
    const { notes, queues } = openNotes();
    const noted = await note(notes, 'a');
    await dispatchTasks(database().db, { queues: [notes.name], limit: 10 }, now, async () => {});
    const options = { db: database().db, queues, graceMs: 0, log, now: later };
    expect(await reconcile(options)).toBe(1);
    await dispatch(queues);
    const seen = workOn(notes, queues, []);
    await vi.waitFor(() => expect(seen).toEqual([noted]), 30_000);
  });

  it.skipIf(!runs)('is one of its own where it was noted in none', async () => {
    const { notes, queues } = openNotes();
    await addTasks(database().db, [taskOf(notes, { text: 'a' })], now);
    await dispatch(queues);
    const seen = workOn(notes, queues, []);
    await vi.waitFor(() => expect(seen).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]), 30_000);
  });
});
