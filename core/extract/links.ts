import type { Link } from '../article.ts';
import { textOf } from '../html/tree.ts';
import { normaliseUrl } from '../url.ts';
import type { DraftBlock } from './body/blocks.ts';

const MOST_LINKS = 200;

/** The links that the article's own text makes, each address once, in reading order. */
export function findLinks(kept: readonly DraftBlock[], pageUrl: string): Link[] {
  const own = normaliseUrl(pageUrl);
  const links = new Map<string, Link>();
  for (const { anchors } of kept) {
    for (const anchor of anchors) {
      const url = normaliseUrl(anchor.attribs.href ?? '', pageUrl);
      const text = textOf(anchor);
      if (url && url !== own && text && !links.has(url)) links.set(url, { url, text });
      if (links.size === MOST_LINKS) return [...links.values()];
    }
  }
  return [...links.values()];
}
