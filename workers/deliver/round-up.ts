import { groupBy } from '../../core/group-by.ts';
import { quietUntil } from '../../core/watch/quiet.ts';
import type { Watch } from '../../core/watch/schema.ts';
import { taskOf } from '../../queues/definition.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { roundUpQueue } from '../../queues/round-up.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { dropDeliveries, type WaitingDelivery, waitingDeliveries } from '../../storage/deliveries.ts';
import { addTasks, finishTask } from '../../storage/outbox.ts';
import { lockStories } from '../../storage/stories.ts';
import { findToldStory } from '../../storage/told-stories.ts';
import { linkWork } from '../../tracing/trace.ts';
import type { Work } from '../work.ts';
import { addresseeOf } from './addressee.ts';
import { digestMailOf } from './digest-mails.ts';
import { type DeliverySetting, type MadeMail, type Mailing, openMailing, postMails } from './mailing.ts';
import { standingWatches } from './standing-watches.ts';
import { storyMails } from './story-mails.ts';
import { waitsOf } from './waits.ts';
import { wordsFinder } from './words-finder.ts';

export interface RoundUpDependencies extends DeliverySetting {
  database: Database;
  /** Those in force at the time. */
  watches: () => Promise<readonly Watch[]>;
  now: () => Date;
}

interface RoundUpTask {
  watch: string;
  recipient: string;
  due: string;
}

/**
 * Tells a recipient in one mail of what a watch could not tell at once; and with it of what other watches may tell by
 * then, and of what they would tell later of the same stories.
 * @throws RetryLaterError where it is not due yet.
 */
export function roundUpWork({ database, watches, now, ...setting }: RoundUpDependencies): Work<RoundUpTask> {
  return {
    queue: roundUpQueue,
    async handle(task) {
      const inForce = new Map((await watches()).map((watch) => [watch.name, watch]));
      await database.db.transaction(async (tx) => {
        // No story merges and no watch tells meanwhile.
        await lockStories(tx);
        await roundUp(tx, task, inForce, setting, now());
        await finishTask(tx, taskOf(roundUpQueue, task));
      });
    },
  };
}

async function roundUp(
  tx: Queryable,
  task: RoundUpTask,
  inForce: ReadonlyMap<string, Watch>,
  setting: DeliverySetting,
  now: Date,
): Promise<void> {
  const { watch, recipient } = task;
  const mailing = await openMailing(tx, setting, now);
  const all = await waitingDeliveries(tx, { channel: 'instant', recipients: [recipient] });
  const standing = mailing ? await standingOf(tx, all, inForce, recipient) : new Map<string, Watch>();
  const isTold = ({ notice, isDismissed }: WaitingDelivery) => standing.has(notice.watch) && !isDismissed;
  const dropped = all.filter((one) => !isTold(one)).map(({ notice }) => ({ noticeId: notice.id, recipient }));
  await dropDeliveries(tx, 'instant', dropped, now);
  const waiting = all.filter(isTold);
  const own = standing.get(watch);
  if (!mailing || !own || !waiting.some(({ notice }) => notice.watch === watch)) return;

  const pairs = [...standing.values()].map((one) => ({ watch: one, recipient }));
  const waits = await waitsOf(tx, pairs, mailing.zone, now);
  const waitFor = new Map(pairs.map((pair, index) => [pair.watch.name, waits[index]]));
  const wait = waitFor.get(watch);
  if (wait) {
    await putOff(tx, task, wait.until, now);
    return;
  }
  const free = new Set([...standing.keys()].filter((name) => !waitFor.get(name)));
  const told = toldWith(waiting, free);
  linkWork(told.map(({ trace }) => trace));
  const mails = await mailsOf(tx, recipient, told, { own, standing, mailing, now });
  await postMails(tx, 'instant', mails, now);
}

/** @throws RetryLaterError where the task came before its time, by a clock that is ahead or by hand. */
async function putOff(tx: Queryable, task: RoundUpTask, until: Date, now: Date): Promise<void> {
  const due = until.toISOString();
  // A task for then would be this one, which is struck off.
  if (due === task.due)
    throw new RetryLaterError(
      `What ${task.watch} tells ${task.recipient} waits until ${due}.`,
      until.getTime() - now.getTime(),
    );
  await addTasks(tx, [taskOf(roundUpQueue, { ...task, due }, until)], now);
}

/** What may be told now, and what waits on the same stories. */
function toldWith(waiting: readonly WaitingDelivery[], free: ReadonlySet<string>): WaitingDelivery[] {
  const isFree = ({ notice }: WaitingDelivery) => free.has(notice.watch);
  const stories = new Set(waiting.filter(isFree).flatMap(({ notice }) => notice.storyId ?? []));
  return waiting.filter(
    (one) => isFree(one) || (one.notice.storyId !== null && stories.has(one.notice.storyId)),
  );
}

/** The watches for which something waits, and which still mail the recipient. */
async function standingOf(
  tx: Queryable,
  waiting: readonly WaitingDelivery[],
  inForce: ReadonlyMap<string, Watch>,
  recipient: string,
): Promise<Map<string, Watch>> {
  const stands = standingWatches(tx, inForce, true);
  const standing = new Map<string, Watch>();
  for (const name of groupBy(waiting, ({ notice }) => notice.watch).keys()) {
    const watch = await stands(name, recipient);
    if (watch) standing.set(name, watch);
  }
  return standing;
}

interface Telling {
  /** The watch whose time has come. */
  own: Watch;
  standing: ReadonlyMap<string, Watch>;
  mailing: Mailing;
  now: Date;
}

/** A story's own mail where all is of one story. */
async function mailsOf(
  tx: Queryable,
  recipient: string,
  told: readonly WaitingDelivery[],
  { own, standing, mailing, now }: Telling,
): Promise<MadeMail[]> {
  const notices = told.map(({ notice }) => notice);
  const wordsOf = wordsFinder(tx);
  const [storyId, ...others] = new Set(notices.map((notice) => notice.storyId));
  const found = storyId && others.length === 0 ? await findToldStory(tx, storyId) : null;
  if (found) {
    const watches = standingWatches(tx, standing, true);
    const addressee = await addresseeOf(recipient, notices, found.story, { standing: watches, wordsOf });
    return addressee ? storyMails(tx, found, [addressee], mailing) : [];
  }
  const isQuiet = notices.some(
    ({ watch, noticedAt }) =>
      watch === own.name && quietUntil(noticedAt, own.mail.quiet, mailing.zone) !== null,
  );
  const names = new Set(notices.map(({ watch }) => watch));
  const watches = [own, ...[...standing.values()].filter((one) => one !== own && names.has(one.name))];
  const made = await digestMailOf(
    tx,
    recipient,
    { watches, notices },
    {
      kind: 'round-up',
      why: isQuiet ? 'quiet' : 'ceiling',
      from: new Date(Math.min(...notices.map(({ noticedAt }) => noticedAt.getTime()))),
      to: now,
      wordsOf,
      mailing,
    },
  );
  return made ? [made] : [];
}
