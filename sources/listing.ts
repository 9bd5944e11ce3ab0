import { parseHTML } from 'linkedom';
import { normaliseText, wordsOf } from '../core/text.ts';
import { isSameSite, normaliseUrl } from '../core/url.ts';
import { articleFilter } from './filter.ts';
import { type FoundLink, publishedFrom, type ReadContext } from './link.ts';

/** A listing's context: `links` is a CSS selector of the links to articles, or of what holds one; null for none. */
export type ListingContext = ReadContext & { links: string | null };

/** The anchors of a page that lead to one address: picture, headline, lead, number of comments. */
type AnchorsByUrl = Map<string, Element[]>;

// News fronts have a few hundred anchors; a page with more is no listing.
const MAX_ANCHORS = 5000;
const MAX_TITLE_LENGTH = 250;
// How far from its link a date may stand: link, headline, card, list item.
const MAX_CARD_DEPTH = 4;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const DATES = 'time, [datetime], [data-time]';

/**
 * The links to articles on a listing page, in its order. They are those of the selector; else those that match the
 * source's patterns; else those that look like articles by the shape of the URL and the length of the title.
 */
export function readListing(body: string, context: ListingContext): FoundLink[] {
  const { document } = parseHTML(body);
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const anchors = anchorsByUrl(
    anchorsOf(document, context.links),
    normaliseUrl(base, context.url) ?? context.url,
  );
  const articles = new Map([...anchors].filter(([url, found]) => isArticle(url, found, context)));
  return [...articles].map(([url, found]) => ({
    url,
    title: titleOf(found),
    published: publishedFrom('listing', context.source.zone, dateTextsOf(url, articles)),
  }));
}

function anchorsOf(document: Document, links: string | null): Element[] {
  const found = [...document.querySelectorAll(links ?? 'a[href]')].slice(0, MAX_ANCHORS);
  return found.flatMap((element) => element.closest('a[href]') ?? element.querySelector('a[href]') ?? []);
}

function anchorsByUrl(anchors: readonly Element[], base: string): AnchorsByUrl {
  const byUrl: AnchorsByUrl = new Map();
  for (const anchor of anchors) {
    const url = normaliseUrl(anchor.getAttribute('href') ?? '', base);
    if (url) byUrl.set(url, [...(byUrl.get(url) ?? []), anchor]);
  }
  return byUrl;
}

function isArticle(url: string, anchors: readonly Element[], { source, links }: ListingContext): boolean {
  if (links) return true;
  if (source.include.length > 0) return articleFilter(source)(url);
  const title = titleOf(anchors);
  return (
    isSameSite(url, source.home) && looksLikeArticle(url) && title !== null && wordsOf(title).length >= 4
  );
}

/** A slug of a sentence's length, a long number, or a date: what sections, tags and authors lack. */
function looksLikeArticle(url: string): boolean {
  const { pathname } = new URL(url);
  const slug = pathname.split('/').findLast((part) => part !== '') ?? '';
  return slug.split(/[-_]/).length >= 4 || /\d{6}/.test(slug) || /\/\d{4}\/\d{1,2}\/\d{1,2}\//.test(pathname);
}

/** The headline among the anchors' texts; else the longest that is not as long as a lead. */
function titleOf(anchors: readonly Element[]): string | null {
  const headings = anchors.flatMap((anchor) =>
    anchor.closest(HEADINGS) ? anchor : (anchor.querySelector(HEADINGS) ?? []),
  );
  const texts = (headings.length > 0 ? headings : anchors).map(textOf);
  return texts
    .filter((text) => text.length <= MAX_TITLE_LENGTH)
    .reduce<string | null>((longest, text) => (text.length > (longest?.length ?? 0) ? text : longest), null);
}

function textOf(element: Element): string {
  return normaliseText(element.textContent ?? '') || normaliseText(element.getAttribute('title') ?? '');
}

/** The dates that stand nearest around a link, before another article's link comes into sight. */
function dateTextsOf(url: string, articles: AnchorsByUrl): string[] {
  const others = new Set([...articles].flatMap(([other, anchors]) => (other === url ? [] : anchors)));
  for (const anchor of articles.get(url) ?? []) {
    let card: Element | null = anchor;
    for (let depth = 0; card && depth <= MAX_CARD_DEPTH; depth++, card = card.parentElement) {
      if ([...card.querySelectorAll('a[href]')].some((link) => others.has(link))) break;
      const dates = [...card.querySelectorAll(DATES)].flatMap(writtenDates);
      if (dates.length > 0) return dates;
    }
  }
  return [];
}

function writtenDates(element: Element): string[] {
  const attributes = ['datetime', 'data-time', 'title'].map((name) => element.getAttribute(name));
  return [...attributes, element.textContent].filter((text) => typeof text === 'string');
}
