import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { deliveries, mailStops, mails } from './schema.ts';

export type MailStop = typeof mailStops.$inferSelect;

export interface NewMailStop {
  address: string;
  /** Null for all watches. */
  watch: string | null;
  cause: MailStop['cause'];
  detail: string | null;
  mailId: number | null;
}

/** An address as stops know it: servers that tell small letters from capitals are not met any more (RFC 5321 §2.4). */
export const addressInStops = (address: string) => address.toLowerCase();

const isInForce = isNull(mailStops.liftedAt);

/** Which of the addresses are mailed no more for a watch; in small letters. */
export async function stoppedAddresses(
  tx: Queryable,
  watch: string,
  addresses: readonly string[],
): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ address: mailStops.address })
    .from(mailStops)
    .where(
      and(
        inArray(mailStops.address, addresses.map(addressInStops)),
        isInForce,
        or(isNull(mailStops.watch), eq(mailStops.watch, watch)),
      ),
    );
  return new Set(rows.map(({ address }) => address));
}

const isForRecipient = sql`stop.address = lower(${mails}.recipient) and stop.lifted_at is null`;

/**
 * Of a row of mails: whether its recipient is mailed no more for any of the watches that it tells for. Not asked of mails
 * to operators, who are told of sources by a setting and no watch.
 */
export const isMailStopped = sql<boolean>`(
  ${mails}.kind <> 'source-health'
  and exists (select from ${mailStops} stop where ${isForRecipient})
  and not exists (
    select from (select ${mails}.watch union select watch from ${deliveries} where mail_id = ${mails}.id) told
    where not exists (
      select from ${mailStops} stop
      where ${isForRecipient} and (stop.watch is null or stop.watch = told.watch))))`;

/** A mail by its Message-ID, with all watches that it tells for; null where it is gone. */
export async function watchesOfMail(
  db: Queryable,
  messageId: string,
): Promise<{ mailId: number; watches: string[] } | null> {
  const rows = await db
    .selectDistinct({ mailId: mails.id, first: mails.watch, told: deliveries.watch })
    .from(mails)
    .leftJoin(deliveries, eq(deliveries.mailId, mails.id))
    .where(eq(mails.messageId, messageId));
  const [mail] = rows;
  return mail
    ? {
        mailId: mail.mailId,
        watches: [...new Set(rows.flatMap(({ first, told }) => [first, told ?? first]))],
      }
    : null;
}

/** Stops mail to an address, unless that is stopped already for the same cause and as wide. Returns the stop in force. */
export async function stopMail(db: Queryable, stop: NewMailStop, now: Date): Promise<MailStop> {
  const address = addressInStops(stop.address);
  return db.transaction(async (tx) => {
    // A click that is sent twice at once is one stop.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mail-stop ${address}`}, 0))`);
    const [there] = await tx
      .select()
      .from(mailStops)
      .where(
        and(
          eq(mailStops.address, address),
          isInForce,
          eq(mailStops.cause, stop.cause),
          stop.watch === null ? isNull(mailStops.watch) : eq(mailStops.watch, stop.watch),
        ),
      );
    if (there) return there;
    const [made] = await tx
      .insert(mailStops)
      .values({ ...stop, address, since: now })
      .returning();
    if (!made) throw new Error('PostgreSQL kept a row and returned none.');
    return made;
  });
}

/** Lets an address be mailed again. False where that was done before, or there is no such stop. */
export async function liftStop(db: Queryable, id: number, by: string, at: Date): Promise<boolean> {
  const lifted = await db
    .update(mailStops)
    .set({ liftedAt: at, liftedBy: by })
    .where(and(eq(mailStops.id, id), isInForce))
    .returning({ id: mailStops.id });
  return lifted.length > 0;
}

/** Lifts what recipients asked for themselves: all stops of one watch, or of all watches. Those that bounced stay. */
export async function liftOwnStops(
  db: Queryable,
  { address, watch }: { address: string; watch: string | null },
  at: Date,
): Promise<void> {
  await db
    .update(mailStops)
    .set({ liftedAt: at, liftedBy: addressInStops(address) })
    .where(
      and(
        eq(mailStops.address, addressInStops(address)),
        eq(mailStops.cause, 'unsubscribed'),
        isInForce,
        watch === null ? isNull(mailStops.watch) : eq(mailStops.watch, watch),
      ),
    );
}

/** The stops in force, the newest first: all, or those that bear on some addresses. */
export async function listStops(db: Queryable, addresses?: readonly string[]): Promise<MailStop[]> {
  return db
    .select()
    .from(mailStops)
    .where(and(isInForce, addresses && inArray(mailStops.address, [...addresses].map(addressInStops))))
    .orderBy(desc(mailStops.since), desc(mailStops.id));
}
