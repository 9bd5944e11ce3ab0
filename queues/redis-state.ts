import { Redis } from 'ioredis';

/** What a Redis says of itself, and whether it takes what is written to it. */
export interface RedisState {
  version: string;
  /** `maxmemory-policy`. */
  policy: string;
  /** Null where it may take all there is. */
  mostBytes: number | null;
  usedBytes: number;
  role: string;
  now: Date;
  /** What it answers to a write; null where it takes it. */
  refusal: string | null;
}

/**
 * Asks a Redis how it is.
 * @throws where it gives no answer within the patience given, however it was stopped
 */
export async function redisState(url: string, patienceMs: number): Promise<RedisState> {
  const redis = new Redis(url, {
    lazyConnect: true,
    // Its own check asks a Redis that was stopped in its tracks, and keeps no time.
    enableReadyCheck: false,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
  });
  redis.on('error', () => {});
  try {
    await redis.connect();
    const info = await redis.info();
    const said = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
    const [seconds, microseconds] = await redis.time();
    return {
      version: said('redis_version'),
      policy: said('maxmemory_policy'),
      mostBytes: Number(said('maxmemory')) || null,
      usedBytes: Number(said('used_memory')),
      role: said('role'),
      now: new Date(Number(seconds) * 1_000 + Number(microseconds) / 1_000),
      refusal: await refusalOf(redis),
    };
  } finally {
    redis.disconnect();
  }
}

async function refusalOf(redis: Redis): Promise<string | null> {
  try {
    await redis.set('dateline:doctor', '1', 'PX', 1_000);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
