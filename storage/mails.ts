import { and, eq, getTableColumns, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { isMailStopped } from './mail-stops.ts';
import type { OutboxTask } from './outbox.ts';
import { mails, outbox, stories } from './schema.ts';

export type MailRow = typeof mails.$inferSelect;

export interface NewMail {
  watch: string;
  /** Null where the mail is about a source. */
  storyId: number | null;
  recipient: string;
  kind: MailRow['kind'];
  messageId: string;
  subject: string;
  text: string;
  html: string;
  /** Null, and so the next ones, unless given. */
  references?: string[] | null;
  newestArticle?: number | null;
  coversFrom?: Date | null;
  coversTo?: Date | null;
  unsubscribeUrl?: string | null;
}

/** Mails of a story of thousands of articles have 100 KB. */
const ADDED_AT_ONCE = 100;

/** Notes mails to be sent, one a Message-ID. Returns the ids of those that are new. */
export async function addMails(tx: Queryable, rows: NewMail[], now: Date): Promise<number[]> {
  const ids: number[] = [];
  for (let from = 0; from < rows.length; from += ADDED_AT_ONCE) {
    // Half the processor time of a parameter for each value.
    const added = await tx.execute<{ id: string }>(sql`
      insert into ${mails} (watch, story_id, recipient, kind, message_id, subject, "text", html, "references",
        newest_article, covers_from, covers_to, unsubscribe_url, created_at)
      select watch, "storyId", recipient, kind, "messageId", subject, "text", html, "references",
        "newestArticle", "coversFrom", "coversTo", "unsubscribeUrl", ${now.toISOString()}::timestamptz
      from json_to_recordset(${JSON.stringify(rows.slice(from, from + ADDED_AT_ONCE))}::json) as given (
        watch text, "storyId" bigint, recipient text, kind text, "messageId" text, subject text, "text" text,
        html text, "references" text[], "newestArticle" bigint, "coversFrom" timestamptz, "coversTo" timestamptz,
        "unsubscribeUrl" text)
      on conflict do nothing returning id`);
    ids.push(...added.rows.map(({ id }) => Number(id)));
  }
  return ids;
}

/** The mails of some Message-IDs. */
export async function mailsOfMessages(
  tx: Queryable,
  messageIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: mails.id, messageId: mails.messageId })
    .from(mails)
    .where(sql`${mails.messageId} = any(${sql.param(messageIds)}::text[])`);
  return new Map(rows.map(({ id, messageId }) => [messageId, id]));
}

/**
 * The right to send one mail. Each claim has a higher attempt than the one before, which it puts out of force: of
 * two runs of a job, only the later can hand the mail over.
 */
export interface MailClaim {
  id: number;
  attempt: number;
}

/** A claim whose holder knows what became of the mail. */
export interface HeldClaim extends MailClaim {
  /** What its holder noted as the time of handing over, or tried to note; null where it did not come to that. */
  notedAt: Date | null;
}

const isNotHandedOver = and(inArray(mails.state, ['queued', 'sending']), isNull(mails.handedOverAt));
/**
 * Measured: most of a mail's time goes into waiting for the disk, three times. A claim that a crash of the database takes
 * back is made again, and only one of two with one number can note that it hands the mail over. What the other then says
 * of the mail is no answer to that.
 */
const withoutWaitingForDisk = sql`set_config('synchronous_commit', 'off', true) is not null`;
const isClaimed = ({ id, attempt }: MailClaim) => and(eq(mails.id, id), eq(mails.attempts, attempt));
const isHeld = ({ notedAt, ...claim }: HeldClaim) =>
  and(
    isClaimed(claim),
    or(isNull(mails.handedOverAt), notedAt ? eq(mails.handedOverAt, notedAt) : undefined),
  );

export interface ClaimedMail {
  claim: MailClaim;
  mail: MailRow;
  /** Whether its recipient is mailed no more. */
  isStopped: boolean;
  /** The story to whose thread a mail belongs that names none itself, as earlier releases wrote them; else null. */
  story: { id: number; createdAt: Date } | null;
}

/**
 * A mail that was never handed over, now to be sent by the caller. Null where there is nothing to send. What a person
 * took for settled and then had sent again is open anew.
 */
