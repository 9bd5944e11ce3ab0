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
 * Waits until nothing is left to do, apart from mail, webhooks, pages that are to be tried again later and days of the
 * archive that rest, and then for the mail and the webhooks, as long as these go on.
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
  const goesOn = createPatience(TELLING_PATIENCE_MS);
  for (;;) {
    const telling = (await remaining()).filter(isTelling);
    const left = telling.reduce((sum, { tasks }) => sum + tasks, 0);
    if (left === 0 || signal.aborted || !goesOn(left, performance.now()))
      return { mails: tasksOf(mailQueue, telling), webhookCalls: tasksOf(webhookQueue, telling) };
    await sleep(LOOK_EVERY_MS);
  }
}

/**
 * Tells whether work goes on: whether some of it was done within the time given.
 * @returns a function of how much is left, and of milliseconds that only move forward
 */
export function createPatience(longestMs: number): (left: number, now: number) => boolean {
  let least = Number.POSITIVE_INFINITY;
  let lastDone = 0;
  return (left, now) => {
    if (left < least) [least, lastDone] = [left, now];
    return now - lastDone <= longestMs;
  };
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
