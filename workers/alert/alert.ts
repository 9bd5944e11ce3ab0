import type { Logger } from 'pino';
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
  findStoryEvent,
  findStoryWithArticles,
  hasArticlesUnderWay,
  type StoryEvent,
} from '../../storage/story-events.ts';
import type { Work } from '../work.ts';
import { mailsOf } from './mails-of.ts';

export interface AlertDependencies {
  database: Database;
  watches: readonly Watch[];
  /** The outlets' names, by source. */
  sources: ReadonlyMap<string, { title: string }>;
  /** The domain of the sender, for Message-IDs. Null where no mail server is set: no mail is made then. */
  mailDomain: string | null;
  deskUrl: string;
  zone: string;
  now: () => Date;
  log: Logger;
  /** The longest that a story waits for articles under way; ten minutes unless given. */
  maxSettleMs?: number;
}

const MAX_SETTLE_MS = 600_000;
const LOOK_AGAIN_MS = 1_000;

/** Holds what happened to a story against the watches, and notes the mails that follow. */
export function alertWork(dependencies: AlertDependencies): Work<{ eventId: number }> {
  const { database, watches, mailDomain, log } = dependencies;
  const { db } = database;
  if (mailDomain === null && watches.length > 0) {
    log.warn({ watches: watches.length }, 'no mail server is set (SMTP_URL): the watches tell nobody');
  }
  return {
    queue: alertQueue,
    async handle(task) {
      const event = await findStoryEvent(db, task.eventId);
      const isTold = event?.kind === 'began' && mailDomain !== null && watches.length > 0;
      if (isTold) await awaitSettling(event, dependencies);
      await db.transaction(async (tx) => {
        if (isTold) await noteMails(tx, event.storyId, mailDomain, dependencies);
        await finishTask(tx, taskOf(alertQueue, task));
      });
    },
  };
}

/**
 * A story's first articles arrive one by one, and stories merge as they do. People are told once, of the story as
 * it stands when the articles that were there with its first have come in.
 * @throws RetryLaterError while some are under way.
 */
async function awaitSettling(event: StoryEvent, dependencies: AlertDependencies): Promise<void> {
  const { database, now, maxSettleMs = MAX_SETTLE_MS } = dependencies;
  const age = now().getTime() - event.happenedAt.getTime();
  if (age < maxSettleMs && (await hasArticlesUnderWay(database.db, event.happenedAt))) {
    throw new RetryLaterError(
      `Story ${event.storyId} may still change: articles are under way.`,
      LOOK_AGAIN_MS,
    );
  }
}

async function noteMails(
  tx: Queryable,
  storyId: number,
  domain: string,
  dependencies: AlertDependencies,
): Promise<void> {
  // No story merges while it is decided who hears of it.
  await lockStories(tx);
  const found = await findStoryWithArticles(tx, storyId);
  if (!found || found.articles.length === 0 || found.story.attention === 'dismissed') return;
  const told = await recipientsTold(tx, found.story.id, 'began');
  const isTold = (watch: string, recipient: string) =>
    told.some((mail) => mail.watch === watch && mail.recipient === recipient);
  const now = dependencies.now();
  for (const watch of dependencies.watches) {
    const mails = mailsOf(watch, found, { ...dependencies, domain });
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
