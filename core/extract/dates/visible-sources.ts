import type { Metadata } from '../survey/metadata.ts';
import type { Survey } from '../survey/survey.ts';
import { datedHeadline } from './headline.ts';
import { readLine } from './visible-dates.ts';
import { type DatedLine, datedLines } from './visible-lines.ts';
import { ABOVE, BELOW, type TrustedDate, trustedFirst } from './visible-trust.ts';

/** The dates that stand in a page, the surest first; read when first asked for. */
export interface VisibleDateSources {
  /** Those around the headline; all others are `last`. */
  nearby: () => TrustedDate[];
  everywhere: () => TrustedDate[];
}

/** Each is read by a dozen patterns; a page with more is a calendar or an archive. */
const MOST_LINES = 200;

export function visibleDateSources(survey: Survey, metadata: Metadata, zone: string): VisibleDateSources {
  const headline = once(() => datedHeadline(survey, metadata));
  const read = (lines: DatedLine[]): TrustedDate[] =>
    trustedFirst(lines.slice(0, MOST_LINES).flatMap((line) => readLine(line, headline(), survey, zone)));
  return {
    nearby: once(() => read(datedLines(survey, headline(), BELOW).filter(isNearby))),
    everywhere: once(() => read(datedLines(survey, headline()))),
  };
}

function isNearby({ fromHeadline }: DatedLine): boolean {
  return fromHeadline === null || (fromHeadline >= -ABOVE && fromHeadline <= BELOW);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
