import type { AnyNode, Document, Element } from 'domhandler';
import { parsePage, TooDeepError } from '../core/html/parse.ts';
import { selectAll } from '../core/html/select.ts';
import { attribute, closest, isElement, parentElement, textOf } from '../core/html/tree.ts';
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
// A card has a date or two. Time elements that nobody closed hold one another, each with the rest of the page.
const MAX_DATES_PER_CARD = 5;
const HEADING = /^h[1-6]$/;
const DATES = 'time, [datetime], [data-time]';

/**
 * The links to articles on a listing page, in its order. They are those of the selector; else those that match the
 * source's patterns; else those that look like articles by the shape of the URL and the length of the title.
 * Throws UnreadableError where tags nest without end.
 */
export function readListing(body: string, context: ListingContext): FoundLink[] {
  const document = parseListing(body, context.url);
  const isArticle = articleTest(context);
  const articles = [...anchorsByUrl(document, context)].filter(([url, anchors]) => isArticle(url, anchors));
  const dates = datesByUrl(document, new Map(articles));
  return articles.map(([url, anchors]) => ({
    url,
    title: titleOf(anchors),
    published: publishedFrom('listing', context.source.zone, dates.get(url) ?? []),
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

function anchorsByUrl(document: Document, { url: own, links }: ListingContext): AnchorsByUrl {
  const [baseElement] = selectAll(document, 'base[href]');
  const base = normaliseUrl(baseElement?.attribs.href ?? '', own) ?? own;
  const byUrl: AnchorsByUrl = new Map();
  for (const element of selectAll(document, links ?? 'a[href]').slice(0, MAX_ANCHORS)) {
    const anchor = closest(element, isLink) ?? firstInside(element, isLink);
    const url = anchor && normaliseUrl(attribute(anchor, 'href') ?? '', base);
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
    closest(anchor, isHeading) ? anchor : (headingInside(anchor) ?? []),
  );
  const texts = (headings.length > 0 ? headings : anchors).map(titleIn);
  return texts
    .filter((text) => text.length <= MAX_TITLE_LENGTH)
    .reduce<string | null>((longest, text) => (text.length > (longest?.length ?? 0) ? text : longest), null);
}

/** What comes after a link within a link belongs to that one: an anchor that nobody closed holds the rest of the page. */
function headingInside(anchor: Element): Element | null {
  const first = firstInside(anchor, (element) => isHeading(element) || isLink(element));
  return first && isHeading(first) ? first : null;
}

function titleIn(element: Element): string {
  const text = firstInside(element, isLink) ? '' : textOf(element);
  return text || normaliseText(attribute(element, 'title') ?? '');
}

function isLink(element: Element): boolean {
  return element.name === 'a' && attribute(element, 'href') !== null;
}

function isHeading(element: Element): boolean {
  return HEADING.test(element.name);
}

/** The first element below a root that passes, found without reading what comes after it. */
function firstInside(root: Element, passes: (element: Element) => boolean): Element | null {
  let node: AnyNode | null = root.firstChild;
  while (node) {
    if (isElement(node) && passes(node)) return node;
    node = isElement(node) && node.firstChild ? node.firstChild : nodeAfter(node, root);
  }
  return null;
}

/** What follows a node and all that is in it, in document order. */
function nodeAfter(node: AnyNode, root: Element): AnyNode | null {
  for (let open: AnyNode | null = node; open && open !== root; open = open.parent)
    if (open.next) return open.next;
  return null;
}

/** The dates that stand nearest to an article's links, as written. */
function datesByUrl(document: Document, articles: AnchorsByUrl): Map<string, string[]> {
  const cards = cardsOf(articles);
  const dates = new Map<string, Element[]>();
  for (const element of selectAll(document, DATES)) {
    const url = cardAround(element, cards);
    if (!url) continue;
    const others = dates.get(url) ?? [];
    if (others.length < MAX_DATES_PER_CARD) dates.set(url, [...others, element]);
  }
  return new Map([...dates].map(([url, elements]) => [url, elements.flatMap(writtenDates)]));
}

/** Elements around links: by the address of the one article that an element leads to, by null where by several. */
function cardsOf(articles: AnchorsByUrl): Map<Element, string | null> {
  const cards = new Map<Element, string | null>();
  for (const [url, anchors] of articles) {
    for (const anchor of anchors) {
      let element: Element | null = anchor;
      while (element && cards.get(element) !== url && cards.get(element) !== null) {
        cards.set(element, cards.has(element) ? null : url);
        element = parentElement(element);
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
    element = parentElement(element);
  }
  return null;
}

function writtenDates(element: Element): string[] {
  const attributes = ['datetime', 'data-time'].flatMap((name) => attribute(element, name) ?? []);
  return [...attributes, textOf(element)];
}
