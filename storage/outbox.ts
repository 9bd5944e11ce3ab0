import { and, eq, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { outbox } from './schema.ts';

/** Work to be done, as a queue takes it. */
export interface OutboxTask {
  queue: string;
  key: string;
  payload: unknown;
  dueAt?: Date;
}

/** The channel on which `pg_notify` tells dispatchers that there is something to do. */
export const OUTBOX_CHANNEL = 'dateline_outbox';

/** Notes work in the transaction that gives rise to it; the dispatcher enqueues it after the commit. */
export async function addTasks(tx: Queryable, tasks: OutboxTask[], now: Date): Promise<void> {
  if (tasks.length === 0) return;
  await tx
    .insert(outbox)
    .values(tasks.map((task) => ({ ...task, createdAt: now })))
    .onConflictDoNothing();
  await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
}

/** Strikes work off, in the transaction that writes its result. */
export async function finishTask(tx: Queryable, task: Pick<OutboxTask, 'queue' | 'key'>): Promise<void> {
  await tx.delete(outbox).where(and(eq(outbox.queue, task.queue), eq(outbox.key, task.key)));
}
