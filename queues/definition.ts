import type { ZodType } from 'zod';

/** One kind of work: what a job carries, what tells two jobs apart, how it is tried again. */
export interface QueueDefinition<Payload> {
  name: string;
  payload: ZodType<Payload>;
  /** What the work is about. Enqueuing the same key twice makes one job; BullMQ allows no `:` in it. */
  key(payload: Payload): string;
  retry: {
    attempts: number;
    /** Wait before the second attempt; doubled each time, up to `longestMs`. */
    firstMs: number;
    longestMs: number;
  };
  /**
   * One job at a time, in all processes together. The next must then not wait long for one whose process died, so
   * the hold on a job is short.
   */
  isSingle?: boolean;
}

/** A job to be, as it stands in the outbox. */
export interface Task {
  queue: string;
  key: string;
  payload: unknown;
  /** Not to be done before. */
  dueAt?: Date;
  /** The trace in which it is to be done, as `traceparent`. */
  trace?: string | null;
}

/** @throws ZodError if the payload is not what the queue carries. */
export function taskOf<Payload>(definition: QueueDefinition<Payload>, payload: Payload, dueAt?: Date): Task {
  const checked = definition.payload.parse(payload);
  const task = { queue: definition.name, key: definition.key(checked), payload: checked };
  return dueAt ? { ...task, dueAt } : task;
}

/** Milliseconds to wait after a failed attempt (1 is the first); spread by ±20 % so that failures don't return in step. */
export function retryDelay(
  retry: QueueDefinition<unknown>['retry'],
  attempt: number,
  random: number,
): number {
  const exact = Math.min(retry.longestMs, retry.firstMs * 2 ** (attempt - 1));
  return Math.round(exact * (0.8 + 0.4 * random));
}
