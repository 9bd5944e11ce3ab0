import { parseHTML } from 'linkedom';
import type { Published } from '../core/article.ts';
import { normaliseText } from '../core/text.ts';
import { readDate } from './date.ts';
import type { Source } from './schema.ts';

/** A page that a source leads to, with what the source says of it. */
export type FoundLink = { url: string; title: string | null; published: Published | null };

/** What an adapter is told: the source, and the address that the body came from, for relative links. */
export type ReadContext = { source: Source; url: string };

/**
 * When a page was published, by the first text of `publication` that is a date; else by the first of
 * `modification`, as a guess. Null where neither has a date.
 */
export function publishedFrom(
  origin: 'feed' | 'sitemap' | 'listing',
  zone: string,
  publication: readonly (string | null | undefined)[],
  modification: readonly (string | null | undefined)[] = [],
): Published | null {
  const first = (texts: typeof publication) => {
    for (const text of texts) {
      const date = text ? readDate(text, zone) : null;
      if (date) return { ...date, origin };
    }
    return null;
  };
  const published = first(publication);
  if (published) return published;
  const modified = first(modification);
  return modified && { ...modified, guess: true };
}

/** A title as plain text. Feeds write titles with markup and with entities encoded twice. */
export function plainTitle(title: string | null | undefined): string | null {
  if (!title) return null;
  const text = /[<&]/.test(title) ? parseHTML(`<body>${title}</body>`).document.body.textContent : title;
  return normaliseText(text) || null;
}