export async function claimMail(tx: Queryable, id: number): Promise<ClaimedMail | null> {
  const [row] = await tx
    .update(mails)
    .set({ state: 'sending', attempts: sql`${mails.attempts} + 1`, settledBy: null, settledAt: null })
    .where(and(eq(mails.id, id), isNotHandedOver, withoutWaitingForDisk))
    .returning({ ...getTableColumns(mails), isStopped: isMailStopped });
  if (!row) return null;
  const { isStopped, ...mail } = row;
  return { claim: { id, attempt: mail.attempts }, mail, isStopped, story: await storyOf(tx, mail) };
}

async function storyOf(tx: Queryable, { storyId, references }: MailRow): Promise<ClaimedMail['story']> {
  if (storyId === null || references !== null) return null;
  const [story] = await tx
    .select({ id: stories.id, createdAt: stories.createdAt })
    .from(stories)
    .where(eq(stories.id, storyId));
  if (!story) throw new Error('A mail is about a story that is gone.');
  return story;
}

/** From now on the mail may have been delivered. False where a later claim has put this one out of force. */
export async function markHandedOver(tx: Queryable, claim: MailClaim, now: Date): Promise<boolean> {
  const rows = await tx
    .update(mails)
    .set({ handedOverAt: now })
    .where(and(isClaimed(claim), eq(mails.state, 'sending'), isNull(mails.handedOverAt)))
    .returning({ id: mails.id });
  return rows.length > 0;
}

/** Gives a mail back that the server certainly does not have. */
export async function releaseMail(tx: Queryable, claim: HeldClaim, response: string): Promise<void> {
  await tx
    .update(mails)
    .set({ state: 'queued', handedOverAt: null, response })
    .where(and(isHeld(claim), eq(mails.state, 'sending')));
}

/**
 * The server took the mail: writes that down and strikes its task off, in one statement, since every mail pays for each.
 * Overrules whatever another run or a person made of the mail meanwhile, so that who was to send it again does not.
 */
export async function markSent(
  db: Queryable,
  id: number,
  task: Pick<OutboxTask, 'queue' | 'key'>,
  { response, now }: { response: string; now: Date },
): Promise<void> {
  await db.execute(sql`
    with done as (delete from ${outbox} where queue = ${task.queue} and key = ${task.key})
    update ${mails} set state = 'sent', sent_at = ${now.toISOString()}::timestamptz, response = ${response}
    where id = ${id}`);
}

/**
 * A mail that was handed over with nobody left to hear the answer: probably delivered, never sent again blindly.
 * @returns how often it was tried; null where it is none
 */
export async function markUncertain(tx: Queryable, id: number, response: string): Promise<number | null> {
  const [row] = await tx
    .update(mails)
    .set({ state: 'uncertain', response })
    .where(and(eq(mails.id, id), eq(mails.state, 'sending'), isNotNull(mails.handedOverAt)))
    .returning({ attempts: mails.attempts });
  return row?.attempts ?? null;
}

/** Opens an uncertain mail to be sent again, unless it was tried or settled meanwhile, or is from before `since`. */
export async function reopenUncertain(tx: Queryable, claim: MailClaim, since: Date): Promise<void> {
  await tx
    .update(mails)
    .set({ state: 'queued', handedOverAt: null })
    .where(
      and(
        isClaimed(claim),
        eq(mails.state, 'uncertain'),
        isNull(mails.settledAt),
        gt(mails.createdAt, since),
      ),
    );
}

/** A person takes an uncertain or failed mail for settled. False where it is none, or somebody was faster. */
export async function settleMail(db: Queryable, id: number, by: string, at: Date): Promise<boolean> {
  const rows = await db
    .update(mails)
    .set({ settledBy: by, settledAt: at })
    .where(and(eq(mails.id, id), inArray(mails.state, ['uncertain', 'failed']), isNull(mails.settledAt)))
    .returning({ id: mails.id });
  return rows.length > 0;
}

/** The server refused the mail for good. Overrules `uncertain`, which another run may have noted meanwhile. */
export async function markRefused(tx: Queryable, claim: HeldClaim, response: string): Promise<void> {
  await tx
    .update(mails)
    .set({ state: 'failed', response })
    .where(and(isHeld(claim), inArray(mails.state, ['sending', 'uncertain'])));
}

/** Gives up on a mail that was not handed over, or not once more: then it stays as uncertain as it was. */
export async function abandonMail(
  tx: Queryable,
  id: number,
  state: 'failed' | 'uncertain',
  response: string,
): Promise<void> {
  await tx
    .update(mails)
    .set({ state, response })
    .where(and(eq(mails.id, id), isNotHandedOver));
}
