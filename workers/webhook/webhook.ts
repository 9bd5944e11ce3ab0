import type { z } from 'zod';
import { createRedaction } from '../../core/redact/redact.ts';
import { signatureHeaders, webhookIdOf, webhookSecret } from '../../core/watch/webhook-signature.ts';
import { FetchError } from '../../net/errors.ts';
import { isNamedDirectly } from '../../net/guard.ts';
import type { PostAnswer, PostClient } from '../../net/post-client.ts';
import { taskOf } from '../../queues/definition.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { webhookQueue } from '../../queues/webhook.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { finishTask } from '../../storage/outbox.ts';
import { ownSecret } from '../../storage/own-secrets.ts';
import { findWatch } from '../../storage/watches.ts';
import {
  findQueuedCall,
  markCallDelivered,
  markCallFailed,
  noteCallAttempt,
  type WebhookCallRow,
} from '../../storage/webhook-calls.ts';
import type { CALL_OUTCOMES, Metrics } from '../monitor/metrics.ts';
import { serverWords } from '../server-words.ts';
import { settleTask } from '../settle-task.ts';
import type { Work } from '../work.ts';
import { type CallOutcome, createReceivers, type Receivers } from './receivers.ts';
import { WebhookRefusedError } from './webhook-refused-error.ts';

type WebhookTask = z.infer<typeof webhookQueue.payload>;

export interface WebhookDependencies {
  database: Database;
  client: PostClient;
  metrics?: Metrics | undefined;
  now: () => Date;
  /** Milliseconds since some moment, by which receivers rest: no clock that is set back makes a rest longer. */
  elapsed?: () => number;
  /** How each receiver fares, as this process knows it. */
  receivers?: Receivers;
}

/** RFC 9110 §15.5.11: the receiver wants no more of it, now or later. */
const GONE = 410;
const LONGEST_SAID = 300;
const LATE = 'The days of this call are over, and its receiver still takes nothing.';

/**
 * Posts what watches tell, each call at least once: a receiver that took it and could not say so gets it again, under
 * the same id.
 */
export function webhookWork(dependencies: WebhookDependencies): Work<WebhookTask> {
  const {
    database: { db },
    receivers = createReceivers(),
    elapsed = () => performance.now(),
  } = dependencies;
  return {
    queue: webhookQueue,
    async handle(task) {
      const call = await findQueuedCall(db, task.callId);
      if (!call) return finishTask(db, taskOf(webhookQueue, task));
      await settleTask(
        db,
        taskOf(webhookQueue, task),
        await outcomeOf(call, task, { ...dependencies, receivers, elapsed }),
      );
    },
    giveUp: (task, error) =>
      settleTask(db, taskOf(webhookQueue, task), (tx) =>
        markCallFailed(tx, task.callId, readable(error.message)),
      ),
  };
}

type Write = (tx: Queryable) => Promise<void>;

type Calling = WebhookDependencies & Required<Pick<WebhookDependencies, 'receivers' | 'elapsed'>>;

/**
 * What is to be written down in the end.
 * @throws RetryLaterError where it is not the receiver's time; else what went wrong, where another attempt may help.
 */
async function outcomeOf(call: WebhookCallRow, { until }: WebhookTask, calling: Calling): Promise<Write> {
  const { receivers, now, elapsed, database, metrics } = calling;
  const failed = (why: string | null) => (tx: Queryable) => markCallFailed(tx, call.id, why);
  // One whose days passed while Dateline was off, or while others had their turn, is made once all the same.
  const isLate = now() > new Date(until);
  if (isLate && !receivers.isOpen(call.url, elapsed())) return failed(call.response ?? LATE);
  const waitMs = receivers.begin(call.url, elapsed());
  if (waitMs > 0) throw new RetryLaterError('Its receiver rests, or is busy.', waitMs);
  let outcome: CallOutcome | null = null;
  try {
    if (await isEnded(database.db, call)) return failed('The watch has this address no more.');
    const attempted = await post(call, calling);
    outcome = attempted.outcome;
    const { said, failure, isLast } = attempted;
    metrics?.webhookCalls.inc({ outcome: countedAs(attempted) });
    if (failure === null) return (tx) => markCallDelivered(tx, call.id, said, now());
    await noteCallAttempt(database.db, call.id, said);
    if (isLast || isLate) return failed(null);
    throw failure;
  } finally {
    receivers.end(call.url, outcome, elapsed());
  }
}

function countedAs({ failure, isLast }: Attempted): (typeof CALL_OUTCOMES)[number] {
  if (failure === null) return 'delivered';
  return isLast ? 'refused' : 'delayed';
}

/** Whether somebody took the address from the watch, or the watch itself away, since the call was noted. */
async function isEnded(db: Queryable, { watch, url }: WebhookCallRow): Promise<boolean> {
  const kept = await findWatch(db, watch);
  return kept !== null && (kept.removedAt !== null || !kept.watch.webhooks.includes(url));
}

/** What became of one attempt. */
interface Attempted {
  /** The receiver's words, or those of what went wrong. */
  said: string;
  /** Null where the receiver took it. */
  failure: Error | null;
  /** No waiting changes it: somebody has to set it right first, and then have it tried again. */
  isLast: boolean;
}

async function post(
  call: WebhookCallRow,
  { database, client, now }: Calling,
): Promise<Attempted & { outcome: CallOutcome }> {
  const secret = await ownSecret(database.db, 'webhooks', now());
  const body = JSON.stringify(call.payload);
  const signed = { id: webhookIdOf(secret, call.id), at: now(), body };
  const began = performance.now();
  const answer = await client
    .post(call.url, body, signatureHeaders(webhookSecret(secret, call.url), signed))
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  const attempted = answer instanceof Error ? withoutAnswer(answer, call.url) : answered(answer, call.url);
  const outcome = {
    isWell: attempted.failure === null || attempted.isLast,
    tookMs: performance.now() - began,
    restMs: answer instanceof Error ? null : answer.restMs,
  };
  return { ...attempted, outcome };
}

/** Some receivers quote the address that they were asked at, which may be all that anybody needs to know to post there. */
function answered({ status, text }: PostAnswer, address: string): Attempted {
  const { pathname, search, searchParams } = new URL(address);
  const redact = createRedaction([pathname, search, ...pathname.split('/'), ...searchParams.values()]);
  const said = readable(redact(`${status} ${text}`));
  const isTaken = status >= 200 && status < 300;
  return { said, failure: isTaken ? null : new WebhookRefusedError(said), isLast: status === GONE };
}

function withoutAnswer(failure: Error, address: string): Attempted {
  const isRefusedHere = failure instanceof FetchError && NOT_MADE.has(failure.code);
  const said = readable(isRefusedHere ? `${failure.message}. ${failure.advice}` : failure.message);
  // A name that leads inside may be public again: routers without a line answer for all.
  const isForGood =
    isRefusedHere && (failure.code === 'bad-url' || isNamedDirectly(new URL(address).hostname));
  return { said, failure, isLast: isForGood };
}

const NOT_MADE: ReadonlySet<string> = new Set(['forbidden-address', 'bad-url']);

function readable(text: string): string {
  return serverWords(text, LONGEST_SAID);
}
