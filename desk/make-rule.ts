import { archiveQueue } from '../queues/archive.ts';
import { taskOf } from '../queues/definition.ts';
import { wantArchiveDays } from '../storage/archive-days.ts';
import type { Queryable } from '../storage/database.ts';
import {
  type MadeRule,
  makeDismissalRule,
  type NewDismissalRule,
  type RevokedRule,
  revokeDismissalRule,
} from '../storage/dismissal-rules.ts';
import { addTasks } from '../storage/outbox.ts';
import { daysOfStories } from '../storage/stories.ts';

/** Dismisses a story and such ones, and has the archives of their days written anew. */
export function makeRuleAndArchive(db: Queryable, made: NewDismissalRule, zone: string): Promise<MadeRule> {
  return db.transaction(async (tx) => {
    const result = await makeDismissalRule(tx, made, zone);
    if (result.outcome === 'made') await archiveAnew(tx, result.dismissed, made.at);
    return result;
  });
}

/** Revokes a rule, and has the archives of the days whose stories come back written anew. */
export function revokeRuleAndArchive(
  db: Queryable,
  revoking: { id: number; actor: string; at: Date },
): Promise<RevokedRule> {
  return db.transaction(async (tx) => {
    const result = await revokeDismissalRule(tx, revoking);
    if (result.outcome === 'revoked') await archiveAnew(tx, result.stories, revoking.at);
    return result;
  });
}

async function archiveAnew(tx: Queryable, storyIds: number[], at: Date): Promise<void> {
  const orders = await wantArchiveDays(tx, await daysOfStories(tx, storyIds));
  await addTasks(
    tx,
    orders.map((order) => taskOf(archiveQueue, order)),
    at,
  );
}
