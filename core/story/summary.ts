import type { Day, Instant } from '../article.ts';
import { dayInZone, daysBetween } from '../time.ts';
import { addFrames } from '../visit/frame.ts';
import { visitOf } from '../visit/story-visit.ts';
import type { PreparedArticle } from './prepare.ts';
import type { StorySummary } from './story.ts';
import { FIELDS } from './terms.ts';
import { DotProducts, weighTerms } from './vectors.ts';

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
  const visit = visitOf(ordered.map((member) => member.frame).reduce(addFrames));
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

const products = new DotProducts();
/** Of the latest articles of a long story; the title of one of two hundred is as good as that of one of a thousand. */
const MOST_COMPARED = 200;

/** The title of the article that is nearest to all of them; the earliest among equals. */
function centralTitle(members: PreparedArticle[]): string {
  const titled = members.filter((member) => member.title !== '').slice(-MOST_COMPARED);
  const vectors = titled.map((member) => weighTerms(member.terms, () => 1));
  const nearness = titled.map(() => 0);
  for (const [index, vector] of vectors.entries()) {
    products.load(vector);
    for (const [other, otherVector] of vectors.entries()) {
      const sums = new Float64Array(FIELDS.length);
      if (other !== index) products.addTo(sums, otherVector);
      nearness[other] = (nearness[other] ?? 0) + (sums[0] ?? 0) + (sums[1] ?? 0) + (sums[2] ?? 0);
    }
  }
  const best = nearness.indexOf(Math.max(...nearness));
  return titled[best]?.title ?? '';
}
