import type { Watch } from '../../core/watch/schema.ts';
import { alertQueue } from '../../queues/alert.ts';
import { taskOf } from '../../queues/definition.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { mailQueue } from '../../queues/mail.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { addMails, recipientsTold } from '../../storage/mails.ts';
import { addTasks, finishTask } from '../../storage/outbox.ts';
import { lockStories } from '../../storage/stories.ts';
import {
  findStoryEvents,
  findStoryWithArticles,
  hasArticlesUnderWay,
  type StoryEvent,
} from '../../storage/story-events.ts';
import type { Work } from '../work.ts';
import { mailsOf } from './mails-of.ts';

export interface AlertDependencies {
  database: Database;
  /** Those in force at the time. */
  watches: () => Promise<readonly Watch[]>;
  /** The outlets' names, by source. */
  sources: ReadonlyMap<string, { title: string }>;
  /** The domain of the sender, for Message-IDs. Null where no mail server is set: no mail is made then. */
  mailDomain: string | null;
  deskUrl: string;
  zone: string;
  now: () => Date;
  /** The longest that a story waits for articles under way; ten minutes unless given. */
  maxSettleMs?: number;
}

const MAX_SETTLE_MS = 600_000;
const LOOK_AGAIN_MS = 1_000;

/** Holds what happened to stories against the watches, and notes the mails that follow. */
export function alertWork(dependencies: AlertDependencies): Work<{ eventIds: number[] }> {
  const { database, mailDomain } = dependencies;
  const { db } = database;
  return {
    queue: alertQueue,
    async handle(task) {
      const watches = mailDomain === null ? [] : (await dependencies.watches()).filter(tellsSomebody);
      if (mailDomain !== null && watches.length > 0) {
        const events = await findStoryEvents(db, task.eventIds);
        const began = events.filter(({ kind }) => kind === 'began');
        await awaitSettling(began, dependencies);
        await tellOfEach(began, { ...dependencies, watches, domain: mailDomain });
      }
      await finishTask(db, taskOf(alertQueue, task));
    },
  };
}

interface Telling extends Omit<AlertDependencies, 'watches'> {
  watches: readonly Watch[];
  domain: string;
}

function tellsSomebody({ recipients }: Watch): boolean {
  return recipients.length > 0;
}

/**
 * A story's first articles arrive one by one, and stories merge as they do. People are told once, of the story as
 * it stands when the articles that were there with its first have come in.
 * @throws RetryLaterError while some are under way.
 */
async function awaitSettling(events: readonly StoryEvent[], dependencies: AlertDependencies): Promise<void> {
  if (events.length === 0) return;
  const { database, now, maxSettleMs = MAX_SETTLE_MS } = dependencies;
  const latest = Math.max(...events.map(({ happenedAt }) => happenedAt.getTime()));
  const isYoung = now().getTime() - latest < maxSettleMs;
  if (isYoung && (await hasArticlesUnderWay(database.db, new Date(latest)))) {
    const stories = events.map(({ storyId }) => storyId).join(', ');
    throw new RetryLaterError(
      `What began may still change (stories ${stories}): articles are under way.`,
      LOOK_AGAIN_MS,
    );
  }
}

/** Each in a transaction of its own: a story that people cannot be told of is no reason to be silent on the others. */
async function tellOfEach(events: readonly StoryEvent[], telling: Telling): Promise<void> {
  const failures: unknown[] = [];
  for (const { storyId } of events) {
    await telling.database.db
      .transaction((tx) => noteMails(tx, storyId, telling))
      .catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function noteMails(tx: Queryable, storyId: number, telling: Telling): Promise<void> {
  // No story merges while it is decided who hears of it.
  await lockStories(tx);
  const found = await findStoryWithArticles(tx, storyId);
  if (!found || found.articles.length === 0 || found.story.attention === 'dismissed') return;
  const told = await recipientsTold(tx, found.story.id, 'began');
  const isTold = (watch: string, recipient: string) =>
    told.some((mail) => mail.watch === watch && mail.recipient === recipient);
  const now = telling.now();
  for (const watch of telling.watches) {
    const mails = mailsOf(watch, found, telling);
    const added = await addMails(
      tx,
      mails.filter((mail) => !isTold(mail.watch, mail.recipient)),
      now,
    );
    await addTasks(
      tx,
      added.map((mailId) => taskOf(mailQueue, { mailId })),
      now,
    );
  }
}
