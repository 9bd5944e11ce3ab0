import { setTimeout as sleep } from 'node:timers/promises';
import { isPgPool, type Processor, Queue, runMigrations, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { createPatientPostgresBackend, createPatientRedisBackend } from './patient-backend.ts';
import { type ClockedBackend, duesInPostgres, duesInRedis, freeInPostgres, freeInRedis } from './set-back.ts';

const SCHEMA = 'bullmq';
/** On PostgreSQL. Each worker holds one to listen on; the rest are shared by the jobs under way. */
const CONNECTIONS = 18;
/** For a worker that is to end while a server that says nothing keeps it from starting. */
const LONGEST_START_MS = 2_000;

export interface BackendOptions {
  /** BullMQ on Redis where given, on PostgreSQL where null. */
  redisUrl: string | null;
  postgres: pg.PoolConfig;
  /** Keeps programs apart that share one Redis; the PostgreSQL backend is kept apart by its database. */
  prefix?: string;
  /** Lost connections, for the log; BullMQ reconnects by itself. */
  onError: (error: Error) => void;
}

export interface RunningWorker {
  /** Takes no new job, waits some seconds for those under way, and gives back the rest. */
  close(): Promise<void>;
}

export type JobQueue = Pick<
  Queue,
  'addBulk' | 'getJob' | 'getJobState' | 'remove' | 'getJobCounts' | 'setGlobalConcurrency' | 'close'
>;

/** What queues run on. */
export interface Backend extends ClockedBackend {
  queue(name: string): JobQueue;
  /** Begins when told to run. */
  worker(
    name: string,
    processor: Processor,
    options: Omit<WorkerOptions, 'connection'>,
  ): RunningWorker & Pick<Worker, 'run'>;
  close(): Promise<void>;
}

/** Makes or upgrades the tables of BullMQ's PostgreSQL backend. */
export async function prepareQueueSchema(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}

export function openBackend(options: BackendOptions): Backend {
  return options.redisUrl ? redisBackend(options.redisUrl, options) : postgresBackend(options);
}

function redisBackend(url: string, { prefix = 'dateline', onError }: BackendOptions): Backend {
  // BullMQ blocks on its own copies of this connection, which must wait for Redis rather than give up.
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', onError);
  return {
    queue(name) {
      const queue = new Queue(name, { connection, prefix }, createPatientRedisBackend);
      queue.on('error', onError);
      return queue;
    },
    worker(name, processor, options) {
      const worker = new Worker(
        name,
        processor,
        { ...options, connection, prefix },
        createPatientRedisBackend,
      );
      worker.on('error', onError);
      return worker;
    },
    async free(queues) {
      const freed = await Promise.all(queues.map((queue) => freeInRedis(connection, queue)));
      return freed.includes(true);
    },
    duesOf: duesInRedis(connection),
    close: async () => {
      await connection.quit().catch(() => connection.disconnect());
    },
  };
}

function postgresBackend({ postgres, onError }: BackendOptions): Backend {
  const pool = new pg.Pool({
    max: CONNECTIONS,
    application_name: 'dateline-queues',
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...postgres,
    // What a crash of the server takes back is brought again from the outbox, or done twice.
    options: `-c search_path=${SCHEMA} -c synchronous_commit=off`,
  });
  // Each queue and worker listens on it.
  pool.setMaxListeners(0);
  pool.on('error', onError);
  // One that is lost in somebody's hands fails the statement that it was at; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  // It is one; the guard only reconciles BullMQ's own description of a pool with that of @types/pg.
  if (!isPgPool(pool)) throw new TypeError('node-postgres gave a pool that BullMQ does not know as one.');
  return {
    queue(name) {
      const queue = new Queue(name, { connection: pool }, createPatientPostgresBackend);
      queue.on('error', onError);
      return queue;
    },
    worker(name, processor, options) {
      const worker = new Worker(
        name,
        processor,
        { ...options, connection: pool },
        createPatientPostgresBackend,
      );
      worker.on('error', onError);
      return {
        run: () => worker.run(),
        async close() {
          // BullMQ 6.7.0: one that is closed before it listens takes a connection all the same, and never gives it back.
          await Promise.race([
            worker.waitUntilReady().catch(() => {}),
            sleep(LONGEST_START_MS, undefined, { ref: false }),
          ]);
          await worker.close();
        },
      };
    },
    free: (_, now) => freeInPostgres(pool, now),
    duesOf: duesInPostgres(pool),
    close: async () => {
      // Connections that the server ends while the pool takes leave of them are no loss to tell of.
      pool.removeAllListeners('error').on('error', () => {});
      await pool.end();
    },
  };
}
