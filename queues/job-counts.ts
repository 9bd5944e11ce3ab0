import { createPostgresBackend, isPgPool, Queue } from 'bullmq';
import pg from 'pg';
import { withBriefRedis } from './brief-redis.ts';

/** Jobs of a queue, by state. */
export interface JobCounts {
  queue: string;
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

export interface JobCountsOptions {
  redisUrl: string | null;
  postgres: pg.PoolConfig;
  prefix?: string;
  patienceMs: number;
}

/**
 * Counts the jobs of queues from beside, over a connection for this once: nothing is waited for longer than the patience
 * given, however Redis or the database behave.
 * @throws where they cannot be counted in time
 */
export async function countJobs(names: readonly string[], options: JobCountsOptions): Promise<JobCounts[]> {
  return options.redisUrl ? onRedis(names, options.redisUrl, options) : onPostgres(names, options);
}

function onRedis(
  names: readonly string[],
  url: string,
  { prefix = 'dateline', patienceMs }: JobCountsOptions,
): Promise<JobCounts[]> {
  return withBriefRedis(url, patienceMs, (redis) =>
    countAll(names, (name) => {
      const queue = new Queue(name, { connection: redis, prefix });
      return queue.on('error', () => {});
    }),
  );
}

async function onPostgres(names: readonly string[], { postgres }: JobCountsOptions): Promise<JobCounts[]> {
  const pool = new pg.Pool({ ...postgres, max: 1, options: '-c search_path=bullmq' });
  pool.on('error', () => {});
  if (!isPgPool(pool)) throw new TypeError('node-postgres gave a pool that BullMQ does not know as one.');
  try {
    return await countAll(names, (name) => {
      const queue = new Queue(name, { connection: pool }, createPostgresBackend);
      return queue.on('error', () => {});
    });
  } finally {
    await pool.end();
  }
}

type Counted = Pick<Queue, 'getJobCounts' | 'close'>;

async function countAll(names: readonly string[], open: (name: string) => Counted): Promise<JobCounts[]> {
  const counts: JobCounts[] = [];
  for (const name of names) {
    const queue = open(name);
    try {
      const found = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
      const of = (state: string) => found[state] ?? 0;
      counts.push({
        queue: name,
        waiting: of('waiting'),
        active: of('active'),
        delayed: of('delayed'),
        failed: of('failed'),
      });
    } finally {
      await queue.close().catch(() => {});
    }
  }
  return counts;
}
