import { z } from 'zod';
import { VISIT_PHASES, type VisitPhase } from '../story/life.ts';

/** What a watch has told of a story, or need not tell any more. */
export const toldOfStorySchema = z.object({
  /** The most outlets that reported it at one time. */
  outlets: z.int().min(0).default(0),
  /** How far the visit had come; null where nobody knew. */
  phase: z.enum(VISIT_PHASES).nullable().default(null),
  /** `disagreementKey` of each. */
  disagreements: z.array(z.string()).default([]),
  /** When the first article after its last rest was published; null where it never rested. */
  wokeAt: z.iso.datetime({ offset: true }).nullable().default(null),
});
export type ToldOfStory = z.infer<typeof toldOfStorySchema>;

/** What was told of any of several stories that are one now; null where nothing was told of any. */
export function toldOfAny(told: readonly ToldOfStory[]): ToldOfStory | null {
  const [first, ...others] = told;
  return first ? others.reduce(union, first) : null;
}

function union(one: ToldOfStory, other: ToldOfStory): ToldOfStory {
  return {
    outlets: Math.max(one.outlets, other.outlets),
    phase: furtherPhase(one.phase, other.phase),
    disagreements: [...new Set([...one.disagreements, ...other.disagreements])],
    wokeAt: laterOf(one.wokeAt, other.wokeAt),
  };
}

function furtherPhase(one: VisitPhase | null, other: VisitPhase | null): VisitPhase | null {
  return isFurther(one, other) ? one : other;
}

/** Whether a visit has come further in one phase than in another; in any of them further than where none is known. */
export function isFurther(phase: VisitPhase | null, than: VisitPhase | null): boolean {
  const order: readonly (VisitPhase | null)[] = VISIT_PHASES;
  return order.indexOf(phase) > order.indexOf(than);
}

function laterOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) > Date.parse(other) ? one : other;
}
