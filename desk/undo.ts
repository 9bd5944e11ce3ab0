import { archiveQueue } from '../queues/archive.ts';
import { taskOf } from '../queues/definition.ts';
import { wantArchiveDays } from '../storage/archive-days.ts';
import type { Queryable } from '../storage/database.ts';
import { addTasks } from '../storage/outbox.ts';
import { type Undoing, type Undone, undoDecision } from '../storage/undo.ts';

/** Takes a decision back, and has the archives of the days that it touched written anew. */
export function undoAndArchive(db: Queryable, undoing: Undoing, zone: string): Promise<Undone> {
  return db.transaction(async (tx) => {
    const undone = await undoDecision(tx, undoing, zone);
    if (undone.outcome !== 'undone') return undone;
    const orders = await wantArchiveDays(tx, undone.days);
    await addTasks(
      tx,
      orders.map((order) => taskOf(archiveQueue, order)),
      undoing.at,
    );
    return undone;
  });
}
