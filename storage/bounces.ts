import { and, eq, gt, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { addressInStops } from './mail-stops.ts';
import { bounceMailboxes, mailStops, mails } from './schema.ts';

export interface ReturnedMail {
  id: number;
  /** In small letters. */
  recipient: string;
  handedOverAt: Date;
}

/** Those of the mails with these Message-IDs that a server may have been given after a time. */
export async function mailsHandedOver(
  tx: Queryable,
  messageIds: readonly string[],
  since: Date,
): Promise<ReturnedMail[]> {
  if (messageIds.length === 0) return [];
  const rows = await tx
    .select({ id: mails.id, recipient: mails.recipient, handedOverAt: mails.handedOverAt })
    .from(mails)
    .where(and(inArray(mails.messageId, [...messageIds]), gt(mails.handedOverAt, since)));
  return rows.flatMap(({ id, recipient, handedOverAt }) =>
    handedOverAt ? [{ id, recipient: addressInStops(recipient), handedOverAt }] : [],
  );
}

/** Notes that a mail came back, once. */
export async function noteBounce(tx: Queryable, mailId: number, bounce: string, at: Date): Promise<void> {
  await tx
    .update(mails)
    .set({ bouncedAt: at, bounce })
    .where(and(eq(mails.id, mailId), isNull(mails.bouncedAt)));
}

/** Notes that a server still tries; what came back already did not. */
export async function noteDelay(tx: Queryable, mailId: number, delay: string): Promise<void> {
  await tx
    .update(mails)
    .set({ bounce: delay })
    .where(and(eq(mails.id, mailId), isNull(mails.bouncedAt)));
}

/** What came back of the mails to an address that were handed over after a time, as it was noted. */
export async function bouncesOf(
  tx: Queryable,
  address: string,
  since: Date,
): Promise<{ at: Date; bounce: string }[]> {
  const rows = await tx
    .select({ at: mails.bouncedAt, bounce: mails.bounce })
    .from(mails)
    .where(
      and(
        eq(sql`lower(${mails.recipient})`, addressInStops(address)),
        isNotNull(mails.bouncedAt),
        gt(mails.handedOverAt, since),
      ),
    );
  return rows.flatMap(({ at, bounce }) => (at && bounce !== null ? [{ at, bounce }] : []));
}

/** When somebody last let an address be mailed again because its mail had come back; null where nobody did. */
export async function lastLifted(tx: Queryable, address: string): Promise<Date | null> {
  const [row] = await tx
    .select({ at: max(mailStops.liftedAt) })
    .from(mailStops)
    .where(and(eq(mailStops.address, addressInStops(address)), eq(mailStops.cause, 'bounced')));
  return row?.at ?? null;
}

/** How far a mailbox was read; null where it never was. */
export async function readMarkOf(
  db: Queryable,
  mailbox: string,
): Promise<{ uidValidity: string; lastUid: number } | null> {
  const [row] = await db.select().from(bounceMailboxes).where(eq(bounceMailboxes.mailbox, mailbox));
  return row ? { uidValidity: row.uidValidity, lastUid: row.lastUid } : null;
}

export async function keepReadMark(
  tx: Queryable,
  mailbox: string,
  mark: { uidValidity: string; lastUid: number },
): Promise<void> {
  await tx
    .insert(bounceMailboxes)
    .values({ mailbox, ...mark })
    .onConflictDoUpdate({ target: bounceMailboxes.mailbox, set: mark });
}
