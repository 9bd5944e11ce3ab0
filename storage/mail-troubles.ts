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

/** How many were put off, and what the other side said of the latest. */
export interface PutOff {
  count: number;
  /** Of those that were written an hour ago or earlier. */
  late: number;
  response: string;
}

const TABLES = { mails, calls: webhookCalls };

/** Mails, or calls of webhooks, that were tried in vain and are tried again; null where there are none. */
export async function findPutOff(
  db: Queryable,
  what: keyof typeof TABLES,
  now: Date,
): Promise<PutOff | null> {
  const table = TABLES[what];
  const isLate = lt(table.createdAt, new Date(now.getTime() - HOUR_MS));
  const [latest] = await db
    .select({
      count: sql<number>`count(*) over ()`.mapWith(Number),
      late: sql<number>`count(*) filter (where ${isLate}) over ()`.mapWith(Number),
      response: sql<string>`${table.response}`,
    })
    .from(table)
    .where(and(eq(table.state, 'queued'), isNotNull(table.response)))
    .orderBy(desc(table.id))
    .limit(1);
  return latest ?? null;
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
