import { sql } from 'drizzle-orm';
import { daysWithStories } from '../archive/day-content.ts';
import { type ArchiveOrder, wantArchiveDays } from '../archive-days.ts';
import type { Queryable } from '../database.ts';
import { addTasks, type OutboxTask } from '../outbox.ts';
import { archiveDays, mails, outbox } from '../schema.ts';

export interface TakenUp {
  /** Days of the archive that are to be written. */
  orders: ArchiveOrder[];
  /** How many mails are left to a person. */
  heldMails: number;
}

export interface TakeUpOptions {
  takenAt: string;
  archiveTask: (order: ArchiveOrder) => OutboxTask;
  now: Date;
}

/**
 * Makes a database as it stood something to go on with: its queues are empty, its archive is not written, and what was
 * to be mailed then may have been mailed since.
 */
export async function takeUp(tx: Queryable, { takenAt, archiveTask, now }: TakeUpOptions): Promise<TakenUp> {
  const heldMails = await holdMails(tx, takenAt);
  await tx.execute(sql`delete from ${outbox} where queue = 'archive'`);
  await tx.update(archiveDays).set({ written: archiveDays.wanted });
  const orders = await wantArchiveDays(tx, await daysWithStories(tx));
  await addTasks(tx, orders.map(archiveTask), now);
  await tx.update(outbox).set({ dispatchedAt: null, dispatches: 0 });
  return { orders, heldMails };
}

/** Never sent twice without a person: see docs/decisions/0004-mail-at-most-once.md. */
async function holdMails(tx: Queryable, takenAt: string): Promise<number> {
  const response = `Restored from a backup of ${takenAt}, in which it waited: it may have been sent since.`;
  const held = await tx
    .update(mails)
    .set({
      state: 'uncertain',
      response,
      handedOverAt: sql`coalesce(${mails.handedOverAt}, ${takenAt}::timestamptz)`,
    })
    .where(sql`${mails.state} in ('queued', 'sending')`)
    .returning({ id: mails.id });
  await tx.execute(sql`delete from ${outbox} where queue = 'mail'`);
  return held.length;
}
