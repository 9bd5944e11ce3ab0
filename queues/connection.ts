import {
  DelayedError,
  type Job,
  type JobsOptions,
  type Processor,
  Queue,
  UnrecoverableError,
  WaitingError,
} from 'bullmq';
import { describeWork, inTrace, markWorkFailed } from '../tracing/trace.ts';
import { type BackendOptions, type JobQueue, openBackend, type RunningWorker } from './backends.ts';
import { type QueueDefinition, retryDelay, type Task } from './definition.ts';
import { GivenBackError, RetryLaterError } from './errors.ts';
import { createGiveBack } from './give-back.ts';
import { metadataOfTrace, processingOf, traceOfJob } from './job-trace.ts';
import { bringDelayedForward } from './set-back.ts';

/** A job whose process was killed is free again after lock and check, 15 to 25 s; the defaults are 30 s each. */
const HOLD = { lockDuration: 20_000, stalledInterval: 5_000 };
/** Renewed every three seconds. Work that lets nothing else run for longer loses its hold, and is done once more. */
const SHORT_HOLD = { lockDuration: 6_000, stalledInterval: 1_000 };

/** A job may be put off by a process that read the time before its clock was set back, and wrote it after. */
const STRAGGLING_MS = 120_000;

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

export function openQueues(
  definitions: readonly Pick<QueueDefinition<unknown>, 'name' | 'retry'>[],
  options: BackendOptions,
): Queues {
  const backend = openBackend(options);
  const retries = new Map(definitions.map((definition) => [definition.name, definition.retry]));
  const queues = new Map(definitions.map(({ name }) => [name, backend.queue(name)]));
  const all = [...queues.values()].flatMap((queue) => (queue instanceof Queue ? [queue] : []));
  const workers: RunningWorker[] = [];
  let setBackAt = new Date(0);

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
      // Noted before anything can fail: it is seen but once.
      if (isKnown) setBackAt = now;
      const isFreed = await backend.free(all, now);
      if (isFreed) setBackAt = now;
      const since = now.getTime() - setBackAt.getTime();
      if (since >= 0 && since < STRAGGLING_MS)
        for (const queue of all) await bringDelayedForward(queue, now, backend.duesOf);
      return isKnown || isFreed;
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
