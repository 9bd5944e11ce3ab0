import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openQueues, type Queues } from '../queues/connection.ts';
import { type QueueDefinition, taskOf } from '../queues/definition.ts';
import { useDatabase } from '../test/support/database.ts';
import { startWork } from './work.ts';

const database = useDatabase();
const now = new Date('2026-02-05T08:00:00Z');
let queues: Queues | null = null;

afterEach(async () => {
  await queues?.close();
});

const diskIsFull = Object.assign(new Error('could not extend file'), { code: '53100' });

it.each([
  ['gives up work that fails for its own sake', new Error('No title'), ['notes']],
  ['gives nothing up for a database that is away', diskIsFull, []],
])('%s', async (_, error, given) => {
  const notes: QueueDefinition<{ text: string }> = {
    name: `notes-${randomUUID()}`,
    payload: z.object({ text: z.string() }),
    key: ({ text }) => text,
    retry: { attempts: 2, firstMs: 1, longestMs: 1 },
  };
  queues = openQueues([notes], { redisUrl: null, postgres: database().connection, onError: () => {} });
  const givenUp: string[] = [];
  const work = {
    queue: notes,
    handle: () => Promise.reject(error),
    giveUp: async ({ text }: { text: string }) => void givenUp.push(text),
  };
  startWork(queues, work, 1, pino({ level: 'silent' }));
  const task = taskOf(notes, { text: 'notes' });
  await queues.add([task], now);
  await vi.waitFor(async () => expect(await queues?.presence(task)).toBe('failed'), 10_000);
  expect(givenUp).toEqual(given);
});
