import { dayInZone } from '../time.ts';
import type { Visit } from '../visit/visit.ts';

export type StoryLife = 'new' | 'growing' | 'resting';

/** In the order in which a visit comes to them. */
export const VISIT_PHASES = ['announced', 'under-way', 'concluded'] as const;
export type VisitPhase = (typeof VISIT_PHASES)[number];

const DAY_MS = 86_400_000;
/** Days from its first article in which a story is new. */
const NEW_DAYS = 1;
/**
 * Days without an article after which a story rests. Of two that follow each other in a story, 94 to 100 in 100 are
 * nearer (164 visits and events of three sets).
 */
export const REST_DAYS = 4;

/** Where a story stands now, by when its articles were published. */
export function lifeOf(story: { firstPublished: Date; lastPublished: Date }, now: Date): StoryLife {
  if (rests(story.lastPublished, now)) return 'resting';
  return now.getTime() - story.firstPublished.getTime() < NEW_DAYS * DAY_MS ? 'new' : 'growing';
}

/**
 * Whether an article wakes a story whose last one before it was published at `lastPublished`. By publication and not
 * by arrival: what is read after days without a network wakes nothing.
 */
export function wakes(lastPublished: Date, joined: Date): boolean {
  return rests(lastPublished, joined);
}

/** Whether a story whose last article was published at `lastPublished` has none for so long that it rests. */
export function rests(lastPublished: Date, now: Date): boolean {
  return now.getTime() - lastPublished.getTime() >= REST_DAYS * DAY_MS;
}

/**
 * Where a visit stands on the day that it is now in the desk's zone; null where its days are not known. One whose
 * last day is not known is taken to last a day.
 */
export function visitPhase(
  { start, end }: Pick<Visit, 'start' | 'end'>,
  now: Date,
  zone: string,
): VisitPhase | null {
  if (!start) return null;
  const today = dayInZone(now, zone);
  if (today < start) return 'announced';
  return today <= (end ?? start) ? 'under-way' : 'concluded';
}
