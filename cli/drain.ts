import { setTimeout as sleep } from 'node:timers/promises';
import { ALL_QUEUES } from '../queues/all.ts';
import { mailQueue } from '../queues/mail.ts';
import type { Queryable } from '../storage/database.ts';
import { countTasks } from '../storage/outbox.ts';

const LOOK_EVERY_MS = 200;
/** A mail server that is down must not keep a command from ending: mails wait in the database. */
const MAIL_PATIENCE_MS = 15_000;

export interface DrainOptions {
  db: Queryable;
  /** What is not done yet, by queue, in the order of the queues. */
  onProgress(remaining: { queue: string; tasks: number }[]): void;
  signal: AbortSignal;
  /** Those whose work is waited for: work that no worker here does would never end. All unless given. */
  queues?: readonly { name: string }[];
}

/**
 * Waits until nothing is left to do, mail and pages apart that are to be tried again later, and then a while for the
 * mail.
 * @returns how many mails still wait
 */
export async function drain({ db, onProgress, signal, queues = ALL_QUEUES }: DrainOptions): Promise<number> {
  const remaining = async () => {
    const counts = await countTasks(db, new Date());
    const tasks = queues.map(({ name }) => ({ queue: name, tasks: counts.get(name) ?? 0 }));
    onProgress(tasks);
    return tasks;
  };
  const isMail = ({ queue }: { queue: string }) => queue === mailQueue.name;
  while (!signal.aborted && (await remaining()).some((entry) => entry.tasks > 0 && !isMail(entry)))
    await sleep(LOOK_EVERY_MS);
  const deadline = performance.now() + MAIL_PATIENCE_MS;
  for (;;) {
    const mails = (await remaining()).find(isMail)?.tasks ?? 0;
    if (mails === 0 || signal.aborted || performance.now() > deadline) return mails;
    await sleep(LOOK_EVERY_MS);
  }
}
