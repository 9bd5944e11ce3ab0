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
