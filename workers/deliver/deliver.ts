import { groupBy } from '../../core/group-by.ts';
import type { Notice } from '../../core/watch/notice.ts';
import type { Watch } from '../../core/watch/schema.ts';
import { taskOf } from '../../queues/definition.ts';
import { roundUpQueue } from '../../queues/round-up.ts';
import type { Queryable } from '../../storage/database.ts';
import {
  addDeliveries,
  type Delivery,
  pairsWithOthers,
  settleTold,
  type WaitingDelivery,
  waitingDeliveries,
} from '../../storage/deliveries.ts';
import { addressInStops, stoppedAddresses } from '../../storage/mail-stops.ts';
import { addTasks } from '../../storage/outbox.ts';
import type { ToldStory } from '../../storage/told-stories.ts';
import { addresseeOf } from './addressee.ts';
import { digestMailOf } from './digest-mails.ts';
import { type DeliverySetting, type MadeMail, type Mailing, openMailing, postMails } from './mailing.ts';
import { standingWatches } from './standing-watches.ts';
import { type Addressee, storyMails } from './story-mails.ts';
import { type Pair, waitsOf } from './waits.ts';
import { wordsFinder } from './words-finder.ts';

export type { DeliverySetting } from './mailing.ts';

/** What a watch tells of a story, with the words by which it catches it. */
export interface Telling {
  watch: Watch;
  notices: readonly Notice[];
  words: string[];
}

/**
 * Notes in the caller's transaction, which holds the lock on stories, who is to be told of a story, and how. Who may be
 * told at once is mailed, in one mail for all watches; for others it waits for its time, or for a digest.
 */
export async function deliver(
  tx: Queryable,
  tellings: readonly Telling[],
  found: ToldStory,
  setting: DeliverySetting,
  now: Date,
): Promise<void> {
  const mailing = await openMailing(tx, setting, now);
  if (!mailing) return;
  const pairs = await noteDeliveries(tx, tellings, found.story.id);
  const waiting = await waitingDeliveries(tx, {
    channel: 'instant',
    recipients: [...new Set(pairs.map(({ recipient }) => recipient))],
    storyId: found.story.id,
  });
  const atOnce = await partPairs(tx, pairs, waiting, mailing, now);
  const addressees = await addresseesOf(tx, atOnce, tellings, found);
  await postMails(tx, 'instant', await storyMails(tx, found, addressees, mailing), now);
}

/** The same for sources that went bad, of which a watch tells. */
export async function deliverSourceNotices(
  tx: Queryable,
  watch: Watch,
  notices: readonly Notice[],
  setting: DeliverySetting,
  now: Date,
): Promise<void> {
  const mailing = notices.length > 0 ? await openMailing(tx, setting, now) : null;
  if (!mailing) return;
  const pairs = await noteDeliveries(tx, [{ watch, notices }], null);
  const ids = new Set(notices.map(({ id }) => id));
  const waiting = await waitingDeliveries(tx, {
    channel: 'instant',
    recipients: pairs.map(({ recipient }) => recipient),
    watches: [watch.name],
  });
  const own = waiting.filter(({ notice }) => ids.has(notice.id));
  const atOnce = await partPairs(tx, pairs, own, mailing, now);
  const setup = { why: 'at-once', from: now, to: now, wordsOf: wordsFinder(tx), mailing } as const;
  const made: MadeMail[] = [];
  for (const [recipient, told] of atOnce) {
    const together = { watches: [watch], notices: told.map(({ notice }) => notice) };
    const mail = await digestMailOf(tx, recipient, together, { ...setup, kind: 'round-up' });
    if (mail) made.push(mail);
  }
  await postMails(tx, 'instant', made, now);
}

/** @returns whom watches tell at once, of what others have not told them */
async function noteDeliveries(
  tx: Queryable,
  tellings: readonly Pick<Telling, 'watch' | 'notices'>[],
  storyId: number | null,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  const rows: Delivery[] = [];
  for (const { watch, notices } of tellings) {
    const addresses = watch.recipients.map(({ address }) => address);
    const stopped = await stoppedAddresses(tx, watch.name, addresses);
    const told = addresses.filter((address) => !stopped.has(addressInStops(address)));
    const { instant, digest } = watch.mail;
    const channels = [instant && ('instant' as const), digest && ('digest' as const)].filter((one) => !!one);
    for (const recipient of told) {
      if (instant) pairs.push({ watch, recipient });
      for (const { id } of notices)
        for (const channel of channels) rows.push({ noticeId: id, recipient, channel, watch: watch.name });
    }
  }
  await addDeliveries(tx, rows);
  await settleTold(
    tx,
    tellings.flatMap(({ notices }) => notices.map(({ id }) => id)),
    storyId,
  );
  return pairs;
}

/** Sees to it that who may not be told at once is told later. Returns what may be told at once, by recipient. */
async function partPairs(
  tx: Queryable,
  pairs: readonly Pair[],
  waiting: readonly WaitingDelivery[],
  { zone }: Mailing,
  now: Date,
): Promise<Map<string, WaitingDelivery[]>> {
  const byRecipient = groupBy(waiting, ({ recipient }) => recipient);
  const open = pairs.filter(({ watch, recipient }) =>
    byRecipient.get(recipient)?.some(({ notice }) => notice.watch === watch.name),
  );
  const waits = await waitsOf(tx, open, zone, now);
  const free = open.filter((_, index) => !waits[index]);
  // What comes later does not overtake what waits.
  const behind = await pairsWithOthers(
    tx,
    free.map(({ watch, recipient }) => ({ watch: watch.name, recipient })),
    waiting.map(({ notice }) => notice.id),
  );
  const isBehind = new Set(behind.map(({ watch, recipient }) => `${watch} ${recipient}`));
  const first = free.filter(({ watch, recipient }) => !isBehind.has(`${watch.name} ${recipient}`));
  const atOnce = new Set(first.map(({ recipient }) => recipient));
  const tasks = open.flatMap(({ watch, recipient }, index) => {
    if (atOnce.has(recipient)) return [];
    const due = waits[index]?.until ?? now;
    return [taskOf(roundUpQueue, { watch: watch.name, recipient, due: due.toISOString() }, due)];
  });
  await addTasks(tx, tasks, now);
  return new Map([...byRecipient].filter(([recipient]) => atOnce.has(recipient)));
}

/** Watches that told of the story before, and whose news waits, tell with those that tell now. */
async function addresseesOf(
  tx: Queryable,
  atOnce: ReadonlyMap<string, WaitingDelivery[]>,
  tellings: readonly Telling[],
  { story }: ToldStory,
): Promise<Addressee[]> {
  const standing = standingWatches(tx, new Map(tellings.map(({ watch }) => [watch.name, watch])));
  const wordsOf = wordsFinder(tx);
  for (const { watch, words } of tellings) wordsOf.know(watch, story.id, words);
  const telling = tellings.map(({ watch }) => watch.name);
  const addressees: Addressee[] = [];
  for (const [address, waiting] of atOnce) {
    const notices = waiting.map(({ notice }) => notice);
    const addressee = await addresseeOf(address, notices, story, { standing, wordsOf }, telling);
    if (addressee) addressees.push(addressee);
  }
  return addressees;
}
