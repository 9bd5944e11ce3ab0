import type { Logger } from 'pino';
import { groupBy } from '../../core/group-by.ts';
import type { Watch } from '../../core/watch/schema.ts';
import { lastSlot, type Schedule } from '../../queues/schedule.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { dropDeliveries, type WaitingDelivery, waitingDeliveries } from '../../storage/deliveries.ts';
import { lockDigestMarks, moveDigestMarks } from '../../storage/digest-marks.ts';
import { lockStories } from '../../storage/stories.ts';
import { inNewTrace, linkWork } from '../../tracing/trace.ts';
import { digestMailOf } from '../deliver/digest-mails.ts';
import { type DeliverySetting, type Mailing, openMailing, postMails } from '../deliver/mailing.ts';
import { noWords, type WordsFinder, wordsFinder } from '../deliver/words-finder.ts';
import { currentSubscriptions, mailKey, pairKey, pairOf, type Subscription } from './subscriptions.ts';

export interface DigestOptions extends DeliverySetting {
  database: Database;
  /** Those in force at the time. */
  watches: () => Promise<readonly Watch[]>;
  now: () => Date;
  log: Logger;
}

/** What comes in one mail: subscriptions of one recipient that are covered up to the same time. */
interface DueDigest {
  recipient: string;
  watches: Watch[];
  from: Date;
  /** Its slot: what is noticed from then on comes in the next. */
  to: Date;
}

/**
 * Notes the digests whose slot is over. Each covers from where the one before ended up to its slot; where there is nothing
 * to tell none is made, and the next covers that time too. Any number of processes may look.
 *
 * @returns how many mails were noted
 */
export async function makeDueDigests(options: DigestOptions): Promise<number> {
  const { database, log } = options;
  const mailing = await openMailing(database.db, options, options.now());
  if (!mailing) return 0;
  // Looked for once, for all recipients.
  const found = noWords();
  let made = 0;
  for (const due of await dueDigests(options)) {
    const watches = due.watches.map(({ name }) => name);
    const make = () =>
      database.db.transaction((tx) =>
        makeDigest(tx, due, { mailing, wordsOf: wordsFinder(tx, found) }, options.now()),
      );
    const isMade = await inNewTrace(
      { name: 'make digest', attributes: { 'dateline.watches': watches } },
      make,
    ).catch((error: unknown) => {
      log.error(
        { recipient: due.recipient, watches, error },
        'a digest could not be made; it is tried again',
      );
      return false;
    });
    if (isMade) made++;
  }
  return made;
}

async function dueDigests({ database: { db }, ...options }: DigestOptions): Promise<DueDigest[]> {
  const { subscriptions, marks, waiting } = await currentSubscriptions(db, options);
  const markOf = (one: Subscription) => marks.get(pairKey(pairOf(one)))?.coveredTo;
  const slotOf = slotsBefore(options.now(), options.log);
  const together = groupBy(subscriptions, (one) => `${mailKey(one)} ${markOf(one)?.getTime()}`);
  return [...together.values()].flatMap((own) => {
    const [first] = own;
    const from = first && markOf(first);
    if (!from) return [];
    const isWaiting = own.some((one) => waiting.has(pairKey(pairOf(one))));
    // Finding a slot takes 3 ms.
    const to = isWaiting ? slotOf(first.schedule) : from;
    const watches = own.map(({ watch }) => watch);
    return to && to > from ? [{ recipient: first.recipient, watches, from, to }] : [];
  });
}

/** Null for a schedule that has none: it keeps no other digest from being made. */
function slotsBefore(now: Date, log: Logger): (schedule: Schedule | null) => Date | null {
  const slots = new Map<string, Date | null>();
  return (schedule) => {
    if (!schedule) return now;
    const key = `${schedule.cron} ${schedule.zone}`;
    const known = slots.get(key);
    if (known !== undefined) return known;
    const slot = slotOrNull(schedule, now, log);
    slots.set(key, slot);
    return slot;
  };
}

function slotOrNull(schedule: Schedule, now: Date, log: Logger): Date | null {
  try {
    return lastSlot(schedule, now);
  } catch (error) {
    log.error({ ...schedule, error }, 'no slot of a digest was found; it is tried again within a minute');
    return null;
  }
}

/** @returns whether there was something to tell, and nobody else had told it */
async function makeDigest(
  tx: Queryable,
  { recipient, watches, from, to }: DueDigest,
  { mailing, wordsOf }: { mailing: Mailing; wordsOf: WordsFinder },
  now: Date,
): Promise<boolean> {
  // No alert is half done: what it notes before the slot is there, or comes in the next digest.
  await lockStories(tx);
  const names = watches.map(({ name }) => name);
  const marks = await lockDigestMarks(tx, recipient, names);
  const open = marks.filter(({ coveredTo }) => coveredTo.getTime() === from.getTime());
  const isOpen = new Set(open.map(({ watch }) => watch));
  const told = await toldIn(tx, recipient, [...isOpen], to, now);
  if (told.length === 0) return false;
  linkWork(told.map(({ trace }) => trace));
  const made = await digestMailOf(
    tx,
    recipient,
    { watches: watches.filter(({ name }) => isOpen.has(name)), notices: told.map(({ notice }) => notice) },
    { kind: 'digest', why: 'schedule', from, to, wordsOf, mailing },
  );
  if (!made) return false;
  await postMails(tx, 'digest', [made], now);
  await moveDigestMarks(
    tx,
    open.map((mark) => ({ ...mark, coveredTo: to })),
  );
  return true;
}

async function toldIn(
  tx: Queryable,
  recipient: string,
  watches: readonly string[],
  before: Date,
  now: Date,
): Promise<WaitingDelivery[]> {
  const waiting = await waitingDeliveries(tx, {
    channel: 'digest',
    recipients: [recipient],
    watches,
    before,
  });
  const dismissed = waiting.filter(({ isDismissed }) => isDismissed);
  const dropped = dismissed.map(({ notice }) => ({ noticeId: notice.id, recipient }));
  await dropDeliveries(tx, 'digest', dropped, now);
  return waiting.filter(({ isDismissed }) => !isDismissed);
}
