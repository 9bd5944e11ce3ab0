import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../core/time.ts';
import type { HandedStory } from '../../storage/handed-stories.ts';
import type { PageContext } from '../page-context.ts';
import { shownHeadline } from '../views/headline.tsx';
import { storyAddress } from './addresses.ts';
import { visitInWords } from './feed.ts';

/** Visits whose first day is known as all-day events of iCalendar (RFC 5545). */
export function calendarOf(name: string, stories: HandedStory[], page: PageContext, base: string): string {
  const calendar = ical({
    name,
    prodId: { company: 'Dateline', product: 'Dateline', language: page.language.toUpperCase() },
  });
  for (const story of stories) {
    const days = eventDays(story);
    if (days) calendar.createEvent({ ...eventOf(story, page, base), ...days });
  }
  // RFC 5545, 3.1: every line ends, the last one too.
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** The first day, and the one after the last: `DTEND` is exclusive (RFC 5545, 3.6.1). One day where no last is known. */
export function eventDays({ visit }: Pick<HandedStory, 'visit'>): { start: Date; end: Date } | null {
  if (!visit?.start) return null;
  const last = visit.end && visit.end > visit.start ? visit.end : visit.start;
  const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
  return { start: midnight(visit.start), end: midnight(addDays(last, 1)) };
}

function eventOf(story: HandedStory, page: PageContext, base: string) {
  const { messages, format } = page;
  const address = storyAddress(base, story.id);
  const { title, lead } = shownHeadline(story, page);
  const unknown = story.visit?.end === null ? messages.handOn.lastDayUnknown : null;
  return {
    allDay: true,
    // The moment of creation tells it from a story of the same number in a database that was lost (RFC 7986, 5.3).
    id: `visit-${story.id}.${story.createdAt.getTime()}@${new URL(base).hostname}`,
    // Without METHOD, DTSTAMP is when the event was last revised (RFC 5545, 3.8.7.2).
    stamp: story.changedAt,
    lastModified: story.changedAt,
    created: story.createdAt,
    summary: story.visit && story.visit.visitors.length > 0 ? whoWhere(story.visit, page) : title,
    location: story.visit ? format.country(story.visit.host) : null,
    description: [title, lead, visitInWords(story, page), unknown, address].filter(Boolean).join('\n\n'),
    url: address,
    // Nobody is busy because others travel.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function whoWhere(visit: { visitors: string[]; host: string }, { messages, format }: PageContext): string {
  return messages.handOn.visitOf(format.list(visit.visitors), format.country(visit.host));
}
