import type { Redis } from 'ioredis';
import { withBriefRedis } from './brief-redis.ts';

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
export function redisState(url: string, patienceMs: number): Promise<RedisState> {
  return withBriefRedis(url, patienceMs, async (redis) => {
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
  });
}

async function refusalOf(redis: Redis): Promise<string | null> {
  try {
    await redis.set('dateline:doctor', '1', 'PX', 1_000);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
