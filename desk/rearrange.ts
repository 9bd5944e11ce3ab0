import { alertQueue } from '../queues/alert.ts';
import { archiveQueue } from '../queues/archive.ts';
import { taskOf } from '../queues/definition.ts';
import { wantArchiveDays } from '../storage/archive-days.ts';
import type { Queryable } from '../storage/database.ts';
import { addTasks } from '../storage/outbox.ts';
import { rearrange } from '../storage/rearrange.ts';
import type { Rearrangement, RearrangementOutcome } from '../storage/rearrangement.ts';

/** Merges, splits or moves, and orders in the same transaction what follows: the days' archives, and who is told. */
export function rearrangeAndTell(
  db: Queryable,
  rearrangement: Rearrangement,
  zone: string,
): Promise<RearrangementOutcome> {
  return db.transaction(async (tx) => {
    const outcome = await rearrange(tx, rearrangement, zone);
    if (outcome.outcome !== 'decided') return outcome;
    const { at } = rearrangement;
    const orders = await wantArchiveDays(tx, outcome.days);
    const { eventIds } = outcome;
    await addTasks(
      tx,
      [
        ...orders.map((order) => taskOf(archiveQueue, order)),
        ...(eventIds.length > 0 ? [taskOf(alertQueue, { eventIds })] : []),
      ],
      at,
    );
    return outcome;
  });
}
