import { groupBy } from '../../core/figures/group.ts';
import type { MailLanguage, Watch } from '../../core/watch/schema.ts';
import type { Schedule } from '../../queues/schedule.ts';
import type { Queryable } from '../../storage/database.ts';
import { dropWaiting, waitingPairs } from '../../storage/deliveries.ts';
import {
  addDigestMarks,
  allDigestMarks,
  type DigestMark,
  type DigestPair,
  removeDigestMarks,
} from '../../storage/digest-marks.ts';
import { addressInStops, stoppedAddresses } from '../../storage/mail-stops.ts';
import { lockStories } from '../../storage/stories.ts';

/** That a recipient gets a watch's digests. */
export interface Subscription {
  watch: Watch;
  recipient: string;
  language: MailLanguage;
  /** Null where the watch gave its digests up: what waits is told in a last one, now. */
  schedule: Schedule | null;
}

export interface SubscriptionSetting {
  watches: () => Promise<readonly Watch[]>;
  /** Of the desk. */
  zone: string;
  now: () => Date;
}

export const pairKey = ({ watch, recipient }: DigestPair) => `${watch} ${recipient}`;

const pairOf = ({ watch, recipient }: Subscription): DigestPair => ({ watch: watch.name, recipient });

/** Subscriptions of the same recipient, language and schedule come in one mail. */
export function mailKey({ recipient, language, schedule }: Subscription): string {
  return JSON.stringify([recipient, language, schedule?.cron, schedule?.zone]);
}

/** All subscriptions in force, each with a mark. What waits for those that are not in force any more is dropped. */
export async function currentSubscriptions(
  db: Queryable,
  setting: SubscriptionSetting,
): Promise<Subscription[]> {
  const seen = await subscriptionsOf(db, setting);
  if (!(await hasChanged(db, seen, setting.now()))) return seen;
  return db.transaction(async (tx) => {
    // Nobody else brings them up to date meanwhile, from watches as they were before.
    await lockStories(tx);
    const subscriptions = await subscriptionsOf(tx, setting);
    const now = setting.now();
    const { marks, waiting, gone, ahead } = await compare(tx, subscriptions, now);
    await removeDigestMarks(tx, [...gone, ...ahead]);
    await dropWaiting(tx, 'digest', gone, now);
    await addDigestMarks(tx, newMarks(subscriptions, marks, waiting, now));
    return subscriptions;
  });
}

async function subscriptionsOf(
  db: Queryable,
  { watches, zone }: SubscriptionSetting,
): Promise<Subscription[]> {
  const found: Subscription[] = [];
  const waiting = await waitingPairs(db, 'digest');
  const isWaiting = new Set(waiting.map(pairKey));
  const namesWaiting = new Set(waiting.map(({ watch }) => watch));
  for (const watch of await watches()) {
    const { digest } = watch.mail;
    if (!digest && !namesWaiting.has(watch.name)) continue;
    const addresses = watch.recipients.map(({ address }) => address);
    const stopped = await stoppedAddresses(db, watch.name, addresses);
    const schedule = digest ? { cron: digest.cron, zone: digest.zone ?? zone } : null;
    for (const { address, language } of watch.recipients)
      if (!stopped.has(addressInStops(address)))
        found.push({ watch, recipient: address, language, schedule });
  }
  return found.filter((one) => one.schedule || isWaiting.has(pairKey(pairOf(one))));
}

async function hasChanged(
  db: Queryable,
  subscriptions: readonly Subscription[],
  now: Date,
): Promise<boolean> {
  const { marks, gone } = await compare(db, subscriptions, now);
  return gone.length > 0 || subscriptions.some((one) => !marks.has(pairKey(pairOf(one))));
}

type Marks = Map<string, DigestMark>;

/** Clocks of two machines differ by less. A mark beyond is of one that was wrong: there would be no digest until then. */
const MOST_AHEAD_MS = 86_400_000;

async function compare(db: Queryable, subscriptions: readonly Subscription[], now: Date) {
  const all = await allDigestMarks(db);
  const ahead = all.filter(({ coveredTo }) => coveredTo.getTime() - now.getTime() > MOST_AHEAD_MS);
  const marks: Marks = new Map(
    all.filter((mark) => !ahead.includes(mark)).map((mark) => [pairKey(mark), mark]),
  );
  const waiting = new Map((await waitingPairs(db, 'digest')).map((pair) => [pairKey(pair), pair]));
  const inForce = new Set(subscriptions.map((one) => pairKey(pairOf(one))));
  const gone = [...new Map<string, DigestPair>([...waiting, ...marks])]
    .filter(([key]) => !inForce.has(key))
    .map(([, { watch, recipient }]) => ({ watch, recipient }));
  return { marks, waiting, gone, ahead };
}

/**
 * One that is new is covered from now on, or from the first that waits for it. Where its recipient gets such digests
 * already, it joins them: there was nothing to tell of it before.
 */
function newMarks(
  subscriptions: readonly Subscription[],
  marks: Marks,
  waiting: ReadonlyMap<string, { since: Date }>,
  now: Date,
): DigestMark[] {
  return [...groupBy(subscriptions, mailKey).values()].flatMap((together) => {
    const covered = together.flatMap((one) => marks.get(pairKey(pairOf(one)))?.coveredTo ?? []);
    const latest = covered.sort((a, b) => a.getTime() - b.getTime()).at(-1) ?? now;
    return together.map(pairOf).flatMap((pair) => {
      const key = pairKey(pair);
      if (marks.has(key)) return [];
      const since = waiting.get(key)?.since ?? latest;
      return [{ ...pair, coveredTo: since < latest ? since : latest }];
    });
  });
}
