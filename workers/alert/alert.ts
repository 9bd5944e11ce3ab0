import { groupBy } from '../../core/group-by.ts';
import { CLOCKS_APART_MS } from '../../core/time.ts';
import type { Watch } from '../../core/watch/schema.ts';
import { type AlertTask, alertQueue } from '../../queues/alert.ts';
import { taskOf } from '../../queues/definition.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import type { Database } from '../../storage/database.ts';
import { finishTask } from '../../storage/outbox.ts';
import {
  type ArticleQueue,
  findStoryEvents,
  type HappenedEvent,
  hasArticlesUnderWay,
} from '../../storage/story-events.ts';
import { currentTraceparent, inTrace, linkWork } from '../../tracing/trace.ts';
import type { DeliverySetting } from '../deliver/mailing.ts';
import type { Work } from '../work.ts';
import { tellOfStory } from './tell.ts';

export interface AlertDependencies extends DeliverySetting {
  database: Database;
  /** Those in force at the time. */
  watches: () => Promise<readonly Watch[]>;
  now: () => Date;
  /** The longest that a story waits for articles under way; ten minutes unless given. */
  maxSettleMs?: number;
  /** Where these may be; all queues that articles go through unless given. */
  settlesAfter?: readonly ArticleQueue[] | undefined;
}

const MAX_SETTLE_MS = 600_000;
const LOOK_AGAIN_MS = 1_000;

/** Holds what happened to stories against the watches, and notes what they have to tell, and to whom. */
export function alertWork(dependencies: AlertDependencies): Work<AlertTask> {
  const { db } = dependencies.database;
  return {
    queue: alertQueue,
    async handle(task) {
      const watches = await dependencies.watches();
      if (watches.length > 0) {
        const events = await findStoryEvents(db, task.eventIds);
        await awaitSettling(events, dependencies);
        await tellOfEach(events, task, watches, dependencies);
      }
      await finishTask(db, taskOf(alertQueue, task));
    },
  };
}

/**
 * A story's first articles arrive one by one, and stories merge as they do. People are told once, of the story as
 * it stands when the articles that were there with its first have come in. What happens to it meanwhile waits as well,
 * or that would tell that it began.
 * @throws RetryLaterError while some are under way.
 */
async function awaitSettling(
  events: readonly HappenedEvent[],
  dependencies: AlertDependencies,
): Promise<void> {
  const { database, now, maxSettleMs = MAX_SETTLE_MS, settlesAfter } = dependencies;
  const isYoung = (at: Date) => {
    // What began further ahead began by a clock that was set back since.
    const age = now().getTime() - at.getTime();
    return age < maxSettleMs && age >= -CLOCKS_APART_MS;
  };
  const young = events.filter((event) => isYoung(beginningOf(event)));
  if (young.length === 0) return;
  const latest = new Date(Math.max(...young.map((event) => beginningOf(event).getTime())));
  if (await hasArticlesUnderWay(database.db, latest, settlesAfter)) {
    const stories = young.map(({ storyId }) => storyId).join(', ');
    throw new RetryLaterError(
      `What began may still change (stories ${stories}): articles are under way.`,
      LOOK_AGAIN_MS,
    );
  }
}

/** One that a person split off, or took back, begins later than its row. */
function beginningOf({ kind, happenedAt, createdAt }: HappenedEvent): Date {
  return kind === 'began' ? happenedAt : createdAt;
}

/**
 * Each in a transaction of its own: a story that people cannot be told of is no reason to be silent on the others. And in
 * the trace of the article by which it came about, so that this leads from the source's slot to the mail.
 */
async function tellOfEach(
  events: readonly HappenedEvent[],
  { traces = {} }: AlertTask,
  watches: readonly Watch[],
  { database, now, ...setting }: AlertDependencies,
): Promise<void> {
  const failures: unknown[] = [];
  const asked = currentTraceparent();
  linkWork(Object.values(traces));
  for (const [storyId, own] of groupBy(events, (event) => event.storyId)) {
    const happened = new Set(own.map(({ kind }) => kind));
    const since = new Date(Math.min(...own.map(({ happenedAt }) => happenedAt.getTime())));
    const trace = own.map(({ id }) => traces[id]).find((known) => known !== undefined) ?? asked;
    const tell = () => {
      linkWork([asked]);
      return database.db.transaction((tx) =>
        tellOfStory(tx, { storyId, happened, since }, watches, setting, now),
      );
    };
    await inTrace(trace, { name: 'tell of story', attributes: { 'dateline.story.id': storyId } }, tell).catch(
      (error: unknown) => failures.push(error),
    );
  }
  if (failures.length > 0) throw failures[0];
}
