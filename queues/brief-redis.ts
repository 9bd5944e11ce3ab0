import { Redis } from 'ioredis';

/**
 * Does something over a connection of its own, without waiting for a Redis that is away or was stopped in its tracks.
 * @param patienceMs for connecting, and for each command
 */
export async function withBriefRedis<Result>(
  url: string,
  patienceMs: number,
  use: (redis: Redis) => Promise<Result>,
): Promise<Result> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
    disconnectTimeout: 100,
  });
  let first: Error | null = null;
  redis.on('error', (error: Error) => {
    first ??= error;
  });
  try {
    // What it throws says no more than that the connection is closed.
    await redis.connect().catch((error: unknown) => {
      throw first ?? error;
    });
    return await use(redis);
  } finally {
    redis.disconnect();
  }
}
