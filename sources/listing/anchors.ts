import type { AnyNode, Document, Element } from 'domhandler';
import { selectAll } from '../../core/html/select.ts';
import { attribute, closest, isElement, textOf } from '../../core/html/tree.ts';
import { normaliseText } from '../../core/text.ts';
import { normaliseUrl } from '../../core/url.ts';

/** Anchors by the address they lead to: an article's picture, headline, lead and number of comments. */
export type AnchorsByUrl = Map<string, Element[]>;

// News fronts have a few hundred anchors; a page with more is no listing.
const MAX_ANCHORS = 2000;
const MAX_TITLE_LENGTH = 250;
const HEADING = /^h[1-6]$/;

/** Those that a selector names, or all of them; the page's own address (`own`) is none of them. */
export function anchorsByUrl(document: Document, own: string, selector: string | null): AnchorsByUrl {
  const [baseElement] = selectAll(document, 'base[href]');
  const base = normaliseUrl(baseElement?.attribs.href ?? '', own) ?? own;
  const byUrl: AnchorsByUrl = new Map();
  for (const element of selectAll(document, selector ?? 'a[href]').slice(0, MAX_ANCHORS)) {
    const anchor = closest(element, isLink) ?? firstInside(element, isLink);
    const url = anchor && normaliseUrl(attribute(anchor, 'href') ?? '', base);
    if (!url || url === normaliseUrl(own)) continue;
    const others = byUrl.get(url);
    if (others) others.push(anchor);
    else byUrl.set(url, [anchor]);
  }
  return byUrl;
}

/** The headline among the anchors' texts; else the longest that is not as long as a lead. */
export function titleOf(anchors: readonly Element[]): string | null {
  const headings = anchors.flatMap(headingOf);
  const texts = (headings.length > 0 ? headings : anchors).map(titleIn);
  return texts
    .filter((text) => text.length <= MAX_TITLE_LENGTH)
    .reduce<string | null>((longest, text) => (text.length > (longest?.length ?? 0) ? text : longest), null);
}

/** What of an anchor is a heading: the anchor in it, or the heading in the anchor. */
export function headingOf(anchor: Element): Element[] {
  if (closest(anchor, isHeading)) return [anchor];
  const inside = headingInside(anchor);
  return inside ? [inside] : [];
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
