import { and, desc, inArray, ne } from 'drizzle-orm';
import type { Watch } from '../core/watch/schema.ts';
import type { Queryable } from './database.ts';
import { countMails } from './mail-log.ts';
import { addressInStops, listStops } from './mail-stops.ts';
import { webhookCalls } from './schema.ts';

/** For what reasons somebody may not be told who should be. */
export interface MailTroubles {
  /** Mails that are left to a person. */
  failed: number;
  uncertain: number;
  /** Recipients of watches who are mailed no more, whoever wished so. */
  stopped: number;
  /** Watches of which a webhook refused, or did not answer, the last call that was settled. */
  failingWebhooks: Watch[];
}

/** @param watches those in force */
export async function mailTroubles(db: Queryable, watches: readonly Watch[]): Promise<MailTroubles> {
  const [mails, stopped, failingWebhooks] = await Promise.all([
    countMails(db),
    countStopped(db, watches),
    failingOf(db, watches),
  ]);
  return {
    failed: mails.get('failed') ?? 0,
    uncertain: mails.get('uncertain') ?? 0,
    stopped,
    failingWebhooks,
  };
}

async function countStopped(db: Queryable, watches: readonly Watch[]): Promise<number> {
  const stops = await listStops(db);
  if (stops.length === 0) return 0;
  const recipients = watches.flatMap(({ name, recipients: all }) =>
    all.map(({ address }) => ({ watch: name, address: addressInStops(address) })),
  );
  const stopped = recipients.filter(({ watch, address }) =>
    stops.some((stop) => stop.address === address && (stop.watch === null || stop.watch === watch)),
  );
  return new Set(stopped.map(({ address }) => address)).size;
}

async function failingOf(db: Queryable, watches: readonly Watch[]): Promise<Watch[]> {
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
        ne(webhookCalls.state, 'queued'),
        inArray(
          webhookCalls.watch,
          calling.map(({ name }) => name),
        ),
      ),
    )
    .orderBy(webhookCalls.watch, webhookCalls.url, desc(webhookCalls.id));
  return calling.filter(({ name, webhooks }) =>
    last.some(({ watch, url, state }) => watch === name && state === 'failed' && webhooks.includes(url)),
  );
}
