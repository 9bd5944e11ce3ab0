import { and, count, desc, eq, getTableColumns, lt, ne, sql } from 'drizzle-orm';
import { type NoticeDetail, noticeDetailSchema } from '../core/watch/notice.ts';
import type { Queryable } from './database.ts';
import { notices, webhookCalls, webhookState } from './schema.ts';

export const WEBHOOK_STATES = webhookState.enumValues;
export type WebhookCallRow = typeof webhookCalls.$inferSelect;
export type WebhookState = WebhookCallRow['state'];

export type NewWebhookCall = Pick<WebhookCallRow, 'noticeId' | 'watch' | 'url' | 'payload'>;

/** Notes calls to be made, one a notice and address. Returns the ids of those that are new. */
export async function addWebhookCalls(
  tx: Queryable,
  calls: readonly NewWebhookCall[],
  now: Date,
): Promise<number[]> {
  if (calls.length === 0) return [];
  const added = await tx
    .insert(webhookCalls)
    .values(calls.map((call) => ({ ...call, createdAt: now })))
    .onConflictDoNothing()
    .returning({ id: webhookCalls.id });
  return added.map(({ id }) => id);
}

/** A call that is still to be made; null where there is none. */
export async function findQueuedCall(db: Queryable, id: number): Promise<WebhookCallRow | null> {
  const [call] = await db
    .select()
    .from(webhookCalls)
    .where(and(eq(webhookCalls.id, id), eq(webhookCalls.state, 'queued')));
  return call ?? null;
}

const oneMore = sql`${webhookCalls.attempts} + 1`;

/** The receiver took it: that overrules whatever another run may have noted meanwhile. */
export async function markCallDelivered(
  tx: Queryable,
  id: number,
  response: string,
  at: Date,
): Promise<void> {
  await tx
    .update(webhookCalls)
    .set({ state: 'delivered', deliveredAt: at, attempts: oneMore, response })
    .where(and(eq(webhookCalls.id, id), ne(webhookCalls.state, 'delivered')));
}

/** An attempt failed, and there will be others. */
export async function noteCallAttempt(tx: Queryable, id: number, response: string): Promise<void> {
  await tx
    .update(webhookCalls)
    .set({ attempts: oneMore, response })
    .where(and(eq(webhookCalls.id, id), eq(webhookCalls.state, 'queued')));
}

/** Gives a call up. What was heard before stays its last word where there is no newer one. */
export async function markCallFailed(tx: Queryable, id: number, response: string | null): Promise<void> {
  await tx
    .update(webhookCalls)
    .set({ state: 'failed', ...(response === null ? {} : { response }) })
    .where(and(eq(webhookCalls.id, id), eq(webhookCalls.state, 'queued')));
}

/** Makes a failed call one to be made again; the caller notes its task. False where it is not failed. */
export async function giveBackCall(tx: Queryable, id: number): Promise<boolean> {
  const given = await tx
    .update(webhookCalls)
    .set({ state: 'queued' })
    .where(and(eq(webhookCalls.id, id), eq(webhookCalls.state, 'failed')))
    .returning({ id: webhookCalls.id });
  return given.length > 0;
}

const { payload: _payload, ...listed } = getTableColumns(webhookCalls);

/** A call without what is posted, and what its notice is about. */
export type ListedCall = Omit<WebhookCallRow, 'payload'> &
  Pick<typeof notices.$inferSelect, 'kind' | 'storyId'> & {
    /** Null where another release wrote it otherwise. */
    detail: NoticeDetail | null;
  };

export interface CallChoice {
  limit: number;
  /** The last id of the page before. */
  before?: number | undefined;
  watch?: string | undefined;
  state?: WebhookState | undefined;
}

/** Calls, the newest first. `next` is null where there is nothing older. */
export async function listWebhookCalls(
  db: Queryable,
  { limit, before, watch, state }: CallChoice,
): Promise<{ calls: ListedCall[]; next: number | null }> {
  const rows = await db
    .select({ ...listed, kind: notices.kind, storyId: notices.storyId, detail: notices.detail })
    .from(webhookCalls)
    .innerJoin(notices, eq(notices.id, webhookCalls.noticeId))
    .where(
      and(
        before === undefined ? undefined : lt(webhookCalls.id, before),
        watch === undefined ? undefined : eq(webhookCalls.watch, watch),
        state && eq(webhookCalls.state, state),
      ),
    )
    .orderBy(desc(webhookCalls.id))
    .limit(limit + 1);
  const calls = rows.slice(0, limit).map((row) => ({
    ...row,
    detail: noticeDetailSchema.safeParse(row.detail).data ?? null,
  }));
  return { calls, next: rows.length > limit ? (calls.at(-1)?.id ?? null) : null };
}

/** How many calls stand where, of one watch or of all. */
export async function countWebhookCalls(
  db: Queryable,
  watch?: string,
): Promise<Record<WebhookState, number>> {
  const rows = await db
    .select({ state: webhookCalls.state, calls: count() })
    .from(webhookCalls)
    .where(watch === undefined ? undefined : eq(webhookCalls.watch, watch))
    .groupBy(webhookCalls.state);
  const none = { queued: 0, delivered: 0, failed: 0 };
  return Object.assign(none, Object.fromEntries(rows.map(({ state, calls }) => [state, calls])));
}
