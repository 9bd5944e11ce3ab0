import { afterAll, beforeAll } from 'vitest';
import { ALL_QUEUES } from '../../queues/all.ts';
import { openQueues, type Queues } from '../../queues/connection.ts';
import { type RunningCommand, startCommand } from '../support/command.ts';
import { type TestDatabase, useDatabase } from '../support/database.ts';
import { borrowRedis, redisUrl } from '../support/redis.ts';
import { type HungWork, openHungWork } from './hung-work.ts';

const redis = await redisUrl();

/** Where the queues of a test are; those on Redis run where there is one. */
export const BACKENDS = [
  { name: 'PostgreSQL', runs: true, onRedis: false },
  { name: redis ? 'Redis' : 'Redis (needs DATELINE_TEST_REDIS_URL)', runs: redis !== null, onRedis: true },
];

export interface HungProgram {
  database(): TestDatabase;
  hung(): HungWork;
  queues(): Queues;
  start(roles: string): RunningCommand;
  /** Kills all that were started. */
  killAll(): Promise<void>;
}

/** Dateline with work in hand that hangs, for one `describe`; ended with it. Use the result inside tests only. */
export function useHungProgram({ onRedis }: { onRedis: boolean }): HungProgram {
  const database = useDatabase();
  const running: RunningCommand[] = [];
  let giveBack = async () => {};
  let hung: HungWork;
  let queues: Queues;

  const killAll = async () => {
    for (const { process } of running) process.kill('SIGKILL');
    await Promise.all(running.splice(0).map(({ ended }) => ended));
  };
  beforeAll(async () => {
    const borrowed = onRedis && redis ? await borrowRedis(redis) : null;
    giveBack = borrowed?.giveBack ?? giveBack;
    hung = await openHungWork(database(), borrowed?.url ?? null);
    queues = openQueues(ALL_QUEUES, {
      redisUrl: borrowed?.url ?? null,
      postgres: database().connection,
      onError: () => {},
    });
  });
  afterAll(async () => {
    await killAll();
    await queues.close();
    await hung.close();
    await giveBack();
  });
  return {
    database,
    hung: () => hung,
    queues: () => queues,
    start(roles) {
      const command = startCommand(['start', '--roles', roles], {
        ...hung.environment,
        DATELINE_LOG_LEVEL: 'info',
      });
      running.push(command);
      return command;
    },
    killAll,
  };
}
