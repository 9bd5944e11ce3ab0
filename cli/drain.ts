import { setTimeout as sleep } from 'node:timers/promises';
import { ALL_QUEUES } from '../queues/all.ts';
import { mailQueue } from '../queues/mail.ts';
import { webhookQueue } from '../queues/webhook.ts';
import type { Queryable } from '../storage/database.ts';
import { countTasks } from '../storage/outbox.ts';

const LOOK_EVERY_MS = 200;
/** A mail server or a receiver that is down must not keep a command from ending: what is told waits in the database. */
const TELLING_PATIENCE_MS = 15_000;

export interface DrainOptions {
  db: Queryable;
  /** What is not done yet, by queue, in the order of the queues. */
  onProgress(remaining: { queue: string; tasks: number }[]): void;
  signal: AbortSignal;
  /** Those whose work is waited for: work that no worker here does would never end. All unless given. */
  queues?: readonly { name: string }[];
}

/** What could not be told yet. */
export interface StillWaiting {
  mails: number;
  webhookCalls: number;
}

/**
 * Waits until nothing is left to do, mail, webhooks and pages apart that are to be tried again later, and then a while
 * for the mail and the webhooks.
 */
export async function drain({
  db,
  onProgress,
  signal,
  queues = ALL_QUEUES,
}: DrainOptions): Promise<StillWaiting> {
  const remaining = async () => {
    const counts = await countTasks(db, new Date());
    const tasks = queues.map(({ name }) => ({ queue: name, tasks: counts.get(name) ?? 0 }));
    onProgress(tasks);
    return tasks;
  };
  while (!signal.aborted && (await remaining()).some((entry) => entry.tasks > 0 && !isTelling(entry)))
    await sleep(LOOK_EVERY_MS);
  const deadline = performance.now() + TELLING_PATIENCE_MS;
  for (;;) {
    const telling = (await remaining()).filter(isTelling);
    const isDone = telling.every(({ tasks }) => tasks === 0);
    if (isDone || signal.aborted || performance.now() > deadline)
      return { mails: tasksOf(mailQueue, telling), webhookCalls: tasksOf(webhookQueue, telling) };
    await sleep(LOOK_EVERY_MS);
  }
}

interface QueueTasks {
  queue: string;
  tasks: number;
}

function isTelling({ queue }: QueueTasks): boolean {
  return queue === mailQueue.name || queue === webhookQueue.name;
}

function tasksOf({ name }: { name: string }, entries: readonly QueueTasks[]): number {
  return entries.find(({ queue }) => queue === name)?.tasks ?? 0;
}
