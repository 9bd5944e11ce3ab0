import type { Day, Instant } from '../article.ts';
import { dayInZone, daysBetween } from '../time.ts';
import { addFrames, visitOf } from '../visit/story-frame.ts';
import type { PreparedArticle } from './prepare.ts';
import type { StorySummary } from './story.ts';
import { addToCentroid, emptyCentroid, similarities, type Vectors, weighTerms } from './vectors.ts';

/** A visit's first day is believed from so many days before the first report to so many after it. */
const DAYS_BEFORE = 10;
const DAYS_AHEAD = 90;

export type SummaryMember = PreparedArticle & { copyOf: string | null };

/** What a story is, told from its articles alone, in any order. Throws RangeError where there is none. */
export function summariseStory(members: SummaryMember[], zone: string): StorySummary {
  const ordered = [...members].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last) throw new RangeError('A story without articles has no summary.');
  const originals = ordered.filter((member) => member.copyOf === null);
  const visit = visitOf(addFrames(ordered.map((member) => member.frame)));
  return {
    title: centralTitle(originals.length > 0 ? originals : ordered),
    day: storyDay(visit?.start ?? null, first.published, zone),
    visit,
    firstPublished: first.published,
    lastPublished: last.published,
  };
}

function storyDay(start: Day | null, firstPublished: Instant, zone: string): Day {
  const published = dayInZone(firstPublished, zone);
  if (!start) return published;
  const ahead = daysBetween(published, start);
  return ahead >= -DAYS_BEFORE && ahead <= DAYS_AHEAD ? start : published;
}

/** The title of the article that is nearest to all of them; the earliest among equals. */
function centralTitle(members: PreparedArticle[]): string {
  const titled = members.filter((member) => member.title !== '');
  const centroid = emptyCentroid();
  const vectors = titled.map((member) => weighTerms(member.terms, () => 1));
  for (const vector of vectors) addToCentroid(centroid, vector);
  const nearness = (vector: Vectors) => {
    const { title, lead, body } = similarities(vector, centroid);
    return title + lead + body;
  };
  let best = -1;
  let title = '';
  titled.forEach((member, index) => {
    const vector = vectors[index];
    const score = vector ? nearness(vector) : 0;
    if (score <= best) return;
    best = score;
    title = member.title;
  });
  return title;
}
