import { parsePage, textOf } from '../core/extract/document.ts';
import { isParseable } from '../core/extract/nesting.ts';
import { normaliseText, wordsOf } from '../core/text.ts';
import { isSameSite, normaliseUrl } from '../core/url.ts';
import { articleFilter } from './filter.ts';
import { type FoundLink, publishedFrom, type ReadContext } from './link.ts';
import { UnreadableError } from './unreadable-error.ts';

/** A listing's context: `links` is a CSS selector of the links to articles, or of what holds one; null for none. */
export type ListingContext = ReadContext & { links: string | null };

/** Anchors by the address they lead to: an article's picture, headline, lead and number of comments. */
type AnchorsByUrl = Map<string, Element[]>;

// News fronts have a few hundred anchors; a page with more is no listing.
const MAX_ANCHORS = 2000;
// On fronts of four Vietnamese sites the names of sections have up to 29 letters in the URL, of articles 30 and more.
const MIN_SLUG_LENGTH = 30;
const MIN_TITLE_WORDS = 4;
const MAX_TITLE_LENGTH = 250;
// How deep a date may stand in the card that links to its article.
const MAX_CARD_DEPTH = 4;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const DATES = 'time, [datetime], [data-time]';

/**
 * The links to articles on a listing page, in its order. They are those of the selector; else those that match the
 * source's patterns; else those that look like articles by the shape of the URL and the length of the title.
 * Throws UnreadableError where tags nest without end.
 */
export function readListing(body: string, context: ListingContext): FoundLink[] {
  if (!isParseable(body)) throw new UnreadableError(context.url, 'a page with sane markup');
  const document = parsePage(body);
  const isArticle = articleTest(context);
  const articles = [...anchorsByUrl(document, context)].filter(([url, anchors]) => isArticle(url, anchors));
  const dates = datesByUrl(document, new Map(articles));
  return articles.map(([url, anchors]) => ({
    url,
    title: titleOf(anchors),
    published: publishedFrom('listing', context.source.zone, dates.get(url) ?? []),
  }));
}

function anchorsByUrl(document: Document, { url: own, links }: ListingContext): AnchorsByUrl {
  const base = normaliseUrl(document.querySelector('base[href]')?.getAttribute('href') ?? '', own) ?? own;
  const byUrl: AnchorsByUrl = new Map();
  for (const element of [...document.querySelectorAll(links ?? 'a[href]')].slice(0, MAX_ANCHORS)) {
    const anchor = element.closest('a[href]') ?? element.querySelector('a[href]');
    const url = anchor && normaliseUrl(anchor.getAttribute('href') ?? '', base);
    if (!url || url === normaliseUrl(own)) continue;
    const others = byUrl.get(url);
    if (others) others.push(anchor);
    else byUrl.set(url, [anchor]);
  }
  return byUrl;
}

function articleTest({
  source,
  links,
}: ListingContext): (url: string, anchors: readonly Element[]) => boolean {
  if (links) return () => true;
  if (source.include.length > 0) return articleFilter(source);
  return (url, anchors) =>
    isSameSite(url, source.home) &&
    looksLikeArticle(url) &&
    wordsOf(titleOf(anchors) ?? '').length >= MIN_TITLE_WORDS;
}

/** A slug of a sentence's length, a long number, or a date: what sections, tags and authors lack. */
function looksLikeArticle(url: string): boolean {
  const { pathname } = new URL(url);
  const slug = pathname.split('/').findLast((part) => part !== '') ?? '';
  const isSentence = slug.length >= MIN_SLUG_LENGTH && slug.split(/[-_]/).length >= MIN_TITLE_WORDS;
  return isSentence || /\d{6}/.test(slug) || /\/\d{4}\/\d{1,2}\/\d{1,2}\//.test(pathname);
}

/** The headline among the anchors' texts; else the longest that is not as long as a lead. */
function titleOf(anchors: readonly Element[]): string | null {
  const headings = anchors.flatMap((anchor) =>
    anchor.closest(HEADINGS) ? anchor : (anchor.querySelector(HEADINGS) ?? []),
  );
  const texts = (headings.length > 0 ? headings : anchors).map(titleIn);
  return texts
    .filter((text) => text.length <= MAX_TITLE_LENGTH)
    .reduce<string | null>((longest, text) => (text.length > (longest?.length ?? 0) ? text : longest), null);
}

function titleIn(element: Element): string {
  // An anchor that nobody closed holds the rest of the page.
  const text = element.querySelector('a[href]') ? '' : textOf(element);
  return text || normaliseText(element.getAttribute('title') ?? '');
}

/** The dates that stand nearest to an article's links, as written. */
function datesByUrl(document: Document, articles: AnchorsByUrl): Map<string, string[]> {
  const cards = cardsOf(articles);
  const dates = new Map<string, string[]>();
  for (const element of document.querySelectorAll(DATES)) {
    const url = cardAround(element, cards);
    if (url) dates.set(url, [...(dates.get(url) ?? []), ...writtenDates(element)]);
  }
  return dates;
}

/** Elements around links: by the address of the one article that an element leads to, by null where by several. */
function cardsOf(articles: AnchorsByUrl): Map<Element, string | null> {
  const cards = new Map<Element, string | null>();
  for (const [url, anchors] of articles) {
    for (const anchor of anchors) {
      let element: Element | null = anchor;
      while (element && cards.get(element) !== url && cards.get(element) !== null) {
        cards.set(element, cards.has(element) ? null : url);
        element = element.parentElement;
      }
    }
  }
  return cards;
}

function cardAround(date: Element, cards: ReadonlyMap<Element, string | null>): string | null {
  let element: Element | null = date;
  for (let depth = 0; element && depth <= MAX_CARD_DEPTH; depth++) {
    const url = cards.get(element);
    if (url !== undefined) return url;
    element = element.parentElement;
  }
  return null;
}

function writtenDates(element: Element): string[] {
  const attributes = ['datetime', 'data-time'].flatMap((name) => element.getAttribute(name) ?? []);
  return [...attributes, textOf(element)];
}
