import { foldText } from '../text.ts';
import { isElement, isText, nameWords, textOf, UNREAD_TAGS, visit } from './document.ts';

/** Names of boxes that hold other articles, other people's words or the site's own business. */
const FOREIGN_NAMES = phrases(
  // other articles
  'relate[a-z]*, recommend, recommended, recommendations?, most read, most viewed, most popular, popular, ' +
    'trending, read more, readmore, read next, see also, more news, more stories, more from, next article, ' +
    'promo, promos, outbrain, taboola, recirc, recirculation, up next, more on, ' +
    'lien quan, tin[a-z]*lien[a-z]*, tin lien quan, doc nhieu, doc[a-z]*nhieu, xem nhieu, xem them, xemthem, ' +
    'tin khac, tinkhac, tin cung, tin moi, ' +
    // people and machinery
    'comments?, comment list, disqus, binh luan, binhluan, ' +
    'newsletter, subscribe, subscription, sign ?up, login, register, cookies?, consent, gdpr, onetrust, ' +
    'popup, modal, overlay, advert[a-z]*, ads?, adbox, banner, sponsor(?:ed)?, quang cao, quangcao, ' +
    'breadcrumbs?, sidebar, side bar, footer, nav, navbar, navigation, menu, toolbar, pagination, pager, widget, ' +
    'complementary, contentinfo, dialog, search',
);

/** Names of lines that belong to the article but are not its text. */
const FURNITURE_NAMES = phrases(
  'byline, authors?, author name, author info, author box, author bio, bio, timestamp, dateline, pub date, ' +
    'tags?, tag list, keywords, topics?, credits?, photo credit, rating, vote, print, skip, ' +
    // Share buttons often stand in one box with author and date.
    'share, sharing, sharebar, social, chia se, ' +
    'hidden, visually hidden, sr only, screen reader[a-z]*, audio, video player, toc',
);

const FOREIGN_TAGS = new Set(['nav', 'aside', 'footer', 'button', 'form', 'dialog', 'input', 'menu']);

function phrases(list: string): RegExp {
  return new RegExp(`(?:^| )(?:${list.split(/,\s*/).join('|')})(?= |$)`);
}

/** Whether an element's tag or name says that its text is another article's or the site's. */
function isForeign(element: Element): boolean {
  if (FOREIGN_TAGS.has(element.localName)) return true;
  const name = nameWords(element);
  // What is called a teaser and leads nowhere is this article's own lead.
  return FOREIGN_NAMES.test(name) || (/\bteasers?\b/.test(name) && element.querySelector('a[href]') !== null);
}

/** An `article` or `table` that begins with a link: another article's headline, with its lead below. */
function isTeaser(element: Element): boolean {
  if (element.localName !== 'article' && element.localName !== 'table') return false;
  if (element.querySelector(element.localName)) return false;
  const link = element.querySelector('a[href]');
  const headline = link ? textOf(link) : '';
  return headline.length > LONGEST_LABEL && textOf(element).startsWith(headline);
}

function isFurniture(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) return true;
  return FURNITURE_NAMES.test(nameWords(element));
}

/** A name is believed of an element only while it holds no more than this share of the page's running text. */
const LARGEST_SHARE = 0.25;
/** The same for what is built like a teaser; of a short article's text, one may be a third. */
const LARGEST_TEASER_SHARE = 0.5;

/** Characters of running text under each element: text outside links, longer than a label. */
export type TextWeights = Map<Element, number>;

const LONGEST_LABEL = 25;

export function weighText(root: Element): TextWeights {
  const weights: TextWeights = new Map();
  const open: { element: Element; weight: number }[] = [];
  visit(root, {
    enter: (node) => {
      const parent = open.at(-1);
      if (isText(node) && parent && node.data.length > LONGEST_LABEL) {
        const length = node.data.trim().length;
        if (length > LONGEST_LABEL) parent.weight += length;
      }
      if (!isElement(node)) return true;
      open.push({ element: node, weight: 0 });
      return node.localName !== 'a' && !UNREAD_TAGS.has(node.localName);
    },
    leave: (node) => {
      if (!isElement(node)) return;
      const { element, weight } = open.pop() ?? { element: node, weight: 0 };
      if (weight > 0) weights.set(element, weight);
      const parent = open.at(-1);
      if (parent) parent.weight += weight;
    },
  });
  return weights;
}

