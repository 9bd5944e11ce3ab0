import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ALL_QUEUES } from '../queues/all.ts';
import { openQueues, type Queues } from '../queues/connection.ts';
import { articles, mails, outbox, pages } from '../storage/schema.ts';
import { HUNG_QUEUES, HUNG_ROLES, type HungWork, openHungWork } from './stopping/hung-work.ts';
import { type RunningCommand, startCommand } from './support/command.ts';
import { useDatabase } from './support/database.ts';
import { borrowRedis, redisUrl } from './support/redis.ts';

const PATIENCE = { timeout: 150_000, interval: 100 };
/** From SIGTERM to the end of a process, whatever it is at. */
const LONGEST_END_MS = 10_000;
const WORKERS = ['scheduler', ...HUNG_ROLES];
const redis = await redisUrl();
const backends = [
  { name: 'PostgreSQL', runs: true, onRedis: false },
  { name: redis ? 'Redis' : 'Redis (needs DATELINE_TEST_REDIS_URL)', runs: redis !== null, onRedis: true },
];

for (const backend of backends) {
  describe.skipIf(!backend.runs)(`processes that are told to end, with queues in ${backend.name}`, () => {
    const database = useDatabase();
    const running: RunningCommand[] = [];
    let giveBack = async () => {};
    let hung: HungWork;
    let queues: Queues;

    beforeAll(async () => {
      const borrowed = backend.onRedis && redis ? await borrowRedis(redis) : null;
      giveBack = borrowed?.giveBack ?? giveBack;
      hung = await openHungWork(database(), borrowed?.url ?? null);
      queues = openQueues(ALL_QUEUES, {
        redisUrl: borrowed?.url ?? null,
        postgres: database().connection,
        onError: () => {},
      });
    });
    afterEach(async () => {
      for (const { process } of running) process.kill('SIGKILL');
      await Promise.all(running.splice(0).map(({ ended }) => ended));
    });
    afterAll(async () => {
      await queues.close();
      await hung.close();
      await giveBack();
    });

    const start = (roles: string): RunningCommand => {
      const command = startCommand(['start', '--roles', roles], {
        ...hung.environment,
        DATELINE_LOG_LEVEL: 'info',
      });
      running.push(command);
      return command;
    };
    const counts = async () =>
      Object.fromEntries(
        await Promise.all(HUNG_QUEUES.map(async (queue) => [queue, await queues.counts(queue)] as const)),
      );

    it('end within ten seconds, whatever every role is at, and others take what hung at once', async () => {
      const ending = start([...WORKERS, 'desk'].join(','));
      const address = await urlOfDesk(ending);
      await hung.begun(queues, PATIENCE);
      const hangingRequest = fetch(`${address}/search?q=ferry`).then(
        () => 'answered',
        () => 'cut',
      );

      const began = performance.now();
      ending.process.kill('SIGTERM');
      const { code, stderr } = await ending.ended;
      expect(performance.now() - began, stderr).toBeLessThan(LONGEST_END_MS);
      expect(code, stderr).toBe(0);
      expect(await hangingRequest).toBe('cut');
      for (const [queue, { active = 0, waiting = 0, delayed = 0 }] of Object.entries(await counts()))
        expect({ active, isThere: waiting + delayed > 0 }, queue).toEqual({ active: 0, isThere: true });

      await hung.release();
      start(WORKERS.join(','));
      const { db } = database();
      await vi.waitFor(async () => expect(await db.select().from(outbox)).toEqual([]), PATIENCE);
      expect(hung.mailed()).toBe(1);
      expect(await db.select().from(mails)).toMatchObject([{ state: 'sent' }]);
      expect((await db.select().from(pages)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
      expect(await db.$count(articles)).toBe(3);
    }, 400_000);
  });
}

/** As the desk says it in its log. */
function urlOfDesk(desk: RunningCommand | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    desk?.process.stderr?.on('data', (text: string) => {
      const url = /"url":"(http:[^"]+)"/.exec(text)?.[1];
      if (url) resolve(url);
    });
    desk?.ended.then(({ stderr }) => reject(new Error(`The desk ended:\n${stderr}`)));
  });
}
