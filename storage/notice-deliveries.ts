import { inArray, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { deliveries, outbox } from './schema.ts';

/** How a notice went out, or is to: to how many recipients. */
export interface NoticeDelivery {
  noticeId: number;
  mailed: number;
  inDigest: number;
  waiting: number;
  dropped: number;
}

/** How some notices went out, by their ids; those that nobody is mailed of are left out. */
export async function deliveriesOf(
  db: Queryable,
  noticeIds: readonly number[],
): Promise<Map<number, NoticeDelivery>> {
  if (noticeIds.length === 0) return new Map();
  const { mailId, droppedAt, channel } = deliveries;
  const people = (what: ReturnType<typeof sql>) =>
    sql<number>`count(distinct ${deliveries.recipient}) filter (where ${what})`.mapWith(Number);
  const rows = await db
    .select({
      noticeId: deliveries.noticeId,
      mailed: people(sql`${mailId} is not null`),
      inDigest: people(sql`${mailId} is null and ${droppedAt} is null and ${channel} = 'digest'`),
      waiting: people(sql`${mailId} is null and ${droppedAt} is null and ${channel} = 'instant'`),
      dropped: people(sql`${mailId} is null and ${droppedAt} is not null`),
    })
    .from(deliveries)
    .where(inArray(deliveries.noticeId, [...noticeIds]))
    .groupBy(deliveries.noticeId);
  return new Map(rows.map((row) => [row.noticeId, row]));
}

/** When what waits of a watch is told next; null where nothing waits, or it is under way. */
export async function waitsUntil(db: Queryable, watch: string, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ at: sql<Date | null>`min(${outbox.dueAt})`.mapWith(outbox.dueAt) })
    .from(outbox)
    .where(
      sql`${outbox.queue} = 'round-up' and ${outbox.payload} ->> 'watch' = ${watch}
        and ${outbox.dueAt} > ${now.toISOString()}::timestamptz`,
    );
  return row?.at ?? null;
}
