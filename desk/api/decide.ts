import type { Queryable } from '../../storage/database.ts';
import type { DecisionOutcome } from '../../storage/decisions.ts';
import type { RearrangementOutcome } from '../../storage/rearrangement.ts';
import { currentStoryId } from '../../storage/review.ts';
import { decideAndArchive } from '../decide.ts';
import { type Mark, markAs } from '../mark.ts';
import { articlesWithCopies, rearrangeAndTell } from '../rearrange.ts';
import { noSuchStory, ProblemError } from './problem.ts';
import { orNotFound } from './route-parts.ts';
import type { DecisionBody } from './schemas/decision.ts';

interface Deciding {
  storyId: number;
  actor: string;
  at: Date;
  zone: string;
}

interface Decided {
  decision: number | null;
  story: number;
}

/** Decides of a story as the desk's own pages do; throws a problem where it cannot be. */
export async function decideAs(db: Queryable, deciding: Deciding, body: DecisionBody): Promise<Decided> {
  if (body.kind === 'merge' || body.kind === 'split' || body.kind === 'move')
    return rearranged(await rearrangeAs(db, deciding, body), deciding);
  const outcome = await decideOrMark(db, deciding, body);
  if (outcome.outcome === 'missing') throw new ProblemError('not-found');
  if (outcome.outcome === 'overtaken') throw new ProblemError('overtaken', { decision: outcome.by });
  const story = orNotFound(await currentStoryId(db, deciding.storyId));
  return { decision: outcome.outcome === 'decided' ? outcome.decision : null, story };
}

type StoryDecision = Exclude<DecisionBody, { kind: 'merge' | 'split' | 'move' }>;

function decideOrMark(db: Queryable, deciding: Deciding, body: StoryDecision): Promise<DecisionOutcome> {
  const { zone, ...who } = deciding;
  switch (body.kind) {
    case 'follow':
    case 'unfollow':
    case 'dismiss':
    case 'restore': {
      const { kind, shown } = body;
      const seen = shown && { attention: shown.attention, changedAt: shown.changed };
      return decideAndArchive(db, { ...who, kind, shown: seen }, zone);
    }
    case 'seen':
      return decideAndArchive(db, { ...who, kind: 'seen', changedAt: body.changed }, zone);
    default:
      return markAs(db, who, body satisfies Mark);
  }
}

type Rearranging = Extract<DecisionBody, { kind: 'merge' | 'split' | 'move' }>;

async function rearrangeAs(
  db: Queryable,
  { storyId: from, actor, at, zone }: Deciding,
  body: Rearranging,
): Promise<RearrangementOutcome> {
  const who = { from, actor, at };
  if (body.kind === 'merge') return rearrangeAndTell(db, { ...who, kind: 'merge', into: body.into }, zone);
  const articles = await articlesWithCopies(db, from, body.articles);
  if (body.kind === 'split') return rearrangeAndTell(db, { ...who, kind: 'split', articles }, zone);
  return rearrangeAndTell(db, { ...who, kind: 'move', into: body.into, articles }, zone);
}

function rearranged(outcome: RearrangementOutcome, { storyId }: Deciding): Decided {
  switch (outcome.outcome) {
    case 'decided':
      return { decision: outcome.decision, story: outcome.story };
    case 'missing':
      throw outcome.story === storyId ? new ProblemError('not-found') : noSuchStory('into');
    case 'merged-meanwhile':
      throw new ProblemError('merged-meanwhile', { story: outcome.into });
    default:
      throw new ProblemError(outcome.outcome);
  }
}
