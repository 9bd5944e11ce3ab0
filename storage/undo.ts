import { eq } from 'drizzle-orm';
import type { Day } from '../core/article.ts';
import { undoAssignment } from './assignees.ts';
import type { Queryable } from './database.ts';
import { type NotedDecision, type UndoOutcome, undoAttention, undoSeen } from './decisions.ts';
import { revokeDismissalRule, ruleMadeWith } from './dismissal-rules.ts';
import { undoNote } from './notes.ts';
import { decisions } from './schema.ts';
import { undoStar } from './stars.ts';
import { daysOfStories, lockStories } from './stories.ts';
import { undoTag } from './story-tags.ts';
import { undoRearrangement } from './undo-rearrangement.ts';

export interface Undoing {
  /** Of the decision. */
  id: number;
  /** Who takes it back. */
  actor: string;
  at: Date;
}

export type Undone =
  /** `days`: those whose archives are to be written again. */
  | { outcome: 'undone'; storyId: number; days: Day[] }
  | { outcome: 'undone-before'; by: string | null }
  /** It was decided otherwise since, so nothing is put back. */
  | { outcome: 'overtaken' }
  /** An earlier release noted the decision, and not how things stood before. */
  | { outcome: 'not-kept' }
  /** What a person keeps to themselves is theirs alone to take back. */
  | { outcome: 'not-own'; by: string }
  | { outcome: 'missing' };

type Kind = NotedDecision['kind'];
const OWN: ReadonlySet<Kind> = new Set(['seen', 'star', 'unstar', 'note', 'remove-note']);
/** Of what stands in the archive. */
const ARCHIVED: ReadonlySet<Kind> = new Set(['follow', 'unfollow', 'dismiss', 'restore']);

/**
 * Takes a decision back and notes who did, in one transaction. Twice is as good as once.
 *
 * @param zone the desk's, for the days of the stories
 */
export function undoDecision(db: Queryable, { id, actor, at }: Undoing, zone: string): Promise<Undone> {
  return db.transaction(async (tx) => {
    // Before the row: whoever changes bonds under the lock of the stories holds the decisions that they are of.
    if (await needsAllStories(tx, id)) await lockStories(tx);
    const [decision] = await tx.select().from(decisions).where(eq(decisions.id, id)).for('update');
    if (!decision) return { outcome: 'missing' };
    if (decision.undoneAt) return { outcome: 'undone-before', by: decision.undoneBy };
    if (OWN.has(decision.kind) && decision.actor !== actor) return { outcome: 'not-own', by: decision.actor };
    const undone = await undoByKind(tx, decision, { id, actor, at }, zone);
    if (undone.outcome !== 'undone') return undone;
    await tx.update(decisions).set({ undoneAt: at, undoneBy: actor }).where(eq(decisions.id, id));
    return { ...undone, storyId: decision.storyId };
  });
}

const REARRANGEMENTS: ReadonlySet<Kind> = new Set(['merge', 'split', 'move']);

async function needsAllStories(tx: Queryable, id: number): Promise<boolean> {
  const [row] = await tx.select().from(decisions).where(eq(decisions.id, id));
  return row !== undefined && (REARRANGEMENTS.has(row.kind) || (await ruleMadeWith(tx, row)) !== null);
}

type ByKind = { outcome: 'undone'; days: Day[] } | { outcome: 'overtaken' | 'not-kept' };

async function undoByKind(
  tx: Queryable,
  decision: NotedDecision,
  undoing: Undoing,
  zone: string,
): Promise<ByKind> {
  const { kind, storyId } = decision;
  if (REARRANGEMENTS.has(kind)) return undoRearrangement(tx, decision, undoing.at, zone);
  // A mark's `before` is null where there was none; attention always had one.
  if ((ARCHIVED.has(kind) || kind === 'seen') && decision.before === null) return { outcome: 'not-kept' };
  const outcome = await undoMark(tx, decision, undoing);
  if (outcome !== 'undone') return { outcome };
  if (!ARCHIVED.has(kind)) return { outcome, days: [] };
  const alongside = await revokeRuleOf(tx, decision, undoing);
  return { outcome, days: await daysOfStories(tx, [storyId, ...alongside]) };
}

/** "And such ones" is one decision. @returns the stories that come back with it */
async function revokeRuleOf(
  tx: Queryable,
  decision: NotedDecision,
  { actor, at }: Undoing,
): Promise<number[]> {
  const id = await ruleMadeWith(tx, decision);
  const revoked = id === null ? null : await revokeDismissalRule(tx, { id, actor, at });
  return revoked?.outcome === 'revoked' ? revoked.stories : [];
}

function undoMark(tx: Queryable, decision: NotedDecision, undoing: Undoing): Promise<UndoOutcome> {
  switch (decision.kind) {
    case 'seen':
      return undoSeen(tx, decision, undoing);
    case 'star':
    case 'unstar':
      return undoStar(tx, decision);
    case 'tag':
    case 'untag':
      return undoTag(tx, decision);
    case 'note':
    case 'remove-note':
      return undoNote(tx, decision, undoing.at);
    case 'assign':
    case 'unassign':
      return undoAssignment(tx, decision);
    default:
      return undoAttention(tx, decision, undoing);
  }
}
