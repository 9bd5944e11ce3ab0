import { webhookSecret } from '../core/watch/webhook-signature.ts';
import type { Queryable } from '../storage/database.ts';
import { listStops, type MailStop } from '../storage/mail-stops.ts';
import { deliveriesOf, type NoticeDelivery, waitsUntil } from '../storage/notice-deliveries.ts';
import { type NoticeOfStory, noticesOfWatch } from '../storage/notices.ts';
import { ownSecret } from '../storage/own-secrets.ts';
import type { KeptWatch } from '../storage/watches.ts';
import type { PageContext } from './page-context.ts';

const NOTICES_SHOWN = 10;

/** What a watch told last, and to whom it could not be told. */
export interface WatchReport {
  notices: NoticeOfStory[];
  deliveries: Map<number, NoticeDelivery>;
  /** Until when waits what is not told yet; null where nothing does. */
  until: Date | null;
  /** Of its recipients; empty for who may not see these. */
  stops: MailStop[];
  /** By address; empty for who does not keep the house. */
  secrets: { url: string; secret: string }[];
}

/** What is shown of a watch beside its form, as far as the page's reader may see it. */
export async function reportOf(db: Queryable, { watch }: KeptWatch, page: PageContext): Promise<WatchReport> {
  const notices = await noticesOfWatch(db, watch.name, { limit: NOTICES_SHOWN });
  const [deliveries, until, stops] = await Promise.all([
    deliveriesOf(
      db,
      notices.map(({ id }) => id),
    ),
    waitsUntil(db, watch.name, page.now),
    page.mayDecide && watch.recipients.length > 0
      ? listStops(
          db,
          watch.recipients.map(({ address }) => address),
        )
      : [],
  ]);
  return {
    notices,
    deliveries,
    until,
    stops: stops.filter((stop) => stop.watch === null || stop.watch === watch.name),
    secrets: page.keepsHouse ? await secretsOf(db, watch.webhooks, page.now) : [],
  };
}

async function secretsOf(db: Queryable, urls: readonly string[], now: Date) {
  if (urls.length === 0) return [];
  const own = await ownSecret(db, 'webhooks', now);
  return urls.map((url) => ({ url, secret: webhookSecret(own, url) }));
}
