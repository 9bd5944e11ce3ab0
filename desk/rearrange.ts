import { alertQueue } from '../queues/alert.ts';
import { archiveQueue } from '../queues/archive.ts';
import { taskOf } from '../queues/definition.ts';
import { wantArchiveDay } from '../storage/archive-days.ts';
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
    for (const day of outcome.days)
      await addTasks(tx, [taskOf(archiveQueue, await wantArchiveDay(tx, day))], at);
    await addTasks(
      tx,
      outcome.eventIds.map((eventId) => taskOf(alertQueue, { eventId })),
      at,
    );
    return outcome;
  });
}
