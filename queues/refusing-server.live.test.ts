import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterEach, expect, it, vi } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { redisUrl } from '../test/support/redis.ts';
import { prepareQueueSchema } from './backends.ts';
import { openQueues, type Queues } from './connection.ts';
import { taskOf } from './definition.ts';
import { notes } from './fixture.ts';

const database = useDatabase();
const redis = await redisUrl();
const IN_THE_END = { timeout: 30_000, interval: 50 };

let queues: Queues | null = null;
/** Once the queues are closed. */
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await queues?.close();
  queues = null;
  for (const cleanUp of cleanups.splice(0)) await cleanUp();
});

/** Has a worker ask for jobs, and tells what it met and what it did. */
function work(options: { redisUrl: string | null; database: string }) {
  const [errors, done]: [string[], string[]] = [[], []];
  queues = openQueues([notes], {
    redisUrl: options.redisUrl,
    postgres: { ...database().connection, database: options.database },
    prefix: `test-${randomUUID()}`,
    onError: ({ message }) => void errors.push(message),
  });
  queues.work(notes, {
    concurrency: 2,
    handle: async ({ text }) => void done.push(text),
    giveUp: async () => {},
    onFailure: () => {},
  });
  return { queues, errors, done };
}

it('asks a PostgreSQL that refuses now and then, and works once it is let in', async () => {
  const name = `later_${randomUUID().replaceAll('-', '')}`;
  const { queues, errors, done } = work({ redisUrl: null, database: name });
  const task = taskOf(notes, { text: 'a' });
  await expect(queues.add([task], new Date())).rejects.toThrow('does not exist');
  await sleep(2_000);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThan(15);

  await database().pool.query(`create database ${name}`);
  cleanups.push(() => database().pool.query(`drop database ${name} with (force)`));
  await prepareQueueSchema({ ...database().connection, database: name });
  await queues.add([task], new Date());
  await vi.waitFor(() => expect(done).toEqual(['a']), IN_THE_END);
}, 60_000);

it.skipIf(redis === null)(
  'asks a Redis that refuses now and then, and works once it is let in',
  async () => {
    const admin = new Redis(redis ?? '');
    const user = `test-${randomUUID()}`;
    cleanups.push(
      () => admin.call('ACL', 'DELUSER', user),
      () => admin.quit(),
    );
    await admin.call('ACL', 'SETUSER', user, 'on', '>secret', '~*', '&*', '+@all', '-evalsha', '-eval');
    const url = Object.assign(new URL(redis ?? ''), { username: user, password: 'secret' });
    const { queues, errors, done } = work({ redisUrl: url.href, database: 'postgres' });
    await sleep(2_000);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThan(15);
    await admin.call('ACL', 'SETUSER', user, '+@all');
    await queues.add([taskOf(notes, { text: 'a' })], new Date());
    await vi.waitFor(() => expect(done).toEqual(['a']), IN_THE_END);
  },
  60_000,
);
