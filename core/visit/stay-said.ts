import { z } from 'zod';
import { daySchema } from '../article.ts';
import { groupBy } from '../group-by.ts';
import { dayOfNumber } from './dates.ts';
import type { VisitFrame } from './frame.ts';
import { mayBeStay } from './reading.ts';

/** The days of a visit with the outlets that name them; the last is null where they name only the first. */
export const staySaidSchema = z.object({
  start: daySchema,
  end: daySchema.nullable(),
  sources: z.array(z.string()),
});
export type StaySaid = z.infer<typeof staySaidSchema>;

type NamedStay = Pick<StaySaid, 'start' | 'end'>;

export interface ArticleOnVisit {
  source: string;
  /** The article that it reprints. */
  copyOf: string | null;
  frame: VisitFrame;
}

/** Of a sentence in title or first paragraph. */
const WEIGHT_OF_LEAD = 1;

/** What most outlets say first, ties by day. Who reprints says nothing of one's own. */
export function compareStays(articles: readonly ArticleOnVisit[], host: string): StaySaid[] {
  const said = articles.flatMap(({ source, copyOf, frame }) => {
    const stay = copyOf === null ? stayNamed(frame, host) : null;
    return stay ? [{ stay, source }] : [];
  });
  const groups = [...groupBy(said, ({ stay }) => `${stay.start} ${stay.end ?? ''}`).values()];
  return groups
    .flatMap((group) => {
      const sources = [...new Set(group.map(({ source }) => source))].sort();
      return group[0] ? [{ ...group[0].stay, sources }] : [];
    })
    .sort((a, b) => b.sources.length - a.sources.length || compareDays(a, b));
}

/** The last day that nobody names comes last. */
function compareDays(a: NamedStay, b: NamedStay): number {
  const keyOf = ({ start, end }: NamedStay) => `${start} ${end ?? '~'}`;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

/** Whether two of them cannot both be right. Who names only the first day does not contradict whoever names both. */
export function staysDiffer(stays: readonly NamedStay[]): boolean {
  return stays.some((a) =>
    stays.some((b) => a.start !== b.start || (a.end !== null && b.end !== null && a.end !== b.end)),
  );
}

/**
 * The days that one article names as those of the stay: calendar days beside a word of visiting, never those that are
 * inferred from its own publication; null where it names none.
 */
export function stayNamed(frame: VisitFrame, host: string): NamedStay | null {
  const stops = frame.stops.filter(({ start }) => start !== null);
  const atHost = stops.find((stop) => stop.host === host);
  const mentions = frame.mentions.filter(
    (mention) =>
      mention.form === 'explicit' &&
      mayBeStay(mention) &&
      mention.journey &&
      (mention.places.length === 0 || mention.places.includes(host)) &&
      !stops.some((stop) => stop.host !== host && stop.start === mention.start && stop.end === mention.end),
  );
  const spans = mentions.filter(
    ({ range, start, end }) => range && (!atHost || (start === atHost.start && end === atHost.end)),
  );
  const [span] = heaviestFirst(spans);
  if (span) return { start: dayOfNumber(span.start), end: dayOfNumber(span.end) };
  const [first] = heaviestFirst(mentions.filter(namesFirstDay));
  return first ? { start: dayOfNumber(first.start), end: null } : null;
}

type Mention = VisitFrame['mentions'][number];

/** In the lead, a day to come: one that is there may be that of a ceremony or of a meeting. */
function namesFirstDay({ range, leaving, returning, start, published, weight }: Mention): boolean {
  return !range && !leaving && !returning && start > published && weight >= WEIGHT_OF_LEAD;
}

function heaviestFirst(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => b.weight - a.weight || a.start - b.start);
}
