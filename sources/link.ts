import type { Published } from '../core/article.ts';
import { decodeEntities } from '../core/extract/survey/entities.ts';
import { normaliseText } from '../core/text.ts';
import { normaliseUrl } from '../core/url.ts';
import { readSourceDate } from './date.ts';
import type { Source } from './schema.ts';

/** A page that a source leads to, with what the source says of it. */
export type FoundLink = {
  url: string;
  title: string | null;
  published: Published | null;
  /** Looked at again at every check of its source, however old it is. */
  watched?: true;
};

/** What an adapter is told: the source, and the address that the body came from, for relative links. */
export type ReadContext = { source: Source; url: string };

/**
 * When a page was published, by the first text of `publication` that is a date; else by the first of
 * `modification`, as a guess. Null where neither has a date.
 */
export function publishedFrom(
  origin: 'feed' | 'sitemap' | 'listing',
  zone: string,
  publication: readonly (string | undefined)[],
  modification: readonly (string | undefined)[] = [],
): Published | null {
  const first = (texts: typeof publication) => {
    for (const text of texts) {
      const date = text ? readSourceDate(text, zone) : null;
      if (date) return { ...date, origin };
    }
    return null;
  };
  const published = first(publication);
  if (published) return published;
  const modified = first(modification);
  return modified && { ...modified, guess: true };
}

/**
 * An address of a feed or sitemap, normalised; null for none. Sites escape `&` twice, or within CDATA, where it stays as
 * it is; a server would look for a parameter called `amp;id`.
 */
export function linkAddress(text: string | undefined, base: string): string | null {
  return text ? normaliseUrl(text.replaceAll('&amp;', '&'), base) : null;
}

// Decoding costs the square of the length where markup nests; a title has two hundred letters.
const MAX_RAW_TITLE_LENGTH = 1000;

/** A title as plain text. Feeds write titles with markup, and with entities encoded twice. */
export function plainTitle(title: string | undefined): string | null {
  return normaliseText(decodeEntities((title ?? '').slice(0, MAX_RAW_TITLE_LENGTH))) || null;
}
