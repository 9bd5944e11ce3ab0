import { and, desc, eq, getTableColumns, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { mails, stories } from './schema.ts';

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
}

/** Notes mails to be sent, one a watch, story, recipient and kind. Returns the ids of those that are new. */
export async function addMails(tx: Queryable, rows: NewMail[], now: Date): Promise<number[]> {
  if (rows.length === 0) return [];
  const added = await tx
    .insert(mails)
    .values(rows.map((row) => ({ ...row, createdAt: now })))
    .onConflictDoNothing()
    .returning({ id: mails.id });
  return added.map((row) => row.id);
}

/** Who was told already of a story, or of one that was merged into it. */
export async function recipientsTold(
  tx: Queryable,
  storyId: number,
  kind: MailRow['kind'],
): Promise<{ watch: string; recipient: string }[]> {
  return tx
    .selectDistinct({ watch: mails.watch, recipient: mails.recipient })
    .from(mails)
    .innerJoin(stories, eq(stories.id, mails.storyId))
    .where(and(eq(mails.kind, kind), or(eq(stories.id, storyId), eq(stories.mergedInto, storyId))));
}

/**
 * The right to send one mail. Each claim has a higher attempt than the one before, which it puts out of force: of
 * two runs of a job, only the later can hand the mail over.
 */
export interface MailClaim {
  id: number;
  attempt: number;
}

const isNotHandedOver = and(inArray(mails.state, ['queued', 'sending']), isNull(mails.handedOverAt));
const isClaimed = ({ id, attempt }: MailClaim) => and(eq(mails.id, id), eq(mails.attempts, attempt));

export interface ClaimedMail {
  claim: MailClaim;
  mail: MailRow;
  /** The story that the mail is about; null where it is about a source. */
  story: { id: number; createdAt: Date } | null;
}

/** A mail that was never handed over, now to be sent by the caller. Null where there is nothing to send. */
export async function claimMail(tx: Queryable, id: number): Promise<ClaimedMail | null> {
  const [mail] = await tx
    .update(mails)
    .set({ state: 'sending', attempts: sql`${mails.attempts} + 1` })
    .where(and(eq(mails.id, id), inArray(mails.state, ['queued', 'sending']), isNull(mails.handedOverAt)))
    .returning();
  if (!mail) return null;
  return { claim: { id, attempt: mail.attempts }, mail, story: await storyOf(tx, mail) };
}

async function storyOf(tx: Queryable, { storyId }: MailRow): Promise<ClaimedMail['story']> {
  if (storyId === null) return null;
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
export async function releaseMail(tx: Queryable, claim: MailClaim, response: string): Promise<void> {
  await tx
    .update(mails)
    .set({ state: 'queued', handedOverAt: null, response })
    .where(and(isClaimed(claim), eq(mails.state, 'sending')));
}

/** The server took the mail. Overrules `uncertain`, which another run may have noted while this one waited. */
export async function markSent(tx: Queryable, claim: MailClaim, response: string, now: Date): Promise<void> {
  await tx.update(mails).set({ state: 'sent', sentAt: now, response }).where(isClaimed(claim));
}

/** A mail that was handed over with nobody left to hear the answer: probably delivered, never sent again blindly. */
export async function markUncertain(tx: Queryable, id: number, response: string): Promise<void> {
  await tx
    .update(mails)
    .set({ state: 'uncertain', response })
    .where(and(eq(mails.id, id), eq(mails.state, 'sending'), isNotNull(mails.handedOverAt)));
}

/** The server refused the mail for good. Overrules `uncertain`, as `markSent` does. */
export async function markRefused(tx: Queryable, claim: MailClaim, response: string): Promise<void> {
  await tx.update(mails).set({ state: 'failed', response }).where(isClaimed(claim));
}

/** Gives up on a mail that was not handed over. */
export async function abandonMail(tx: Queryable, id: number, response: string): Promise<void> {
  await tx
    .update(mails)
    .set({ state: 'failed', response })
    .where(and(eq(mails.id, id), isNotHandedOver));
}

const { text: _text, html: _html, ...listed } = getTableColumns(mails);

/** Mails without their bodies, the newest first; `before` is the last id of the page before. */
export async function listMails(
  db: Queryable,
  { limit, before }: { limit: number; before?: number },
): Promise<Omit<MailRow, 'text' | 'html'>[]> {
  return db
    .select(listed)
    .from(mails)
    .where(before === undefined ? undefined : lt(mails.id, before))
    .orderBy(desc(mails.id))
    .limit(limit);
}
