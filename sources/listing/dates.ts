import type { Document, Element } from 'domhandler';
import { selectAll } from '../../core/html/select.ts';
import { attribute, isText, parentElement, textOf } from '../../core/html/tree.ts';
import type { AnchorsByUrl } from './anchors.ts';

// How deep a date may stand in the card that links to its article.
const MAX_CARD_DEPTH = 4;
// A card has a date or two. Time elements that nobody closed hold one another, each with the rest of the page.
const MAX_DATES_PER_CARD = 5;
const DATES = 'time, [datetime], [data-time], [class*=time i], [class*=date i]';
// `update` and `timeline` name boxes too; a date has nothing in it, and is short.
const MAX_DATE_LENGTH = 60;

/** The dates that stand nearest to an article's links, as written. */
export function datesByUrl(document: Document, articles: AnchorsByUrl): Map<string, string[]> {
  const cards = cardsOf(articles);
  const dates = new Map<string, Element[]>();
  for (const element of selectAll(document, DATES).filter(isWritten)) {
    const url = cardAround(element, cards);
    if (!url) continue;
    const others = dates.get(url) ?? [];
    if (others.length < MAX_DATES_PER_CARD) dates.set(url, [...others, element]);
  }
  return new Map([...dates].map(([url, elements]) => [url, elements.flatMap(writtenDates)]));
}

function isWritten(element: Element): boolean {
  if (element.name === 'time' || attribute(element, 'datetime') || attribute(element, 'data-time'))
    return true;
  const [only, ...others] = element.children;
  return !!only && others.length === 0 && isText(only) && only.data.length <= MAX_DATE_LENGTH;
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
