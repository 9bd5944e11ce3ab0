import type { Day } from '../article.ts';
import { foldedKey } from '../text.ts';
import { isSameName } from '../visit/names.ts';
import type { Visit } from '../visit/visit.ts';

/** Of the same person to the same country, before or after; of the same person elsewhere; of others to the same country. */
export type Kinship = 'previous-visit' | 'next-visit' | 'same-visitor' | 'same-host';

export interface VisitStory {
  id: number;
  day: Day;
  visit: Visit;
}

export interface Related<S> {
  story: S;
  kinship: Kinship;
  /** The visitor that both have, as the first story writes the name; null where it is the host alone. */
  visitor: string | null;
}

/** Of each kind; more are for a search. */
const MOST_OF_KIND = 3;
const ORDER: readonly Kinship[] = ['previous-visit', 'next-visit', 'same-visitor', 'same-host'];

/** How other visits are related to one, the nearest in time first within each kind. */
export function relateVisits<S extends VisitStory>(one: VisitStory, others: readonly S[]): Related<S>[] {
  const distance = ({ story }: Related<S>) => Math.abs(Date.parse(dayOf(story)) - Date.parse(dayOf(one)));
  const related = others
    .filter(({ id }) => id !== one.id)
    .flatMap((story) => relate(one, story) ?? [])
    .sort((a, b) => distance(a) - distance(b) || a.story.id - b.story.id);
  return ORDER.flatMap((kind) => {
    // There is one visit before this one and one after; those further off are other visits of the same person.
    const next = kind === 'previous-visit' || kind === 'next-visit' ? 1 : MOST_OF_KIND;
    return related.filter(({ kinship }) => kinship === kind).slice(0, next);
  });
}

function relate<S extends VisitStory>(one: VisitStory, story: S): Related<S> | null {
  const visitor = sharedVisitor(one.visit, story.visit);
  const isSameHost = one.visit.host === story.visit.host;
  if (visitor === null) return isSameHost ? { story, kinship: 'same-host', visitor } : null;
  const [day, other] = [dayOf(one), dayOf(story)];
  if (!isSameHost || day === other) return { story, kinship: 'same-visitor', visitor };
  return { story, kinship: other < day ? 'previous-visit' : 'next-visit', visitor };
}

function dayOf({ visit, day }: VisitStory): Day {
  return visit.start ?? day;
}

function sharedVisitor(a: Visit, b: Visit): string | null {
  const wordsOf = (name: string) => foldedKey(name).split(' ');
  return (
    a.visitors.find((name) => b.visitors.some((other) => isSameName(wordsOf(name), wordsOf(other)))) ?? null
  );
}
