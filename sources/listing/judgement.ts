import { readableWords } from './readable-words.ts';
import { shapeOf, type UrlShape } from './url-shape.ts';

/** A link of a listing page, with what of the page bears on whether it leads to an article. */
export interface Candidate {
  /** Normalised. */
  url: string;
  title: string | null;
  /** Whether its title is a heading of the page. */
  isHeading: boolean;
  /** Whether a date stands beside it. */
  isDated: boolean;
  /** Whether all its anchors stand in menus, headers, footers and the like. */
  isChrome: boolean;
  /** The lists that its anchors are entries of; see `createPlaces`. */
  lists: ReadonlySet<string>;
}

export interface Judgement {
  url: string;
  isArticle: boolean;
  /** What was found, with its points; an article has four and more. */
  reasons: Record<string, number>;
}

const ENOUGH = 4;
const MIN_TITLE_WORDS = 4;
const LONG_TITLE_WORDS = 6;
const MANY = 3;
const MOST = 0.6;
const FEW = 0.2;
// On fronts of four Vietnamese sites the names of sections have up to 29 letters in the URL, of articles 30 and more.
const SENTENCE_LENGTH = 30;
const PHRASE_LENGTH = 16;
const WEAK_ID_DIGITS = 4;

/**
 * Which links of a listing lead to articles, judged together: those that share the shape of their address or their place
 * in the markup share their fate, as menus do on one side and lists of headlines on the other.
 */
export function judgeLinks(candidates: readonly Candidate[], listing: string): Judgement[] {
  const shaped = candidates.map(shapedLink);
  const inText = shaped.filter(({ isChrome }) => !isChrome);
  const families = sharesOfHeadlines(inText, ({ shape }) => [shape.template]);
  const lists = sharesOfHeadlines(shaped, (link) => link.lists);
  return shaped.map((link) => {
    const family = families.get(link.shape.template);
    const reasons = {
      ...pointsOfAddress(link.shape),
      ...pointsOfTitle(link.words),
      ...(link.isHeading ? { 'is a heading': 1 } : {}),
      ...(link.isDated ? { 'has a date': 2 } : {}),
      ...(link.isChrome ? { 'stands in a menu': -3 } : {}),
      ...pointsOfFamily(family),
      ...pointsOfLists([...link.lists].flatMap((name) => lists.get(name) ?? [])),
    };
    const other = link.shape.otherKind;
    if (other && !isBelow(link.url, listing)) {
      return { url: link.url, isArticle: false, reasons: { [`says ${other}`]: -10, ...reasons } };
    }
    const points = Object.values(reasons).reduce((sum, each) => sum + each, 0);
    return { url: link.url, isArticle: points >= ENOUGH, reasons };
  });
}

function shapedLink(link: Candidate) {
  const words = link.title ? readableWords(link.title) : 0;
  return {
    ...link,
    shape: shapeOf(link.url),
    words,
    isHeadline: words > MIN_TITLE_WORDS || (link.isHeading && link.isDated),
  };
}

interface Share {
  links: number;
  /** Of those, how many are headlines by length, or as dated headings, as a share. */
  headlines: number;
}

function sharesOfHeadlines<T extends { isHeadline: boolean }>(
  links: readonly T[],
  keysOf: (link: T) => Iterable<string>,
): Map<string, Share> {
  const counts = new Map<string, { links: number; long: number }>();
  for (const link of links) {
    for (const key of keysOf(link)) {
      const count = counts.get(key) ?? { links: 0, long: 0 };
      count.links++;
      if (link.isHeadline) count.long++;
      counts.set(key, count);
    }
  }
  return new Map(
    [...counts].map(([key, { links, long }]) => [key, { links, headlines: long / links }] as const),
  );
}

function pointsOfAddress(shape: UrlShape): Record<string, number> {
  const isSentence = shape.slugWords >= MIN_TITLE_WORDS && shape.slugLength >= SENTENCE_LENGTH;
  const isPhrase = shape.slugWords >= MIN_TITLE_WORDS - 1 && shape.slugLength >= PHRASE_LENGTH;
  const identity = shape.isUnique ? 2 : shape.idDigits >= WEAK_ID_DIGITS ? 1 : 0;
  const slug = isSentence ? 2 : isPhrase ? 1 : 0;
  const points = Math.min(identity + slug, 3);
  return points > 0 ? { 'address of an article': points } : { 'address of a section': -1 };
}

function pointsOfTitle(words: number): Record<string, number> {
  if (words >= LONG_TITLE_WORDS) return { 'long title': 2 };
  if (words >= MIN_TITLE_WORDS) return { title: 1 };
  return words === 0 ? { 'no title': -2 } : { 'short title': -1 };
}

function pointsOfFamily(share: Share | undefined): Record<string, number> {
  if (!share || share.links < MANY) return {};
  if (share.headlines >= MOST) return { 'address as of many headlines': 2 };
  return share.headlines < FEW ? { 'address as of many short names': -2 } : {};
}

function pointsOfLists(shares: readonly Share[]): Record<string, number> {
  const many = shares.filter(({ links }) => links >= MANY);
  if (many.some(({ headlines }) => headlines >= MOST)) return { 'in a list of headlines': 1 };
  if (many.length > 0 && many.every(({ headlines }) => headlines < FEW))
    return { 'in a list of short names': -1 };
  return {};
}

/** A page of a topic may hold its articles below itself. */
function isBelow(url: string, listing: string): boolean {
  const folder = listing.replace(/[?#].*$/, '').replace(/\/?$/, '/');
  return url.startsWith(folder) && new URL(folder).pathname !== '/';
}
