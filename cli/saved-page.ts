import { parseHTML } from 'linkedom';
import { normaliseUrl } from '../core/url.ts';

/** The address that a saved page says it has, in its canonical link or `og:url`. */
export function addressIn(html: string): string | null {
  const { document } = parseHTML(html);
  const named =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return named ? normaliseUrl(named) : null;
}
