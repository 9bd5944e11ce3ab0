import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { type Notice, noticeDetailSchema } from '../core/watch/notice.ts';
import type { Queryable } from './database.ts';
import { withMerged } from './merged-stories.ts';
import { deliveries, mails, notices, stories } from './schema.ts';

export type Channel = (typeof deliveries.$inferSelect)['channel'];
export type Delivery = Pick<typeof deliveries.$inferSelect, 'noticeId' | 'recipient' | 'channel' | 'watch'>;

/** A delivery that waits, with what it is to tell. */
export interface WaitingDelivery {
  recipient: string;
  /** Its story is the one that it was merged into. */
  notice: Notice;
  /** Whether its story was dismissed. */
  isDismissed: boolean;
  /** In which the notice came about; null for one of a release that did not note it. */
  trace: string | null;
}

const isWaiting = and(isNull(deliveries.mailId), isNull(deliveries.droppedAt));
const currentStory = sql<number>`(select coalesce(went.merged_into, went.id) from ${stories} went
  where went.id = ${notices.storyId})`;

/** Notes who is to be told of what; the same once. */
export async function addDeliveries(tx: Queryable, rows: readonly Delivery[]): Promise<void> {
  if (rows.length === 0) return;
  // A watch has a thousand recipients, and a statement 65,535 parameters.
  await tx.execute(sql`
    insert into ${deliveries} (notice_id, recipient, channel, watch)
    select "noticeId", recipient, channel, watch
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given ("noticeId" bigint, recipient text, channel text, watch text)
    on conflict do nothing`);
}

/**
 * Settles what recipients were mailed at once already through another watch: the same of a story, or of one that was
 * merged into it; or of a source.
 *
 * @param storyId that they are about as it stands; null where they are about sources
 */
export async function settleTold(
  tx: Queryable,
  noticeIds: readonly number[],
  storyId: number | null,
): Promise<void> {
  // A key names its story first, which may have changed, then what of it is told.
  const point = (key: SQL) => sql`substring(${key} from position(' ' in ${key}))`;
  const isSame =
    storyId === null
      ? sql`told.story_id is null and told.key = own.key`
      : sql`told.story_id in ${withMerged(storyId)} and ${point(sql`told.key`)} = ${point(sql`own.key`)}`;
  await tx.execute(sql`
    update ${deliveries} settled set mail_id = earlier.mail_id
    from ${notices} own, ${notices} told, ${deliveries} earlier
    where settled.notice_id = any(${sql.param(noticeIds)}::bigint[]) and settled.channel = 'instant'
      and settled.mail_id is null and settled.dropped_at is null
      and own.id = settled.notice_id and told.kind = own.kind and told.id <> own.id and ${isSame}
      and earlier.notice_id = told.id and earlier.recipient = settled.recipient
      and earlier.channel = 'instant' and earlier.mail_id is not null`);
}

export interface WaitingFor {
  channel: Channel;
  recipients: readonly string[];
  /** Those of these watches alone. */
  watches?: readonly string[];
  /** What is about this story alone, or about one that was merged into it. */
  storyId?: number;
  /** What was noticed before. */
  before?: Date;
}

