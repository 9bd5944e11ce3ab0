import type { Logger } from 'pino';
import type { RunningWorker } from '../queues/backends.ts';
import type { Queues } from '../queues/connection.ts';
import type { QueueDefinition } from '../queues/definition.ts';
import type { Attempt } from '../queues/worker.ts';
import { isDatabaseAway } from '../storage/database-trouble.ts';

/** What is done with the jobs of one queue. Doing the same job twice must change nothing. */
export interface Work<Payload> {
  queue: QueueDefinition<Payload>;
  handle(payload: Payload, attempt: Attempt): Promise<void>;
  /**
   * The last attempt failed: writes down what became of it and strikes the task off. Without it, and where it was the
   * database that failed, the task stays in the outbox and the reconciler enqueues it again later.
   */
  giveUp?(payload: Payload, error: Error): Promise<void>;
}

/** A part of the program that is at work. Stopping lets what is under way finish. */
export interface Running {
  stop(): Promise<void>;
}

export function startWork<Payload>(
  queues: Queues,
  work: Work<Payload>,
  concurrency: number,
  parentLog: Logger,
): RunningWorker {
  const log = parentLog.child({ queue: work.queue.name });
  return queues.work(work.queue, {
    concurrency,
    async handle(payload, attempt) {
      const began = performance.now();
      await work.handle(payload, attempt);
      log.debug({ payload, ms: Math.round(performance.now() - began) }, 'done');
    },
    async giveUp(payload, error) {
      // A page is not to be lost for a full disk, which lets small writes through and large ones not.
      if (isDatabaseAway(error)) return log.error({ payload, error }, 'the database was away for too long');
      log.error({ payload, error }, 'given up');
      await work.giveUp?.(payload, error);
    },
    onFailure: (payload, attempt, error) =>
      log.warn({ payload, attempt: attempt.number, error }, 'an attempt failed'),
  });
}
