import { archiveQueue } from '../queues/archive.ts';
import { taskOf } from '../queues/definition.ts';
import { wantArchiveDays } from '../storage/archive-days.ts';
import type { Queryable } from '../storage/database.ts';
import { type Decision, type DecisionOutcome, decide } from '../storage/decisions.ts';
import { addTasks } from '../storage/outbox.ts';
import { currentStoryId } from '../storage/review.ts';
import { daysOfStories } from '../storage/stories.ts';

/** The archive tells what was decided of a story, so its day is written anew. What was seen is the desk's alone. */
export function decideAndArchive(db: Queryable, decision: Decision, zone: string): Promise<DecisionOutcome> {
  return db.transaction(async (tx) => {
    const outcome = await decide(tx, decision, zone);
    if (outcome.outcome !== 'decided' || decision.kind === 'seen') return outcome;
    // What is decided of a story that was merged goes to the one it ended up in.
    const storyId = await currentStoryId(tx, decision.storyId);
    const days = await daysOfStories(tx, storyId === null ? [] : [storyId]);
    const orders = await wantArchiveDays(tx, days);
    await addTasks(
      tx,
      orders.map((order) => taskOf(archiveQueue, order)),
      decision.at,
    );
    return outcome;
  });
}
