import { DelayedError, type Job, type Processor, UnrecoverableError, WaitingError } from 'bullmq';
import { describeWork, inTrace, markWorkFailed } from '../tracing/trace.ts';
import type { Backend, JobQueue, RunningWorker } from './backends.ts';
import { type QueueDefinition, retryDelay } from './definition.ts';
import { GivenBackError, RetryLaterError } from './errors.ts';
import { createGiveBack } from './give-back.ts';
import { processingOf, traceOfJob } from './job-trace.ts';

/** A job whose process was killed is free again after lock and check, 6 to 15 s; the defaults are 30 s each. */
const HOLD = { lockDuration: 12_000, stalledInterval: 3_000 };
/** Renewed every three seconds. Work that lets nothing else run for longer loses its hold, and is done once more. */
const SHORT_HOLD = { lockDuration: 6_000, stalledInterval: 1_000 };

/** Times that a job may lose its process before it fails. */
export const MOST_KILLS = 5;
/** In BullMQ's words. */
export const KILLED_TOO_OFTEN = 'job stalled more than allowable limit';

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

export interface Workplace {
  backend: Pick<Backend, 'worker'>;
  queue: JobQueue;
  onError: (error: Error) => void;
}

/** Takes jobs from a queue, and does them, until closed. */
export function startWorker<Payload>(
  { backend, queue, onError }: Workplace,
  definition: QueueDefinition<Payload>,
  work: WorkOptions<Payload>,
): RunningWorker {
  const giveBack = createGiveBack();
  const handle: typeof work.handle = (payload, attempt) =>
    giveBack.orGivenBack(work.handle(payload, attempt));
  const worker = backend.worker(definition.name, processorOf(definition, { ...work, handle }), {
    concurrency: work.concurrency,
    autorun: false,
    ...(definition.isSingle ? SHORT_HOLD : HOLD),
    // A kill is not the job's fault. The reconciler gives up on one that keeps killing its process.
    maxStalledCount: MOST_KILLS,
    settings: { backoffStrategy: (attempt) => retryDelay(definition.retry, attempt, Math.random()) },
  });
  // Without the setting the work is done all the same: what is single is safe by other means.
  const ready = definition.isSingle ? queue.setGlobalConcurrency(1) : Promise.resolve();
  ready
    .catch(onError)
    .then(() => worker.run())
    .catch(onError);
  return { close: () => giveBack.within(() => worker.close()) };
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
      // PostgreSQL takes whole milliseconds alone.
      await job.moveToDelayed(Date.now() + Math.ceil(trouble.delayMs), token);
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
