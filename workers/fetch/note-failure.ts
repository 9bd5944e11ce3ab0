import type { Logger } from 'pino';
import type { FetchErrorCode } from '../../net/errors.ts';
import { taskOf } from '../../queues/definition.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import type { Queryable } from '../../storage/database.ts';
import { finishTask, postponeTask } from '../../storage/outbox.ts';
import {
  countAttempt,
  markFailed,
  markRejected,
  markWaiting,
  type Page,
  type PageProblem,
} from '../../storage/pages.ts';
import { type AfterFailure, afterFailure } from './retry-policy.ts';

/** A shutdown is nobody's failure. */
export type FailureCode = Exclude<FetchErrorCode, 'stopped'>;

/** A failed attempt at a page, whatever it came to light in. */
export interface Failure {
  code: FailureCode;
  message: string;
  advice?: string | undefined;
  reason?: string | undefined;
  /** How long the site asks to be left alone. */
  restMs?: number | null;
}

/**
 * Writes down a failed attempt and what follows from it, and has the page fetched again where another attempt may do
 * better. Belongs in the transaction that ends the job.
 *
 * @returns how long until the next attempt, in milliseconds; null where there is none
 */
export async function noteFailure(
  tx: Queryable,
  page: Page,
  failure: Failure,
  { now, log }: { now: Date; log: Logger },
): Promise<number | null> {
  const after = afterFailure(failure.code, page.attempts, failure.restMs ?? null, Math.random());
  const task = taskOf(fetchQueue, { pageId: page.id, round: page.round });
  // Delivered twice: whoever counted it decided what follows, and a look at the page tells.
  if (!(await countAttempt(tx, page, after.attempts))) return SOON_MS;
  const dueAt = after.next === 'retry' ? new Date(now.getTime() + after.delayMs) : null;
  const problem = problemOf(failure, after, dueAt);
  const told = { page: page.id, url: page.url, ...problem, attempts: after.attempts, next: dueAt };
  if (dueAt) log.info(told, 'a page failed, and is tried again');
  else log.warn(told, 'a page failed');
  if (dueAt) {
    await markWaiting(tx, page.id, problem);
    await postponeTask(tx, { ...task, dueAt }, now);
    return dueAt.getTime() - now.getTime();
  }
  const mark = after.next === 'failed' ? markFailed : markRejected;
  await mark(tx, page.id, problem, now);
  await finishTask(tx, task);
  return null;
}

const SOON_MS = 1_000;

function problemOf(failure: Failure, after: AfterFailure, dueAt: Date | null): PageProblem {
  const { code, message, advice, reason } = failure;
  const counted = `attempt ${after.count} of ${after.most}`;
  const next = dueAt ? `, the next at ${dueAt.toISOString()}` : '';
  return { code, message: `${message} (${counted}${next})`, reason, advice };
}
