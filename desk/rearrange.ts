import { alertQueue } from '../queues/alert.ts';
import { archiveQueue } from '../queues/archive.ts';
import { taskOf } from '../queues/definition.ts';
import { wantArchiveDays } from '../storage/archive-days.ts';
import type { Queryable } from '../storage/database.ts';
import { addTasks } from '../storage/outbox.ts';
import { rearrange } from '../storage/rearrange.ts';
import type { Rearrangement, RearrangementOutcome } from '../storage/rearrangement.ts';
import { articlesOfStory, type StoryArticle } from '../storage/story-articles.ts';

/** Merges, splits or moves, and orders in the same transaction what follows: the days' archives, and who is told. */
export function rearrangeAndTell(
  db: Queryable,
  rearrangement: Rearrangement,
  zone: string,
): Promise<RearrangementOutcome> {
  return db.transaction(async (tx) => {
    const outcome = await rearrange(tx, rearrangement, zone);
    if (outcome.outcome !== 'decided') return outcome;
    const { at } = rearrangement;
    const orders = await wantArchiveDays(tx, outcome.days);
    const { eventIds } = outcome;
    await addTasks(
      tx,
      [
        ...orders.map((order) => taskOf(archiveQueue, order)),
        ...(eventIds.length > 0 ? [taskOf(alertQueue, { eventIds })] : []),
      ],
      at,
    );
    return outcome;
  });
}

/** Copies that are folded under an article go where it goes. */
export function withCopies(there: StoryArticle[], chosen: readonly number[]): StoryArticle[] {
  const ids = new Set(chosen);
  return there.filter(({ id, copyOf }) => ids.has(id) || (copyOf !== null && ids.has(copyOf.id)));
}

/** The ids of articles that were chosen in a story, with those of their copies there. */
export async function articlesWithCopies(
  db: Queryable,
  storyId: number,
  chosen: readonly number[],
): Promise<number[]> {
  const copies = withCopies(await articlesOfStory(db, storyId), chosen).map(({ id }) => id);
  return [...new Set([...chosen, ...copies])];
}
