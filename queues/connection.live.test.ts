import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { redisUrl } from '../test/support/redis.ts';
import type { RunningWorker } from './backends.ts';
import { openQueues, type Queues } from './connection.ts';
import { taskOf } from './definition.ts';
import { RetryLaterError } from './errors.ts';
import { type Note, notes } from './fixture.ts';
import type { WorkOptions } from './worker.ts';

const database = useDatabase();
const redis = await redisUrl();

const backends = [
  { name: 'PostgreSQL', url: null, skipped: false },
  { name: redis ? 'Redis' : 'Redis (needs DATELINE_TEST_REDIS_URL)', url: redis, skipped: redis === null },
];

for (const backend of backends) {
  describe.skipIf(backend.skipped)(`queues on ${backend.name}`, () => {
    let queues: Queues | null = null;

    const open = (): Queues => {
      queues = openQueues([notes], {
        redisUrl: backend.url,
        postgres: database().connection,
        prefix: `test-${randomUUID()}`,
        onError: () => {},
      });
      return queues;
    };
    afterEach(async () => {
      await queues?.close();
      queues = null;
    });

    /** Works until `count` jobs ended, in whatever way, and says what happened. */
    const record = (opened: Queues, count: number, handle: WorkOptions<Note>['handle']) =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const note = (line: string) => {
          seen.push(line);
          if (seen.filter((entry) => /^(done|gave up)/.test(entry)).length === count) resolve(seen);
        };
        opened.work(notes, {
          concurrency: 1,
          async handle(payload, attempt) {
            await handle(payload, attempt);
            note(`done ${payload.text} at attempt ${attempt.number}`);
          },
          giveUp: async (payload, error) => note(`gave up ${payload.text}: ${error.message}`),
          onFailure: (_payload, attempt, error) => note(`failed ${attempt.number}: ${error.message}`),
        });
      });

    it('makes one job of one key', async () => {
      const opened = open();
      const twice = [
        taskOf(notes, { text: 'a' }),
        taskOf(notes, { text: 'a' }),
        taskOf(notes, { text: 'b' }),
      ];
      await opened.add(twice, new Date());
      await opened.add(twice, new Date());
      expect(await opened.counts('notes')).toMatchObject({ waiting: 2 });
      expect(await record(opened, 2, async () => {})).toEqual(['done a at attempt 1', 'done b at attempt 1']);
    });

    it('gives back what does not end when it closes, for another to take at once', async () => {
      const opened = open();
      await opened.add([taskOf(notes, { text: 'a' })], new Date());
      const work = { concurrency: 1, giveUp: async () => {}, onFailure: () => {} };
      let worker: RunningWorker | null = null;
      await new Promise<void>((begun) => {
        worker = opened.work(notes, { ...work, handle: () => new Promise(() => begun()) });
      });
      await (worker as RunningWorker | null)?.close();
      expect(await opened.counts('notes')).toMatchObject({ waiting: 1, active: 0 });
      expect(await record(opened, 1, async () => {})).toEqual(['done a at attempt 1']);
    });

    it('tries again, up to the last attempt', async () => {
      const opened = open();
      await opened.add([taskOf(notes, { text: 'c' })], new Date());
      const seen = await record(opened, 1, async () => {
        throw new Error('down');
      });
      expect(seen).toEqual(['failed 1: down', 'failed 2: down', 'failed 3: down', 'gave up c: down']);
    });

    it('comes back later without counting an attempt', async () => {
      const opened = open();
      await opened.add([taskOf(notes, { text: 'e' })], new Date());
      let refusals = 4;
      const seen = await record(opened, 1, async () => {
        if (refusals-- > 0) throw new RetryLaterError('the host wants a rest', 1.5);
      });
      expect(seen).toEqual(['done e at attempt 1']);
    });

    it('does one job at a time of a queue that is single, whoever works and whatever fails', async () => {
      const single = { ...notes, isSingle: true };
      const opened = open();
      await opened.add(
        Array.from({ length: 12 }, (_, number) => taskOf(notes, { text: `s${number}` })),
        new Date(),
      );
      let [atOnce, most] = [0, 0];
      const done = new Set<string>();
      const failed = new Set<string>();
      const finished = new Promise<void>((resolve) => {
        const options: WorkOptions<Note> = {
          concurrency: 3,
          async handle({ text }) {
            most = Math.max(most, ++atOnce);
            await opened.counts('notes');
            atOnce--;
            if (!failed.has(text)) {
              failed.add(text);
              throw new Error('the first attempt fails');
            }
            done.add(text);
            if (done.size === 12) resolve();
          },
          giveUp: async () => {},
          onFailure: () => {},
        };
        opened.work(single, options);
        opened.work(single, options);
      });
      await finished;
      expect(most).toBe(1);
    });

    it('ends at once where it only just began', async () => {
      const opened = open();
      const idle: WorkOptions<Note> = {
        concurrency: 1,
        handle: async () => {},
        giveUp: async () => {},
        onFailure: () => {},
      };
      await opened.work({ ...notes, isSingle: true }, idle).close();
      await opened.work(notes, idle).close();
      // A connection that was asked for has been taken by then.
      for (let look = 0; look < 50; look++) await opened.counts('notes');
      await opened.close();
      queues = null;
    });

    it('knows what it still means to do', async () => {
      const opened = open();
      const task = taskOf(notes, { text: 'f' });
      expect(await opened.presence(task)).toBe('missing');
      await opened.add([task], new Date());
      expect(await opened.presence(task)).toBe('pending');
      await opened.remove(task);
      expect(await opened.presence(task)).toBe('missing');
    });
  });
}
