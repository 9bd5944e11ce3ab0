import {
  createPostgresBackend,
  DelayedError,
  isPgPool,
  type Job,
  type JobsOptions,
  type Processor,
  Queue,
  runMigrations,
  UnrecoverableError,
  WaitingError,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { describeWork, inTrace, markWorkFailed } from '../tracing/trace.ts';
import { type QueueDefinition, retryDelay, type Task } from './definition.ts';
import { GivenBackError, RetryLaterError } from './errors.ts';
import { createGiveBack } from './give-back.ts';
import { metadataOfTrace, processingOf, traceOfJob } from './job-trace.ts';
import {
  bringDelayedForward,
  type DuesOf,
  duesInPostgres,
  duesInRedis,
  freeInPostgres,
  freeInRedis,
} from './set-back.ts';

const SCHEMA = 'bullmq';
/** On PostgreSQL. Each worker holds one to listen on; the rest are shared by the jobs under way. */
const CONNECTIONS = 18;

/** A job whose process was killed is free again after lock and check, 15 to 25 s; the defaults are 30 s each. */
const HOLD = { lockDuration: 20_000, stalledInterval: 5_000 };
/** Renewed every three seconds. Work that lets nothing else run for longer loses its hold, and is done once more. */
const SHORT_HOLD = { lockDuration: 6_000, stalledInterval: 1_000 };

export interface QueueOptions {
  /** BullMQ on Redis where given, on PostgreSQL where null. */
  redisUrl: string | null;
  postgres: pg.PoolConfig;
  /** Keeps programs apart that share one Redis; the PostgreSQL backend is kept apart by its database. */
  prefix?: string;
  /** Lost connections, for the log; BullMQ reconnects by itself. */
  onError: (error: Error) => void;
}

export interface Attempt {
  /** 1 for the first. */
  number: number;
  /** Whether a failure of this attempt is the last word. */
  last: boolean;
}

export interface WorkOptions<Payload> {
  concurrency: number;
  handle(payload: Payload, attempt: Attempt): Promise<void>;
  /** The last attempt failed. */
  giveUp(payload: Payload, error: Error): Promise<void>;
  onFailure(payload: Payload, attempt: Attempt, error: Error): void;
}

export interface RunningWorker {
  /** Takes no new job, waits some seconds for those under way, and gives back the rest. */
  close(): Promise<void>;
}

export type JobPresence = 'missing' | 'failed' | 'pending';

export interface Queues {
  /** Adds jobs; one that is there already stays as it is. */
  add(tasks: Task[], now: Date): Promise<void>;
  /** Whether the queue still means to do a task. */
  presence(task: Task): Promise<JobPresence>;
  /** Forgets a job, so that its task can be added again. */
  remove(task: Task): Promise<void>;
  counts(queue: string): Promise<Record<string, number>>;
  /**
   * Looks for what a clock that was set back holds up, and has it go on.
   * @param isSetBack known from elsewhere
   * @returns whether it was set back
   */
  bringForward(now: Date, isSetBack: boolean): Promise<boolean>;
  /** BullMQ's own objects, for what shows queues to people. */
  all: readonly Queue[];
  work<Payload>(definition: QueueDefinition<Payload>, options: WorkOptions<Payload>): RunningWorker;
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

export function openQueues(
  definitions: readonly Pick<QueueDefinition<unknown>, 'name' | 'retry'>[],
  options: QueueOptions,
): Queues {
  const backend = options.redisUrl ? redisBackend(options.redisUrl, options) : postgresBackend(options);
  const retries = new Map(definitions.map((definition) => [definition.name, definition.retry]));
  const queues = new Map(definitions.map(({ name }) => [name, backend.queue(name)]));
  const all = [...queues.values()].flatMap((queue) => (queue instanceof Queue ? [queue] : []));
  const workers: RunningWorker[] = [];

  const queueOf = (name: string): JobQueue => {
    const queue = queues.get(name);
    if (!queue) throw new RangeError(`There is no queue named ${name}.`);
    return queue;
  };

  return {
    async add(tasks, now) {
      for (const name of new Set(tasks.map((task) => task.queue))) {
        const jobs = tasks
          .filter((task) => task.queue === name)
          .map((task) => jobOf(task, retries.get(name)?.attempts ?? 1, now));
        await queueOf(name).addBulk(jobs);
      }
    },
    async presence(task) {
      const state = await queueOf(task.queue).getJobState(task.key);
      if (state === 'unknown' || state === 'completed') return 'missing';
      return state === 'failed' ? 'failed' : 'pending';
    },
    async remove(task) {
      await queueOf(task.queue).remove(task.key);
    },
    all,
    async bringForward(now, isKnown) {
      const isSetBack = (await backend.free(all, now)) || isKnown;
      if (isSetBack) for (const queue of all) await bringDelayedForward(queue, now, backend.duesOf);
      return isSetBack;
    },
    counts: (name) => queueOf(name).getJobCounts('waiting', 'active', 'delayed', 'failed'),
    work(definition, work) {
      const giveBack = createGiveBack();
      const handle: typeof work.handle = (payload, attempt) =>
        giveBack.orGivenBack(work.handle(payload, attempt));
      const worker = backend.worker(definition.name, processorOf(definition, { ...work, handle }), {
        concurrency: work.concurrency,
        autorun: false,
        ...(definition.isSingle ? SHORT_HOLD : HOLD),
        // A kill is not the job's fault. The reconciler gives up on one that keeps killing its process.
        maxStalledCount: 5,
        settings: { backoffStrategy: (attempt) => retryDelay(definition.retry, attempt, Math.random()) },
      });
      // Without the setting the work is done all the same: what is single is safe by other means.
      const ready = definition.isSingle
        ? queueOf(definition.name).setGlobalConcurrency(1)
        : Promise.resolve();
      ready
        .catch(options.onError)
        .then(() => worker.run())
        .catch(options.onError);
      const running = { close: () => giveBack.within(() => worker.close()) };
      workers.push(running);
      return running;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}

function jobOf(task: Task, attempts: number, now: Date): { name: string; data: unknown; opts: JobsOptions } {
  const delay = Math.max(0, (task.dueAt?.getTime() ?? 0) - now.getTime());
  return {
    name: task.queue,
    data: task.payload,
    opts: {
      jobId: task.key,
      attempts,
      backoff: { type: 'custom' },
      delay,
      ...metadataOfTrace(task.trace),
      removeOnComplete: true,
      removeOnFail: { age: 7 * 86_400, count: 1_000 },
    },
  };
}

/** Runs one job in its trace: checks what it carries, and tells apart what it throws: later, again, never. */
function processorOf<Payload>(definition: QueueDefinition<Payload>, work: WorkOptions<Payload>): Processor {
  return async (job: Job, token?: string) => {
    const read = definition.payload.safeParse(job.data);
    if (!read.success)
      throw new UnrecoverableError(`The job ${job.id} carries what no ${definition.name} takes.`);
    const number = job.attemptsMade + 1;
    const attempt = { number, last: number >= definition.retry.attempts };
    const trouble = await inTrace(traceOfJob(job), processingOf(definition.name, job, attempt), () =>
      tryOnce(read.data, attempt, work),
    );
    if (trouble instanceof RetryLaterError) {
      await job.moveToDelayed(Date.now() + trouble.delayMs, token);
      throw new DelayedError();
    }
    if (trouble instanceof GivenBackError) {
      await job.moveToWait(token);
      throw new WaitingError();
    }
    if (trouble) throw trouble;
  };
}

/** @returns what stood in the way of the work, once all that follows from that is written down */
async function tryOnce<Payload>(
  payload: Payload,
  attempt: Attempt,
  work: WorkOptions<Payload>,
): Promise<Error | null> {
  try {
    await work.handle(payload, attempt);
    describeWork({ 'dateline.outcome': 'done' });
    return null;
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (error instanceof RetryLaterError) {
      describeWork({ 'dateline.outcome': 'later' });
      return error;
    }
    if (error instanceof GivenBackError) {
      describeWork({ 'dateline.outcome': 'given back' });
      return error;
    }
    markWorkFailed(error);
    describeWork({ 'dateline.outcome': attempt.last ? 'given up' : 'failed' });
    work.onFailure(payload, attempt, error);
    if (attempt.last) await work.giveUp(payload, error);
    return error;
  }
}

type JobQueue = Pick<
  Queue,
  'addBulk' | 'getJobState' | 'remove' | 'getJobCounts' | 'setGlobalConcurrency' | 'close'
>;

interface Backend {
  queue(name: string): JobQueue;
  /** Begins when told to run. */
  worker(
    name: string,
    processor: Processor,
    options: Omit<WorkerOptions, 'connection'>,
  ): RunningWorker & Pick<Worker, 'run'>;
  /** See `freeInPostgres`. */
  free(queues: readonly Queue[], now: Date): Promise<boolean>;
  duesOf: DuesOf;
  close(): Promise<void>;
}

function redisBackend(url: string, { prefix = 'dateline', onError }: QueueOptions): Backend {
  // BullMQ blocks on its own copies of this connection, which must wait for Redis rather than give up.
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', onError);
  return {
    queue(name) {
      const queue = new Queue(name, { connection, prefix });
      queue.on('error', onError);
      return queue;
    },
    worker(name, processor, options) {
      const worker = new Worker(name, processor, { ...options, connection, prefix });
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

function postgresBackend({ postgres, onError }: QueueOptions): Backend {
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
  // It is one; the guard only reconciles BullMQ's own description of a pool with that of @types/pg.
  if (!isPgPool(pool)) throw new TypeError('node-postgres gave a pool that BullMQ does not know as one.');
  return {
    queue(name) {
      const queue = new Queue(name, { connection: pool }, createPostgresBackend);
      queue.on('error', onError);
      return queue;
    },
    worker(name, processor, options) {
      const worker = new Worker(name, processor, { ...options, connection: pool }, createPostgresBackend);
      worker.on('error', onError);
      return {
        run: () => worker.run(),
        async close() {
          // BullMQ 6.7.0: one that is closed before it listens takes a connection all the same, and never gives it back.
          await worker.waitUntilReady().catch(() => {});
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
