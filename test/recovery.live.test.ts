import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ALL_QUEUES } from '../queues/all.ts';
import { openQueues, type Queues } from '../queues/connection.ts';
import { outbox } from '../storage/schema.ts';
import { HUNG_QUEUES, HUNG_ROLES, type HungWork, openHungWork } from './stopping/hung-work.ts';
import { type RunningCommand, startCommand } from './support/command.ts';
import { useDatabase } from './support/database.ts';
import { borrowRedis, redisUrl } from './support/redis.ts';

const PATIENCE = { timeout: 150_000, interval: 100 };
/** From SIGKILL until the work that the process had in hand is done by another. */
const LONGEST_RECOVERY_MS = 45_000;
const ROLES = ['scheduler', ...HUNG_ROLES].join(',');
const redis = await redisUrl();
const backends = [
  { name: 'PostgreSQL', runs: true, onRedis: false },
  { name: redis ? 'Redis' : 'Redis (needs DATELINE_TEST_REDIS_URL)', runs: redis !== null, onRedis: true },
];

for (const backend of backends) {
  describe.skipIf(!backend.runs)(`a process that is killed, with queues in ${backend.name}`, () => {
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
    afterAll(async () => {
      for (const { process } of running) process.kill('SIGKILL');
      await Promise.all(running.map(({ ended }) => ended));
      await queues.close();
      await hung.close();
      await giveBack();
    });

    const start = async (): Promise<RunningCommand> => {
      const command = startCommand(['start', '--roles', ROLES], {
        ...hung.environment,
        DATELINE_LOG_LEVEL: 'info',
      });
      running.push(command);
      await new Promise<void>((resolve) =>
        command.process.stderr?.on('data', (text: string) => {
          if (text.includes('"msg":"started"')) resolve();
        }),
      );
      return command;
    };

    it('has the work of every role done by one that stands by, within 45 seconds', async () => {
      const first = await start();
      await hung.begun(queues, PATIENCE);
      await start();

      first.process.kill('SIGKILL');
      const killed = performance.now();
      await hung.release();
      const open = new Set<string>(HUNG_QUEUES);
      const tookMs = new Map<string, number>();
      await vi.waitFor(async () => {
        const rows = await database().db.select({ queue: outbox.queue }).from(outbox);
        for (const queue of open) {
          if (rows.some((row) => row.queue === queue)) continue;
          open.delete(queue);
          tookMs.set(queue, performance.now() - killed);
        }
        expect([...open]).toEqual([]);
      }, PATIENCE);
      for (const [queue, ms] of tookMs) expect(ms, queue).toBeLessThan(LONGEST_RECOVERY_MS);
      expect(hung.mailed()).toBe(1);
    }, 400_000);
  });
}