/** What lies around an article, as roots of subtrees that do not overlap. */
export interface Boilerplate {
  /** Other articles, comments, navigation, advertisements, scripts: nothing in there tells of the article. */
  foreign: Set<Element>;
  /** Bylines, tags, hidden parts: they may tell of the article, but are not its text. */
  furniture: Set<Element>;
}

/** Finds boilerplate by tag and name. What holds one of `kept` (the source's own selectors chose them) is none. */
export function findBoilerplate(root: Element, weights: TextWeights, kept: Element[]): Boilerplate {
  const found: Boilerplate = { foreign: new Set(), furniture: new Set() };
  const total = weights.get(root) ?? 0;
  const isSmall = (element: Element, share = LARGEST_SHARE): boolean =>
    (weights.get(element) ?? 0) <= share * total && !kept.some((other) => element.contains(other));
  const isOthers = (element: Element): boolean =>
    (isForeign(element) && isSmall(element)) || (isTeaser(element) && isSmall(element, LARGEST_TEASER_SHARE));
  visit(root, {
    enter: (node) => {
      if (node === root || !isElement(node)) return true;
      if (UNREAD_TAGS.has(node.localName) || isOthers(node)) found.foreign.add(node);
      else if (isFurniture(node) && isSmall(node)) found.furniture.add(node);
      return !found.foreign.has(node);
    },
  });
  return found;
}

export function isWithin(element: Element, roots: Set<Element>): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) if (roots.has(node)) return true;
  return false;
}

/** Why a line is not the article's text; null where nothing speaks against it. */
export type DropReason =
  | 'related'
  | 'call-to-action'
  | 'advertisement'
  | 'placeholder'
  | 'link-list'
  | 'contributors'
  | 'date-line';

const LINE_RULES: [DropReason, RegExp][] = [
  ['placeholder', /^[|\s]*!\[[^\]]*\](?:\([^)]*\))?[|\s]*$|^[|\s]+$/],
  [
    'related',
    /^[^\p{L}\p{N}“"'(]*(?:>>|▶|►|(?:xem them|doc them|moi ban doc|moi doc gia|tin lien quan|bai lien quan|tin bai lien quan)\s*(?:[:.>]|$)|(?:related|read more|read also|also read|see also|recommended|more on this|lesen sie auch|mehr zum thema|lire aussi|a lire aussi|lea tambien|leggi anche|lees ook|czytaj takze)\b\s*(?:[:|>-]|$|(?:stories|news|articles|topics|content|coverage)\b))/u,
  ],
  [
    'call-to-action',
    /^\W*(?:sign up (?:for|to)|subscribe (?:to|now|for)|click here|follow us|follow \S+ on|share this|share on|like us on|download (?:the|our) app|continue reading|story continues|scroll down|join the (?:conversation|discussion)|leave a (?:comment|reply)|have a tip|get (?:the|our) (?:latest|best|free)\b.*\b(?:inbox|newsletter)|(?:\d+ )?comments?$|print$|tweet$|share$|copy link$|all rights reserved|©|copyright\b)/,
  ],
  [
    'contributors',
    /^\W*(?:additional reporting by\b|reporting by .*(?:editing|writing) by\b|.* contributed (?:to|reporting)\b(?: to)?(?: this (?:report|story|article))?\W*$)/,
  ],
  [
    'advertisement',
    /^\W*(?:advertisements?|advertising|anzeige|werbung|publicidad|publicite|quang cao|sponsored(?: content)?)\W*$/,
  ],
];

const LONGEST_RULED_LINE = 220;

/** Judges one line by its words and by the share of its characters that are links (0 to 1). */
export function dropReason(text: string, linkShare: number): DropReason | null {
  if (text.length <= LONGEST_RULED_LINE) {
    const folded = foldText(text);
    for (const [reason, pattern] of LINE_RULES) if (pattern.test(folded)) return reason;
    if (linkShare > 0.8 && !/[.!?…]["”»')]?$/.test(text)) return 'link-list';
    if (DATE_LINE.test(folded)) return 'date-line';
  }
  return null;
}

const DATE_LINE =
  /^(?:(?:published|updated|posted|last updated|cap nhat|ngay|thu \p{L}+|chu nhat|mon|tue|wed|thu|fri|sat|sun)\p{L}*[\s,.:-]+){0,4}(?:on\s+)?(?:\d{1,2}[.:h]\d\d\s*[,|-]?\s*)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}\.? \p{L}{3,10}\.? \d{4}|\p{L}{3,10}\.? \d{1,2}, \d{4})[\s,|-]*(?:(?:at\s+)?\d{1,2}[.:h]\d\d.{0,20})?$/u;
