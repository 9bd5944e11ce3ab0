import { normaliseUrl } from '../url.ts';
import { elementsNamed, type Survey } from './survey/survey.ts';

/**
 * The address that a page gives as its own (RFC 6596); null where it gives none, or several. Relative ones are read
 * against the address that answered. Whether to believe it is for others to say: see `core/url-claims.ts`.
 */
export function findCanonical(survey: Survey, url: string): string | null {
  const named = elementsNamed(survey, 'link')
    .filter(({ attribs }) => /(?:^|\s)canonical(?:\s|$)/i.test(attribs.rel ?? ''))
    .flatMap(({ attribs }) => normaliseUrl(attribs.href ?? '', url) ?? []);
  const [only, ...others] = new Set(named);
  return only !== undefined && others.length === 0 ? only : null;
}
