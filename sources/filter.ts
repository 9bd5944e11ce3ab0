import { isSameSite } from '../core/url.ts';
import { compilePattern } from './pattern.ts';
import type { Source } from './schema.ts';

/** Tells a source's articles by their normalised URL: on its site, matching `include` where given, not `exclude`. */
export function articleFilter(
  source: Pick<Source, 'home' | 'include' | 'exclude'>,
): (url: string) => boolean {
  const include = source.include.map(compilePattern);
  const exclude = source.exclude.map(compilePattern);
  return (url) =>
    isSameSite(url, source.home) &&
    (include.length === 0 || include.some((pattern) => pattern.test(url))) &&
    !exclude.some((pattern) => pattern.test(url));
}
