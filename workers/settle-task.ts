import type { Queryable } from '../storage/database.ts';
import { finishTask, type OutboxTask } from '../storage/outbox.ts';

/** Writes down what became of a piece of work and strikes it off, both or neither. */
export function settleTask(
  db: Queryable,
  task: Pick<OutboxTask, 'queue' | 'key'>,
  write: (tx: Queryable) => Promise<void>,
): Promise<void> {
  return db.transaction(async (tx) => {
    await write(tx);
    await finishTask(tx, task);
  });
}
