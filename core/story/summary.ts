import type { Day, Instant } from '../article.ts';
import { dayInZone, daysBetween } from '../time.ts';
import { addFrames } from '../visit/frame.ts';
import { visitOf } from '../visit/story-visit.ts';
import { chooseHeadlines, type HeadlineMember } from './headlines.ts';
import { byPublication } from './prepare.ts';
import type { StorySummary } from './story.ts';

/** A visit's first day is believed from so many days before the first report to so many after it. */
const DAYS_BEFORE = 10;
const DAYS_AHEAD = 90;

/** What a story is, told from its articles alone, in any order. Throws RangeError where there is none. */
export function summariseStory(members: HeadlineMember[], zone: string): StorySummary {
  const ordered = [...members].sort(byPublication);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last) throw new RangeError('A story without articles has no summary.');
  const visit = visitOf(ordered.map((member) => member.frame).reduce(addFrames));
  const start = visit?.start ?? null;
  const headlines = chooseHeadlines(
    ordered,
    ({ published }) => start === null || dayInZone(published, zone) >= start,
  );
  return {
    title: headlines[0]?.title ?? '',
    headlines,
    day: storyDay(start, first.published, zone),
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
