import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../core/group-by.ts';
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
import { keptWatches } from '../../storage/watches.ts';

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

export const pairOf = ({ watch, recipient }: Subscription): DigestPair => ({ watch: watch.name, recipient });

/** Subscriptions of the same recipient, language and schedule come in one mail. */
export function mailKey({ recipient, language, schedule }: Subscription): string {
  return JSON.stringify([recipient, language, schedule?.cron, schedule?.zone]);
}

/** What there is to know for making digests, read at one time; by `pairKey`. */
export interface Subscribed {
  subscriptions: Subscription[];
  marks: ReadonlyMap<string, DigestMark>;
  /** Since when something waits. */
  waiting: ReadonlyMap<string, DigestPair & { since: Date }>;
}

/** All subscriptions in force, each with a mark. What waits for those that are not in force any more is dropped. */
export async function currentSubscriptions(db: Queryable, setting: SubscriptionSetting): Promise<Subscribed> {
  const seen = await look(db, await setting.watches(), setting);
  if (!hasChanged(seen)) return seen;
  for (;;) {
    const current = await broughtUpToDate(db, setting);
    if (current) return current;
  }
}

/** Null where a watch was changed meanwhile: what waits for one that began would be dropped. */
async function broughtUpToDate(db: Queryable, setting: SubscriptionSetting): Promise<Subscribed | null> {
  const kept = await keptWatches(db);
  // Before the lock: whoever holds it and asks for another connection may wait for those that wait for the lock.
  const watches = await setting.watches();
  return db.transaction(async (tx) => {
    // Nobody else brings them up to date meanwhile, from watches as they were before.
    await lockStories(tx);
    if (!isDeepStrictEqual(await keptWatches(tx), kept)) return null;
    const found = await look(tx, watches, setting);
    const now = setting.now();
    await removeDigestMarks(tx, [...found.gone, ...found.ahead]);
    await dropWaiting(tx, 'digest', found.gone, now);
    const added = newMarks(found, now);
    await addDigestMarks(tx, added);
    const marks = new Map([...found.marks.values(), ...added].map((mark) => [pairKey(mark), mark]));
    return { ...found, marks };
  });
}

interface Looked extends Subscribed {
  /** Pairs that are not in force any more. */
  gone: DigestPair[];
  /** Marks that a wrong clock set. */
  ahead: DigestMark[];
}

/** Clocks of two machines differ by less. A mark beyond is of one that was wrong: there would be no digest until then. */
const MOST_AHEAD_MS = 86_400_000;

async function look(db: Queryable, watches: readonly Watch[], setting: SubscriptionSetting): Promise<Looked> {
  const all = await allDigestMarks(db);
  const latest = setting.now().getTime() + MOST_AHEAD_MS;
  const ahead = all.filter(({ coveredTo }) => coveredTo.getTime() > latest);
  const sound = all.filter((mark) => !ahead.includes(mark));
  const marks = new Map(sound.map((mark) => [pairKey(mark), mark]));
  const waiting = new Map((await waitingPairs(db, 'digest')).map((pair) => [pairKey(pair), pair]));
  const subscriptions = await subscriptionsOf(db, waiting, watches, setting.zone);
  const inForce = new Set(subscriptions.map((one) => pairKey(pairOf(one))));
  const gone = [...new Map<string, DigestPair>([...waiting, ...marks])]
    .filter(([key]) => !inForce.has(key))
    .map(([, { watch, recipient }]) => ({ watch, recipient }));
  return { subscriptions, marks, waiting, gone, ahead };
}

function hasChanged({ subscriptions, marks, gone }: Looked): boolean {
  return gone.length > 0 || subscriptions.some((one) => !marks.has(pairKey(pairOf(one))));
}

async function subscriptionsOf(
  db: Queryable,
  waiting: ReadonlyMap<string, DigestPair>,
  watches: readonly Watch[],
  zone: string,
): Promise<Subscription[]> {
  const found: Subscription[] = [];
  const namesWaiting = new Set([...waiting.values()].map(({ watch }) => watch));
  for (const watch of watches) {
    const { digest } = watch.mail;
    if (!digest && !namesWaiting.has(watch.name)) continue;
    const addresses = watch.recipients.map(({ address }) => address);
    const stopped = await stoppedAddresses(db, watch.name, addresses);
    const schedule = digest ? { cron: digest.cron, zone: digest.zone ?? zone } : null;
    for (const { address, language } of watch.recipients)
      if (!stopped.has(addressInStops(address)))
        found.push({ watch, recipient: address, language, schedule });
  }
  return found.filter((one) => one.schedule || waiting.has(pairKey(pairOf(one))));
}

/**
 * One that is new is covered from now on, or from the first that waits for it. Where its recipient gets such digests
 * already, it joins them: there was nothing to tell of it before.
 */
function newMarks({ subscriptions, marks, waiting }: Subscribed, now: Date): DigestMark[] {
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
