import { isSameSite, normaliseUrl } from '../core/url.ts';
import { type FeedItem, type FeedItems, feedItems } from './feed-items.ts';
import { salvageItems } from './feed-salvage.ts';
import { type FoundLink, linkAddress, plainTitle, publishedFrom, type ReadContext } from './link.ts';
import { UnreadableError } from './unreadable-error.ts';

// feedsmith 3.0 takes the square of the number of attributes: 1 s for 1 MB, 6 s for 3 MB. Real feeds have 0.1 MB.
const MAX_LENGTH_IN_XML = 1_000_000;

/** The links of an RSS, Atom, RDF or JSON feed, in its order; of a broken one, what is left of it. Throws UnreadableError where the body is none. */
export function readFeed(body: string, { source, url }: ReadContext): FoundLink[] {
  const { base, items } = itemsOf(body.trimStart(), url);
  const feedBase = resolved(base, url);
  return items.flatMap((item) => {
    const link = addressOf(item, resolved(item.base, feedBase), source.home);
    if (!link) return [];
    const published = publishedFrom('feed', source.zone, item.published, item.updated);
    return [{ url: link, title: plainTitle(item.title), published }];
  });
}

function itemsOf(body: string, url: string): FeedItems {
  const { parsed, cause } = parsedItems(body);
  // feedsmith does not know what FeedBurner says of an article's own address.
  if (parsed?.items.some(hasAddress) && !body.includes(':origLink')) return parsed;
  const found = salvageItems(body) ?? parsed;
  if (!found) throw new UnreadableError(url, 'a feed', cause, body);
  return found;
}

function parsedItems(body: string): { parsed: FeedItems | null; cause?: unknown } {
  if (body.length > MAX_LENGTH_IN_XML && !body.startsWith('{')) return { parsed: null };
  try {
    return { parsed: feedItems(body) };
  } catch (cause) {
    return { parsed: null, cause };
  }
}

function hasAddress({ urls }: FeedItem): boolean {
  return urls.some((url) => url);
}

/** Some feeds link to a service that counts readers, and name the article elsewhere in the item. */
function addressOf({ urls }: FeedItem, base: string, home: string): string | null {
  const addresses = urls.flatMap((url) => linkAddress(url, base) ?? []);
  return addresses.find((address) => isSameSite(address, home)) ?? addresses[0] ?? null;
}

function resolved(address: string | undefined, base: string): string {
  return (address && normaliseUrl(address, base)) || base;
}
