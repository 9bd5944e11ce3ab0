import { parsePage, TooDeepError } from '../core/html/parse.ts';
import { selectAll } from '../core/html/select.ts';
import { attribute } from '../core/html/tree.ts';
import { normaliseUrl } from '../core/url.ts';

/** The address that a saved page says it has, in its canonical link or `og:url`; null for none that can be read. */
export function addressIn(html: string): string | null {
  const root = rootOf(html);
  if (!root) return null;
  const [canonical] = selectAll(root, 'link[rel="canonical"]');
  const [shared] = selectAll(root, 'meta[property="og:url"]');
  const named = (canonical && attribute(canonical, 'href')) ?? (shared && attribute(shared, 'content'));
  return named ? normaliseUrl(named) : null;
}

/** Null where the page nests too deep: reading its article then says so, with the file's name. */
function rootOf(html: string) {
  try {
    return parsePage(html).root;
  } catch (error) {
    if (error instanceof TooDeepError) return null;
    throw error;
  }
}
