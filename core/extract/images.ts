import type { z } from 'zod';
import type { imageSchema } from '../article.ts';
import type { TextWeights } from './boilerplate.ts';
import { nameWords, textOf } from './document.ts';

export type Image = z.infer<typeof imageSchema>;

const LONGEST_CAPTION = 700;
/** No article shows more; looking for the images of 20,000 captions took over a minute. */
const MOST_ILLUSTRATIONS = 300;

/** The element that holds both the headline and most of the running text; captions outside it are not the article's. */
export function articleScope(document: Document, weights: TextWeights): Element {
  const total = weights.get(document.body) ?? 0;
  const headings = [...document.querySelectorAll('h1')];
  for (let node = headings[0]?.parentElement; node && node !== document.body; node = node.parentElement) {
    if ((weights.get(node) ?? 0) > 0.5 * total) return node;
  }
  return document.body;
}

/**
 * Takes figures, caption tables and elements named captions out of the tree, so that no caption is read as text,
 * and returns their images in reading order; `url` is empty where the image itself cannot be told. `selector` names further captions.
 */
export function takeImages(scope: Element, pageUrl: string, selector: string | undefined): Image[] {
  const images: Image[] = [];
  const taken: Element[] = [];
  for (const element of scope.querySelectorAll(
    ['figure', 'table', '[class*="aption"]', selector].filter(Boolean).join(','),
  )) {
    if (taken.length === MOST_ILLUSTRATIONS) break;
    if (taken.some((other) => other.contains(element)) || isLayout(element) || hasRunningText(element))
      continue;
    const isSelected = selector !== undefined && element.matches(selector);
    const found = isSelected ? captionAlone(element, pageUrl) : readIllustration(element, pageUrl);
    if (!found) continue;
    taken.push(element);
    if (!isTeaser(element)) images.push(found);
  }
  for (const element of taken) element.remove();
  return images.filter((image) => image.url !== '' || image.caption !== null);
}

/** Images without a caption among the article's blocks. */
export function plainImages(root: Element, pageUrl: string): Image[] {
  return [...root.querySelectorAll('img')].flatMap((img) => {
    const url = imageUrl(img, pageUrl);
    return url ? [{ url, caption: null }] : [];
  });
}

function readIllustration(element: Element, pageUrl: string): Image | null {
  if (element.localName === 'figure') {
    const caption = element.querySelector('figcaption, [class*="aption"]');
    return withCaption(element.querySelector('img'), caption ?? null, pageUrl);
  }
  if (element.localName === 'table') {
    const img = element.querySelector('img');
    return img && element.querySelectorAll('td, th').length <= 4 ? withCaption(img, element, pageUrl) : null;
  }
  return /\bcaption\b/.test(nameWords(element)) ? captionAlone(element, pageUrl) : null;
}

/** A caption whose image stands beside it, not above it in one figure. */
function captionAlone(caption: Element, pageUrl: string): Image | null {
  let box: Element | null = caption;
  for (let up = 0; box && up < 4; up++, box = box.parentElement) {
    const img: Element | null = box.querySelector('img');
    if (img) return withCaption(img, caption, pageUrl);
  }
  return withCaption(null, caption, pageUrl);
}

function withCaption(img: Element | null, caption: Element | null, pageUrl: string): Image {
  const text = caption ? textOf(caption) : '';
  return { url: (img && imageUrl(img, pageUrl)) ?? '', caption: text.slice(0, LONGEST_CAPTION) || null };
}

/** Lazy loaders keep the address in a data attribute and a placeholder in `src`. */
function imageUrl(img: Element, pageUrl: string): string | null {
  for (const name of ['data-src', 'data-original', 'data-lazy-src', 'src']) {
    const value = img.getAttribute(name)?.trim();
    if (value && !value.startsWith('data:') && URL.canParse(value, pageUrl))
      return new URL(value, pageUrl).href;
  }
  return null;
}

/** A table around tables holds more than one image and its caption. */
function isLayout(element: Element): boolean {
  return element.localName === 'table' && element.querySelector('table') !== null;
}

function hasRunningText(element: Element): boolean {
  return element.localName !== 'figcaption' && textOf(element).length > LONGEST_CAPTION;
}

/** A figure whose caption is one link: the headline of another article. */
function isTeaser(element: Element): boolean {
  const caption = element.querySelector('figcaption') ?? element;
  const text = textOf(caption);
  const linked = [...caption.querySelectorAll('a[href]')].map(textOf).join(' ');
  return text.length > 0 && linked.length > 0.8 * text.length;
}
