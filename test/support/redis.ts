import { Redis } from 'ioredis';

/**
 * The Redis that the tests may use: `DATELINE_TEST_REDIS_URL`. Null where that is unset or nobody answers; the
 * tests on Redis are then reported as skipped, by name.
 */
export async function redisUrl(): Promise<string | null> {
  const url = process.env.DATELINE_TEST_REDIS_URL;
  if (!url) return null;
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on('error', () => {});
  try {
    await redis.connect();
    await redis.ping();
    return url;
  } catch {
    return null;
  } finally {
    redis.disconnect();
  }
}

/**
 * One of the server's numbered databases that is empty, for a program whose keys have no prefix of their own.
 * Giving it back empties it.
 */
export async function borrowRedis(server: string): Promise<{ url: string; giveBack(): Promise<void> }> {
  for (let number = 1; number < 16; number++) {
    const url = new URL(server);
    url.pathname = `/${number}`;
    const redis = new Redis(url.href, { maxRetriesPerRequest: 0 });
    // Whoever counts first has it, where several tests look at once.
    if ((await redis.incr('borrowed')) === 1 && (await redis.dbsize()) === 1) {
      return {
        url: url.href,
        giveBack: async () => {
          await redis.flushdb();
          redis.disconnect();
        },
      };
    }
    await redis.decr('borrowed');
    redis.disconnect();
  }
  throw new Error(`None of the databases of ${server} is empty.`);
}
