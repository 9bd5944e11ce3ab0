import type { Visit } from '../visit/visit.ts';
import { type VisitPhase, visitPhase } from './life.ts';

/** What a person had seen of a story, and what it is now. */
export interface SeenStory {
  visit: Pick<Visit, 'start' | 'end'> | null;
  /** Whether it changed since they saw it, or is new to them. */
  fresh: boolean;
  /** Null where they never did. */
  lookedAt: Date | null;
  /** Articles that joined since. */
  since: { articles: number };
}

export interface PhaseChange {
  from: VisitPhase;
  to: VisitPhase;
}

/** In the order in which they are told. */
export const NEWS_KINDS = ['began', 'phase', 'grew', 'changed'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

export type News =
  | { kind: 'phase'; change: PhaseChange; lookedAt: Date }
  | { kind: 'grew' | 'changed'; lookedAt: Date }
  | { kind: 'began' };

/**
 * Why a story is news to a person; null where it is none. That a visit came to another phase says more than that it
 * was reported again.
 *
 * @param zone the desk's, for the days of the visit
 */
export function newsOf(story: SeenStory, now: Date, zone: string): News | null {
  const { lookedAt, fresh } = story;
  if (!lookedAt) return fresh ? { kind: 'began' } : null;
  const change = phaseChangeOf(story, lookedAt, now, zone);
  if (change) return { kind: 'phase', change, lookedAt };
  if (!fresh) return null;
  return { kind: story.since.articles > 0 ? 'grew' : 'changed', lookedAt };
}

function phaseChangeOf({ visit }: SeenStory, lookedAt: Date, now: Date, zone: string): PhaseChange | null {
  const from = visit && visitPhase(visit, lookedAt, zone);
  const to = visit && visitPhase(visit, now, zone);
  return from && to && from !== to ? { from, to } : null;
}