/** What waits for some recipients, in the order in which it was noticed. */
export async function waitingDeliveries(tx: Queryable, waiting: WaitingFor): Promise<WaitingDelivery[]> {
  const { channel, recipients, watches, storyId, before } = waiting;
  const rows = await tx
    .select({
      recipient: deliveries.recipient,
      id: notices.id,
      watch: notices.watch,
      detail: notices.detail,
      noticedAt: notices.noticedAt,
      storyId: currentStory,
      attention: stories.attention,
      trace: notices.trace,
    })
    .from(deliveries)
    .innerJoin(notices, eq(notices.id, deliveries.noticeId))
    .leftJoin(stories, eq(stories.id, currentStory))
    .where(
      and(
        isWaiting,
        eq(deliveries.channel, channel),
        sql`${deliveries.recipient} = any(${sql.param(recipients)}::text[])`,
        watches && inArray(deliveries.watch, [...watches]),
        storyId === undefined ? undefined : sql`${notices.storyId} in ${withMerged(storyId)}`,
        before && sql`${notices.noticedAt} < ${before.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(asc(notices.noticedAt), asc(notices.id));
  return rows.flatMap(({ recipient, attention, detail, storyId: story, trace, ...row }) => {
    const read = noticeDetailSchema.safeParse(detail);
    // Another release wrote it otherwise: it waits for that one.
    if (!read.success) return [];
    const notice = { ...row, storyId: story === null ? null : Number(story), detail: read.data };
    return [{ recipient, notice, isDismissed: attention === 'dismissed', trace }];
  });
}

/** Who waits in one way for something of which watch, and since when. */
export async function waitingPairs(
  db: Queryable,
  channel: Channel,
): Promise<{ watch: string; recipient: string; since: Date }[]> {
  return db
    .select({
      watch: deliveries.watch,
      recipient: deliveries.recipient,
      since: sql<Date>`min(${notices.noticedAt})`.mapWith(notices.noticedAt),
    })
    .from(deliveries)
    .innerJoin(notices, eq(notices.id, deliveries.noticeId))
    .where(and(isWaiting, eq(deliveries.channel, channel)))
    .groupBy(deliveries.watch, deliveries.recipient);
}

/** Of some recipients of watches those for whom something else waits to be told at once. */
export async function pairsWithOthers(
  tx: Queryable,
  pairs: readonly { watch: string; recipient: string }[],
  noticeIds: readonly number[],
): Promise<{ watch: string; recipient: string }[]> {
  if (pairs.length === 0) return [];
  const { rows } = await tx.execute<{ watch: string; recipient: string }>(sql`
    select given.watch, given.recipient
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as given (watch text, recipient text)
    where exists (select from ${deliveries}
      where ${deliveries.watch} = given.watch and ${deliveries.recipient} = given.recipient
        and ${deliveries.channel} = 'instant' and ${isWaiting}
        and ${deliveries.noticeId} <> all(${sql.param(noticeIds)}::bigint[]))`);
  return rows;
}

/** Notes by which mail what waited is told. */
export async function settleByMail(
  tx: Queryable,
  channel: Channel,
  rows: readonly { noticeId: number; recipient: string; mailId: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update ${deliveries} set mail_id = given."mailId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given ("noticeId" bigint, recipient text, "mailId" bigint)
    where ${deliveries.noticeId} = given."noticeId" and ${deliveries.recipient} = given.recipient
      and ${deliveries.channel} = ${channel} and ${isWaiting}`);
}

/** Notes that what waited is not told after all. */
export async function dropDeliveries(
  tx: Queryable,
  channel: Channel,
  rows: readonly { noticeId: number; recipient: string }[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update ${deliveries} set dropped_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given ("noticeId" bigint, recipient text)
    where ${deliveries.noticeId} = given."noticeId" and ${deliveries.recipient} = given.recipient
      and ${deliveries.channel} = ${channel} and ${isWaiting}`);
}

/** Drops all that waits in one way for recipients of watches. */
export async function dropWaiting(
  tx: Queryable,
  channel: Channel,
  pairs: readonly { watch: string; recipient: string }[],
  now: Date,
): Promise<void> {
  if (pairs.length === 0) return;
  await tx.execute(sql`
    update ${deliveries} set dropped_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as given (watch text, recipient text)
    where ${deliveries.watch} = given.watch and ${deliveries.recipient} = given.recipient
      and ${deliveries.channel} = ${channel} and ${isWaiting}`);
}

/** When mails at once were made for recipients since a time, by the watches that they told for. */
export async function mailedAtOnce(
  tx: Queryable,
  watches: readonly string[],
  recipients: readonly string[],
  since: Date,
): Promise<{ watch: string; recipient: string; at: Date }[]> {
  const rows = await tx
    .selectDistinct({
      mailId: mails.id,
      watch: deliveries.watch,
      recipient: mails.recipient,
      at: mails.createdAt,
    })
    .from(mails)
    .innerJoin(deliveries, eq(deliveries.mailId, mails.id))
    .where(
      and(
        sql`${mails.recipient} = any(${sql.param(recipients)}::text[])`,
        sql`${mails.createdAt} > ${since.toISOString()}::timestamptz`,
        inArray(mails.kind, ['began', 'news', 'round-up']),
        inArray(deliveries.watch, [...watches]),
        eq(deliveries.channel, 'instant'),
      ),
    );
  return rows.map(({ watch, recipient, at }) => ({ watch, recipient, at }));
}
