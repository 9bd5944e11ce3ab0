import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';

/** What the formats have in common, as written: addresses and dates with the likelier ones first. */
export interface FeedItem {
  urls: (string | undefined)[];
  /** What relative addresses start from, as `xml:base` says. */
  base: string | undefined;
  title: string | undefined;
  published: (string | undefined)[];
  updated: (string | undefined)[];
}

export interface FeedItems {
  base: string | undefined;
  items: FeedItem[];
}

/** The items of an RSS, Atom, RDF or JSON feed. Throws feedsmith's errors. */
export function feedItems(body: string): FeedItems {
  const { format, feed } = parseFeed(body);
  switch (format) {
    case 'rss':
      return { base: feed.xml?.base, items: (feed.items ?? []).map(fromRss) };
    case 'atom':
      return { base: feed.xml?.base, items: (feed.entries ?? []).map(fromAtom) };
    case 'rdf':
      return { base: feed.xml?.base, items: (feed.items ?? []).map(fromRdf) };
    case 'json':
      return { base: undefined, items: (feed.items ?? []).map(fromJson) };
  }
}

function fromRss(item: RssFeed.Item<string>): FeedItem {
  return {
    urls: [
      item.link,
      alternate(item.atom?.links),
      item.guid?.isPermaLink === false ? undefined : permalink(item.guid?.value),
    ],
    base: item.xml?.base,
    title: item.title ?? item.dc?.titles?.[0],
    published: [
      item.pubDate,
      ...(item.dc?.dates ?? []),
      ...(item.dcterms?.issued ?? []),
      item.atom?.published,
    ],
    updated: [...(item.dcterms?.modified ?? []), item.atom?.updated],
  };
}

function fromAtom(entry: AtomFeed.Entry<string>): FeedItem {
  return {
    urls: [alternate(entry.links), permalink(entry.id)],
    base: entry.xml?.base,
    title: entry.title?.value,
    published: [entry.published, ...(entry.dcterms?.issued ?? [])],
    updated: [entry.updated],
  };
}

function fromRdf(item: RdfFeed.Item<string>): FeedItem {
  return {
    urls: [item.link, item.rdf?.about],
    base: item.xml?.base,
    title: item.title ?? item.dc?.titles?.[0],
    published: [...(item.dc?.dates ?? []), ...(item.dcterms?.issued ?? [])],
    updated: item.dcterms?.modified ?? [],
  };
}

function fromJson(item: JsonFeed.Item<string>): FeedItem {
  return {
    urls: [item.url, item.external_url, permalink(item.id)],
    base: undefined,
    title: item.title,
    published: [item.date_published],
    updated: [item.date_modified],
  };
}

/** An identifier is an address only where it is a whole one: `4711` is none. */
export function permalink(id: string | undefined): string | undefined {
  return id && /^\s*https?:\/\//i.test(id) ? id : undefined;
}

/** RFC 4287 §4.2.7.2: a link without `rel` is an alternate. */
function alternate(links: AtomFeed.Link<string>[] | undefined): string | undefined {
  const alternates = (links ?? []).filter(({ rel }) => !rel || rel === 'alternate');
  return (alternates.find(({ type }) => type?.includes('html')) ?? alternates[0])?.href;
}
