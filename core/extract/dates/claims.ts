import type { Day, Published } from '../../article.ts';
import { selectAll } from '../../html/select.ts';
import { textOf } from '../../html/tree.ts';
import type { Metadata } from '../survey/metadata.ts';
import { elementsNamed, type Survey } from '../survey/survey.ts';
import { asWritten, dayAlone, readWrittenDate, type WrittenDate } from './dates.ts';
import { titleParts } from './headline.ts';
import {
  createdInJsonLd,
  type MetadataDate,
  modifiedInMetadata,
  publishedInJsonLd,
  publishedInMeta,
  uploadedInJsonLd,
  vaguelyInMeta,
} from './metadata-dates.ts';
import { imageDay, urlDay, urlMonth } from './url-date.ts';
import type { VisibleDateSources } from './visible-sources.ts';
import type { Trust } from './visible-trust.ts';

/** One date that may be the article's. */
export interface DateClaim {
  written: WrittenDate;
  origin: Published['origin'];
  /** Whether it dates something else as often as the publication. */
  isGuess: boolean;
}

export interface ClaimSources {
  survey: Survey;
  metadata: Metadata;
  url: string;
  /** IANA zone. */
  zone: string;
  selector: string | undefined;
  hint: Published | null;
  visible: VisibleDateSources;
}

/** Every date that may be the article's, the surest first. */
export function* dateClaims(sources: ClaimSources): Generator<DateClaim> {
  const { metadata, zone, hint } = sources;
  yield* inMetadata(sources);
  yield* selected(sources);
  yield* claimDay(addressDay(sources), false);
  yield* shown(sources, 'sure');
  yield* readMetadataDates(vaguelyInMeta(metadata), zone);
  yield* inTitle(sources);
  if (hint) yield { written: asWritten(hint.instant), origin: hint.origin, isGuess: hint.guess };
  yield* shown(sources, 'likely');
  yield* guesses(sources);
}

/** JSON-LD before `meta`, unless they name two days and readers are shown the second. */
function* inMetadata({ metadata, zone, visible }: ClaimSources): Generator<DateClaim> {
  const jsonLd = [...readMetadataDates(publishedInJsonLd(metadata), zone)];
  const meta = [...readMetadataDates(publishedInMeta(metadata), zone)];
  const [first, second] = [jsonLd[0]?.written.day, meta[0]?.written.day];
  if (first && second && first !== second) {
    const [surest] = visible.nearby();
    if (surest?.trust === 'sure' && surest.written.day === second) yield* meta;
  }
  yield* jsonLd;
  yield* meta;
}

/** The day in the page's address, or in the one by which it wants to be known. */
export function addressDay(sources: Pick<ClaimSources, 'survey' | 'metadata' | 'url'>): Day | null {
  const { survey, metadata, url } = sources;
  const canonical = elementsNamed(survey, 'link').find(({ attribs }) => attribs.rel === 'canonical');
  return urlDay(url) ?? urlDay(canonical?.attribs.href ?? metadata.meta.get('og:url') ?? '');
}

function* guesses(sources: ClaimSources): Generator<DateClaim> {
  const { metadata, url, zone } = sources;
  yield* readMetadataDates(createdInJsonLd(metadata), zone, true);
  yield* shown(sources, 'doubtful');
  yield* readMetadataDates(modifiedInMetadata(metadata), zone, true);
  yield* readMetadataDates(uploadedInJsonLd(metadata), zone, true);
  yield* claimDay(imageDay(metadata), true);
  yield* shown(sources, 'last');
  yield* claimDay(urlMonth(url), true);
}

export function* readMetadataDates(
  dates: Iterable<MetadataDate>,
  zone: string,
  isGuess = false,
): Generator<DateClaim> {
  for (const { text, origin } of dates) {
    const written = readWrittenDate(text, zone);
    if (written) yield { written, origin, isGuess };
  }
}

function* selected({ survey, selector, zone }: ClaimSources): Generator<DateClaim> {
  for (const element of selectAll(survey.root, selector)) {
    const machine = readWrittenDate(element.attribs.datetime ?? '', zone);
    const written = machine ?? readWrittenDate(textOf(element), zone);
    if (written) yield { written, origin: machine ? 'time' : 'text', isGuess: false };
  }
}

function* claimDay(day: string | null, isGuess: boolean): Generator<DateClaim> {
  if (day) yield { written: dayAlone(day), origin: 'url', isGuess };
}

function* shown({ visible }: ClaimSources, wanted: Trust): Generator<DateClaim> {
  const isGuess = wanted === 'doubtful' || wanted === 'last';
  const dates = wanted === 'last' ? visible.everywhere() : visible.nearby();
  for (const { written, origin, trust } of dates) if (trust === wanted) yield { written, origin, isGuess };
}

const LONGEST_TITLE_DATE = 30;

/** `Ferry sinks | News | 7.3.2026`; a date among other words is part of the story. */
function* inTitle({ survey, metadata, zone }: ClaimSources): Generator<DateClaim> {
  for (const part of titleParts(survey, metadata)) {
    const written = part.length <= LONGEST_TITLE_DATE ? readWrittenDate(part, zone) : null;
    if (written) yield { written, origin: 'meta', isGuess: false };
  }
}
