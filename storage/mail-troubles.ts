import { and, desc, eq, gt, inArray, isNotNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Watch } from '../core/watch/schema.ts';
import type { Queryable } from './database.ts';
import { countMails } from './mail-log.ts';
import { addressInStops, listStops } from './mail-stops.ts';
import { mails, webhookCalls } from './schema.ts';

const HOUR_MS = 3_600_000;

/** For what reasons somebody may not be told who should be. */
export interface MailTroubles {
  /** Mails that are left to a person. */
  failed: number;
  uncertain: number;
  /** Recipients of watches to whom mail came back. Who unsubscribed is told as they wish. */
  bounced: number;
  /** Watches of which a webhook refused, or did not answer, the last call that was settled, or one for an hour. */
  failingWebhooks: Watch[];
}

/** @param watches those in force */
export async function mailTroubles(
  db: Queryable,
  watches: readonly Watch[],
  now: Date,
): Promise<MailTroubles> {
  const [counts, bounced, failingWebhooks] = await Promise.all([
    countMails(db),
    countBounced(db, watches),
    failingOf(db, watches, now),
  ]);
  return {
    failed: counts.get('failed') ?? 0,
    uncertain: counts.get('uncertain') ?? 0,
    bounced,
    failingWebhooks,
  };
}

/** Mails that the server has put off for an hour or more, and what it said of the latest; null where there are none. */
export async function delayedMails(
  db: Queryable,
  now: Date,
): Promise<{ count: number; response: string } | null> {
  const isDelayed = and(
    eq(mails.state, 'queued'),
    isNotNull(mails.response),
    lt(mails.createdAt, new Date(now.getTime() - HOUR_MS)),
  );
  const delayed = await db
    .select({
      count: sql<number>`count(*) over ()`.mapWith(Number),
      response: sql<string>`${mails.response}`,
    })
    .from(mails)
    .where(isDelayed)
    .orderBy(desc(mails.id))
    .limit(1);
  return delayed[0] ?? null;
}

async function countBounced(db: Queryable, watches: readonly Watch[]): Promise<number> {
  const recipients = new Set(
    watches.flatMap(({ recipients: all }) => all.map(({ address }) => addressInStops(address))),
  );
  const stops = await listStops(db);
  const bounced = stops.filter(({ cause, address }) => cause === 'bounced' && recipients.has(address));
  return new Set(bounced.map(({ address }) => address)).size;
}

async function failingOf(db: Queryable, watches: readonly Watch[], now: Date): Promise<Watch[]> {
  const calling = watches.filter(({ webhooks }) => webhooks.length > 0);
  if (calling.length === 0) return [];
  const last = await db
    .selectDistinctOn([webhookCalls.watch, webhookCalls.url], {
      watch: webhookCalls.watch,
      url: webhookCalls.url,
      state: webhookCalls.state,
    })
    .from(webhookCalls)
    .where(
      and(
        // A call is tried for three days: nobody would hear of it before.
        or(
          ne(webhookCalls.state, 'queued'),
          and(gt(webhookCalls.attempts, 0), lt(webhookCalls.createdAt, new Date(now.getTime() - HOUR_MS))),
        ),
        inArray(
          webhookCalls.watch,
          calling.map(({ name }) => name),
        ),
      ),
    )
    .orderBy(webhookCalls.watch, webhookCalls.url, desc(webhookCalls.id));
  return calling.filter(({ name, webhooks }) =>
    last.some(({ watch, url, state }) => watch === name && state !== 'delivered' && webhooks.includes(url)),
  );
}
