import type { Instant, Published } from '../../article.ts';
import type { Metadata } from '../survey/metadata.ts';
import { elementsNamed, type Survey } from '../survey/survey.ts';
import { addressDay, type ClaimSources, type DateClaim, dateClaims, readMetadataDates } from './claims.ts';
import { dayAlone, isOffset, readWrittenDate, toInstant, type WrittenDate } from './dates.ts';
import { isUtc, type LocalDate, withLocalOffset } from './local-date.ts';
import { allMetadataDates, modifiedInMetadata } from './metadata-dates.ts';
import { inPageOrder } from './order.ts';
import { visibleDateSources } from './visible-sources.ts';

export interface DateContext {
  url: string;
  /** IANA zone of times written without an offset. */
  zone: string;
  fetchedAt: Instant;
  /** The source's selector for the visible date. */
  selector: string | undefined;
  /** What the feed, sitemap or listing said. */
  hint: Published | null;
}

/**
 * When the article was published. The first of these to give a date wins: JSON-LD, `meta`, the source's selector,
 * the URL, `time` and text beside the headline, vaguer `meta`, the title, the hint; then, as guesses, the last change,
 * dates elsewhere on the page, addresses of images, the fetch. A source that gives only the day is made exact by a
 * later one that gives a time on the same day. `guess` is true where the time of day had to be supposed, where the
 * date may be that of something else, and where the hint says so of itself. A time without an offset is read in the
 * source's zone and is no guess, for that zone is configured. What is written in UTC carries the outlet's offset where
 * the page shows it; that offset is a guess only where the page shows no more than a day. Dates more than a day after
 * `fetchedAt` and before 1995 are refused.
 */
export function findPublished(survey: Survey, metadata: Metadata, context: DateContext): Published {
  const sources = {
    ...context,
    survey,
    metadata,
    visible: visibleDateSources(survey, metadata, context.zone),
  };
  const claim = bestClaim(sources, context.fetchedAt);
  const local = claim && inLocalTime(claim.written, sources);
  const instant = local && toInstant(local.written, context.zone);
  if (!instant) return { instant: context.fetchedAt, origin: 'fetch', guess: true };
  return {
    instant,
    origin: claim.origin,
    guess: claim.isGuess || local.isGuess || local.written.time === null,
  };
}

/** When the article was last changed, where the page says so to the minute. */
export function findModified(survey: Survey, metadata: Metadata, context: DateContext): Published | null {
  const { zone, fetchedAt } = context;
  for (const { written, origin } of [
    ...readMetadataDates(modifiedInMetadata(metadata), zone),
    ...markedModified(survey, zone),
  ]) {
    const instant = written.time === null || isRefused(written, fetchedAt) ? null : toInstant(written, zone);
    if (instant) return { instant, origin, guess: false };
  }
  return null;
}

function* markedModified(survey: Survey, zone: string): Generator<DateClaim> {
  for (const { attribs } of elementsNamed(survey, 'time')) {
    const written =
      attribs.itemprop === 'dateModified' ? readWrittenDate(attribs.datetime ?? '', zone) : null;
    if (written) yield { written, origin: 'time', isGuess: false };
  }
}

function bestClaim(sources: ClaimSources, fetchedAt: Instant): DateClaim | null {
  let dayOnly: DateClaim | null = null;
  for (const claim of dateClaims(sources)) {
    if (dayOnly && claim.isGuess) break;
    const written = inOrder(claim.written, sources);
    if (isRefused(written, fetchedAt)) continue;
    const isExact = written.time !== null && !claim.isGuess;
    if (isExact && (!dayOnly || dayOnly.written.day === written.day)) return { ...claim, written };
    dayOnly ??= { ...claim, written };
  }
  return dayOnly;
}

function inOrder(written: WrittenDate, sources: ClaimSources): WrittenDate {
  if (written.swapped === null) return written;
  const { survey, metadata, zone, visible } = sources;
  const day = addressDay(sources);
  const others = [...readMetadataDates(allMetadataDates(metadata), zone), ...visible.nearby()].map(
    (date) => date.written,
  );
  const language = elementsNamed(survey, 'html')[0]?.attribs.lang ?? '';
  return inPageOrder(written, { others: day ? [dayAlone(day), ...others] : others, language, zone });
}

function inLocalTime(written: WrittenDate, sources: ClaimSources): LocalDate {
  if (written.time === null || !isUtc(written.clock)) return { written, isGuess: false };
  const shown = sources.visible
    .nearby()
    .filter(({ trust, says }) => (trust === 'sure' || trust === 'likely') && says !== 'modified');
  const day = addressDay(sources);
  return withLocalOffset(
    written,
    [...shown.map((date) => date.written), ...(day ? [dayAlone(day)] : [])],
    sources.zone,
  );
}

const DAY = 86_400_000;
/** The first news sites are of 1994 and 1995. */
const FIRST_DAY = '1995-01-01';
/** Days that programs count from; at their first second nothing was published. */
const EPOCHS = /^(?:2000|2001)-01-01$/;

/** Feeds of other time zones and clocks that run ahead are let through; anything later is a mistake. */
function isRefused({ day, time, clock }: WrittenDate, fetchedAt: Instant): boolean {
  if (day < FIRST_DAY) return true;
  if (EPOCHS.test(day) && (time === null || time === '00:00:00')) return true;
  const at = Date.parse(`${day}T${time ?? '12:00:00'}${isOffset(clock) ? clock : 'Z'}`);
  return at > Date.parse(fetchedAt) + DAY;
}
