import type { AnyNode, Element } from 'domhandler';
import type { Image } from '../article.ts';
import { closest, parentElement } from '../html/tree.ts';
import { normaliseText } from '../text.ts';
import type { DraftBlock } from './body/blocks.ts';
import { isWithin } from './body/container.ts';
import { creditOf } from './captions.ts';
import { firstMeta, type Metadata } from './survey/metadata.ts';
import { elementsNamed, factsOf, isForeign, type Survey } from './survey/survey.ts';

export interface Picture {
  url: string;
  element: Element;
}

const LONGEST_CAPTION = 700;
/** No article shows more. */
const MOST_PICTURES = 300;
/** Smaller images are icons, counters and faces of authors. */
const SMALLEST_SIDE = 80;
const FARTHEST_CAPTION = 5;

/**
 * The article's images with their captions, in reading order: those that stand between or beside its blocks.
 * `url` is empty where a caption's image cannot be told.
 *
 * @param captions the blocks that are captions
 * @param scope what the article stands in
 */
export function findImages(
  survey: Survey,
  captions: readonly DraftBlock[],
  scope: AnyNode,
  pageUrl: string,
): Image[] {
  const pictures = picturesIn(survey, scope, pageUrl);
  const captionOf = new Map<Picture, string>();
  const alone: Image[] = [];
  for (const { element, text } of captions.slice(0, MOST_PICTURES)) {
    const picture = nearestPicture(survey, element, pictures);
    const before = picture && captionOf.get(picture);
    // The credit may stand in an element of its own.
    if (picture) captionOf.set(picture, before ? `${before} ${text}` : text);
    else alone.push(asImage('', text));
  }
  const illustrated = pictures.map((picture) => asImage(picture.url, captionOf.get(picture) ?? null));
  return distinct([...illustrated, ...alone]);
}

function asImage(url: string, caption: string | null): Image {
  // A cut may part a surrogate pair.
  const text = caption && normaliseText(caption.slice(0, LONGEST_CAPTION));
  return { url, caption: text, credit: text && creditOf(text) };
}

function distinct(images: Image[]): Image[] {
  const seen = new Set<string>();
  return images.filter(({ url, caption }) => {
    const key = `${url}\n${caption ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function picturesIn(survey: Survey, scope: AnyNode, pageUrl: string): Picture[] {
  return elementsNamed(survey, 'img')
    .slice(0, MOST_PICTURES)
    .filter((img) => isWithin(img, scope) && !isIcon(img) && !isForeign(survey, img) && !leadsElsewhere(img))
    .flatMap((element) => {
      const url = imageUrl(element, pageUrl);
      return url ? [{ url, element }] : [];
    });
}

function isIcon({ attribs }: Element): boolean {
  return [attribs.width, attribs.height].some(
    (side) => side !== undefined && Number.parseInt(side, 10) < SMALLEST_SIDE,
  );
}

/** A link to a page makes an image another article's teaser; a link to an image only enlarges it. */
function leadsElsewhere(img: Element): boolean {
  const href = closest(img, ({ name }) => name === 'a')?.attribs.href;
  return (
    href !== undefined && !/\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(href) && !href.startsWith('#')
  );
}

/** The image in the smallest box that holds the caption too; a caption mostly stands below, so the last before it. */
function nearestPicture(survey: Survey, caption: Element, pictures: readonly Picture[]): Picture | null {
  const place = factsOf(survey, caption).order;
  let box: Element | null = caption;
  for (let up = 0; box && up < FARTHEST_CAPTION; up++, box = parentElement(box)) {
    const around = box;
    const inside = pictures.filter(({ element }) => isWithin(element, around));
    const above = inside.findLast(({ element }) => factsOf(survey, element).order < place);
    if (inside.length > 0) return above ?? inside[0] ?? null;
  }
  return null;
}

/** Not `data:` or `javascript:`, which are no image that could be looked at elsewhere. */
function isWebImage(address: string, pageUrl: string): boolean {
  return URL.canParse(address, pageUrl) && /^https?:$/.test(new URL(address, pageUrl).protocol);
}

/** Lazy loaders keep the address in a data attribute and a placeholder in `src`. */
function imageUrl({ attribs }: Element, pageUrl: string): string | null {
  const sets = [attribs['data-srcset'], attribs.srcset].map((set) => set?.trim().split(/\s/)[0]);
  for (const value of [
    attribs['data-src'],
    attribs['data-original'],
    attribs['data-lazy-src'],
    attribs.src,
    ...sets,
  ]) {
    if (value && isWebImage(value, pageUrl)) return new URL(value, pageUrl).href;
  }
  return null;
}

/** The image that the page itself shows elsewhere for the article. */
export function findLeadImage(metadata: Metadata, pageUrl: string): string | null {
  const named = firstMeta(metadata, ['og:image', 'og:image:url', 'twitter:image', 'twitter:image:src']);
  return named && isWebImage(named, pageUrl) ? new URL(named, pageUrl).href : null;
}

/** The element that holds all of some others; the root where there is none. */
export function commonAncestor(elements: readonly Element[], root: AnyNode): AnyNode {
  const [first, ...others] = elements;
  if (!first) return root;
  return closest(first, (around) => others.every((other) => isWithin(other, around))) ?? root;
}
