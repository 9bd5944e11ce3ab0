import type { Fault } from '../fault.ts';
import { stretched } from '../patience.ts';
import { wholeBetween } from '../random.ts';
import type { RedisServer, Stage } from '../stage.ts';
import { endInTime } from './kills.ts';

const SAID = [/"msg":"(the queue reports an error|work could not be handed to the queues)/];

function ofRedis(
  name: string,
  strike: (redis: RedisServer, random: () => number) => ReturnType<Fault['strike']>,
) {
  return {
    name,
    runsOn: ({ queue }) => queue === 'redis',
    strikesAtOnce: true,
    strike: ({ redis }: Stage, random) => {
      if (!redis) throw new TypeError(`${name} needs a Redis.`);
      return strike(redis, random);
    },
  } satisfies Fault;
}

/** It keeps nothing: what was in the queues is gone. */
const killed = ofRedis('redis-killed', async (redis) => {
  await redis.kill();
  return { mend: () => redis.start(), says: SAID, doctorTells: /^redis: / };
});

const restarted = ofRedis('redis-restarted-empty', async (redis) => {
  await redis.kill();
  await redis.start();
  return { lasts: [0, 0], mend: async () => {}, says: SAID, doctorTells: null };
});

/** Connections stay, and nobody answers. */
const stopped = ofRedis('redis-stopped', async (redis) => {
  process.kill(redis.pid(), 'SIGSTOP');
  return {
    lasts: [3_000, 25_000],
    says: SAID,
    doctorTells: /^redis-silent: /,
    async mend() {
      process.kill(redis.pid(), 'SIGCONT');
    },
  };
});

/** It answers nobody for a while, and cannot be told to go on: doctor has to have come upon it by then. */
const paused = ofRedis('redis-paused', async (redis, random) => {
  const forMs = Math.round(stretched(wholeBetween(random, 15_000, 30_000)));
  await redis.command('CLIENT', 'PAUSE', String(forMs), 'ALL');
  return { lasts: [3_000, 3_000], says: SAID, doctorTells: /^redis-silent: /, mend: () => redis.answers() };
});

/** No write goes through. */
const full = ofRedis('redis-full', async (redis) => {
  await redis.command('CONFIG', 'SET', 'maxmemory', '1');
  return {
    says: [/OOM command not allowed/],
    doctorTells: /^redis-full: /,
    async mend() {
      await redis.command('CONFIG', 'SET', 'maxmemory', '0');
    },
  };
});

/** Who is told to end while there is no Redis ends in time all the same. */
const goneAtTheEnd: Fault = {
  name: 'redis-killed-then-terminate',
  runsOn: ({ queue }) => queue === 'redis',
  async strike({ redis, processes }) {
    await redis?.kill();
    const mend = async () => redis?.start();
    const failed = await endInTime(processes.running()).then(
      () => null,
      (error: unknown) => error,
    );
    if (failed === null)
      return {
        lasts: [0, 2_000],
        mend,
        says: [/"msg":"(stopped|what did not end in time)/],
        doctorTells: null,
      };
    await mend();
    throw failed;
  },
};

export const REDIS_FAULTS = [killed, restarted, stopped, paused, full, goneAtTheEnd] as const;
