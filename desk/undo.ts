import { archiveQueue } from '../queues/archive.ts';
import { taskOf } from '../queues/definition.ts';
import { wantArchiveDays } from '../storage/archive-days.ts';
import type { Queryable } from '../storage/database.ts';
import { decisionNotice } from '../storage/decision-notices.ts';
import { addTasks } from '../storage/outbox.ts';
import { type Undoing, type Undone, undoDecision } from '../storage/undo.ts';
import type { PageContext } from './page-context.ts';

/** Readers take back what they have seen, and nothing else. */
export async function mayUndo(db: Queryable, id: number, { mayDecide }: PageContext): Promise<boolean> {
  return mayDecide || (await decisionNotice(db, id))?.kind === 'seen';
}

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
