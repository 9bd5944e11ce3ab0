import type { Document, Element } from 'domhandler';
import type { Published } from '../core/article.ts';
import { parsePage, TooDeepError } from '../core/html/parse.ts';
import { isSameSite } from '../core/url.ts';
import { articleFilter } from './filter.ts';
import { type FoundLink, publishedFrom, type ReadContext } from './link.ts';
import { type AnchorsByUrl, anchorsByUrl, headingOf, titleOf } from './listing/anchors.ts';
import { datesByUrl } from './listing/dates.ts';
import { type Candidate, judgeLinks } from './listing/judgement.ts';
import { createPlaces, type Place } from './listing/place.ts';
import { readableWords } from './listing/readable-words.ts';
import { UnreadableError } from './unreadable-error.ts';

/** A listing's context: `links` is a CSS selector of the links to articles, or of what holds one; null for none. */
export type ListingContext = ReadContext & { links: string | null };

const MIN_TITLE_WORDS = 4;

/**
 * The links to articles on a listing page, in its order. They are those of the selector; else those that match the
 * source's patterns; else those that look like articles by address, title, place and company (`judgeLinks`).
 * Throws UnreadableError where tags nest without end.
 */
export function readListing(body: string, context: ListingContext): FoundLink[] {
  const document = parseListing(body, context.url);
  const anchors = anchorsByUrl(document, context.url, context.links);
  const articles = articlesIn(document, anchors, context);
  const published = publishedByUrl(document, articles, context.source.zone);
  return [...articles].map(([url, own]) => ({
    url,
    title: titleOf(own),
    published: published.get(url) ?? null,
  }));
}

function parseListing(body: string, url: string): Document {
  try {
    return parsePage(body).root;
  } catch (cause) {
    if (cause instanceof TooDeepError) throw new UnreadableError(url, 'a page with sane markup', cause);
    throw cause;
  }
}

function publishedByUrl(document: Document, articles: AnchorsByUrl, zone: string): Map<string, Published> {
  const dates = [...datesByUrl(document, articles)].flatMap(([url, texts]) => {
    const published = publishedFrom('listing', zone, texts);
    return published ? [[url, published] as const] : [];
  });
  return new Map(dates);
}

function articlesIn(
  document: Document,
  anchors: AnchorsByUrl,
  { source, url: listing, links }: ListingContext,
): AnchorsByUrl {
  if (links) return anchors;
  if (source.include.length > 0) return filtered(anchors, articleFilter(source));
  const own = filtered(anchors, (url) => isSameSite(url, source.home));
  // A card's label, author and comments would keep its date from the headline.
  const titled = new Map([...own].filter(([, each]) => isTitled(each)));
  const dated = publishedByUrl(document, titled, source.zone);
  const placeOf = createPlaces();
  const candidates = [...own].map(([url, each]) =>
    candidate(url, each, { isDated: dated.has(url), places: each.map(placeOf) }),
  );
  const judged = judgeLinks(candidates, listing).filter(({ isArticle }) => isArticle);
  const articles = new Set(judged.map(({ url }) => url));
  return filtered(own, (url) => articles.has(url));
}

function filtered(anchors: AnchorsByUrl, passes: (url: string) => boolean): AnchorsByUrl {
  return new Map([...anchors].filter(([url]) => passes(url)));
}

function isTitled(anchors: readonly Element[]): boolean {
  return isHeading(anchors) || readableWords(titleOf(anchors) ?? '') >= MIN_TITLE_WORDS;
}

function candidate(
  url: string,
  anchors: readonly Element[],
  { isDated, places }: { isDated: boolean; places: readonly Place[] },
): Candidate {
  return {
    url,
    title: titleOf(anchors),
    isHeading: isHeading(anchors),
    isDated,
    isChrome: places.every(({ isChrome }) => isChrome),
    lists: new Set(places.map(({ list }) => list)),
  };
}

function isHeading(anchors: readonly Element[]): boolean {
  return anchors.some((anchor) => headingOf(anchor).length > 0);
}
