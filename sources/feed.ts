import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { normaliseUrl } from '../core/url.ts';
import { type FoundLink, plainTitle, publishedFrom, type ReadContext } from './link.ts';
import { UnreadableError } from './unreadable-error.ts';

/** What the four formats have in common, as written; dates with the likelier ones first. */
type Item = {
  url: string | undefined;
  title: string | undefined;
  published: (string | undefined)[];
  updated: (string | undefined)[];
};

/** The links of an RSS, Atom, RDF or JSON feed, in its order. Throws UnreadableError where the body is none. */
export function readFeed(body: string, { source, url }: ReadContext): FoundLink[] {
  return itemsOf(body, url).flatMap((item) => {
    const link = item.url && normaliseUrl(item.url, url);
    if (!link) return [];
    const published = publishedFrom('feed', source.zone, item.published, item.updated);
    return [{ url: link, title: plainTitle(item.title), published }];
  });
}

function itemsOf(body: string, url: string): Item[] {
  const { format, feed } = parsedFeed(body, url);
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map(fromRss);
    case 'atom':
      return (feed.entries ?? []).map(fromAtom);
    case 'rdf':
      return (feed.items ?? []).map(fromRdf);
    case 'json':
      return (feed.items ?? []).map(fromJson);
  }
}

function parsedFeed(body: string, url: string) {
  try {
    return parseFeed(body);
  } catch (cause) {
    throw new UnreadableError(url, 'a feed', cause);
  }
}

function fromRss(item: RssFeed.Item<string>): Item {
  const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    url: item.link ?? alternate(item.atom?.links) ?? permalink,
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

function fromAtom(entry: AtomFeed.Entry<string>): Item {
  return {
    url: alternate(entry.links) ?? entry.id,
    title: entry.title?.value,
    published: [entry.published, ...(entry.dcterms?.issued ?? [])],
    updated: [entry.updated],
  };
}

function fromRdf(item: RdfFeed.Item<string>): Item {
  return {
    url: item.link ?? item.rdf?.about,
    title: item.title ?? item.dc?.titles?.[0],
    published: [...(item.dc?.dates ?? []), ...(item.dcterms?.issued ?? [])],
    updated: item.dcterms?.modified ?? [],
  };
}

function fromJson(item: JsonFeed.Item<string>): Item {
  return {
    url: item.url ?? item.external_url ?? item.id,
    title: item.title,
    published: [item.date_published],
    updated: [item.date_modified],
  };
}

/** RFC 4287 §4.2.7.2: a link without `rel` is an alternate. */
function alternate(links: AtomFeed.Link<string>[] | undefined): string | undefined {
  const alternates = (links ?? []).filter(({ rel }) => !rel || rel === 'alternate');
  return (alternates.find(({ type }) => type?.includes('html')) ?? alternates[0])?.href;
}
