import { normaliseUrl } from '../core/url.ts';
import { readFeed } from './feed.ts';
import { articleFilter } from './filter.ts';
import { followSitemap } from './follow.ts';
import type { FoundLink } from './link.ts';
import { readListing } from './listing.ts';
import { newestFirst } from './newest.ts';
import { readPage } from './page.ts';
import { type DiscoverProblem, type Get, read } from './read.ts';
import type { ReadEntry, Source } from './schema.ts';

export type Discovered = { links: FoundLink[]; problems: DiscoverProblem[] };

/** How many articles an entry led to; null where a part of it was not modified since the last time. */
export type EntryCount = { url: string; articles: number | null };

/** `isRead` is false where nothing was modified since the last time, or nothing could be read. */
type EntryReading = Discovered & { isRead: boolean };

// A sitemap may hold 50,000 addresses, most of them years old.
const MAX_LINKS_PER_ENTRY = 1000;

/**
 * The articles that a source's entries lead to: normalised, filtered, each once with the best title and date, in
 * the order of the entries. An entry that fails becomes a problem and takes no other with it.
 */
export async function discover(source: Source, get: Get): Promise<Discovered & { entries: EntryCount[] }> {
  const links = new Map<string, FoundLink>();
  const problems: DiscoverProblem[] = [];
  const entries: EntryCount[] = [];
  for (const entry of source.read) {
    const found = await discoverEntry(source, entry, get);
    problems.push(...found.problems);
    entries.push({ url: entry.url, articles: found.isWhole ? found.links.length : null });
    for (const link of found.links) links.set(link.url, merged(links.get(link.url), link));
  }
  return { links: [...links.values()], problems, entries };
}

/** `isWhole` is false where a part was not modified since the last time, and so left out. */
async function discoverEntry(
  source: Source,
  entry: ReadEntry,
  get: Get,
): Promise<Discovered & { isWhole: boolean }> {
  // Named by hand, so no pattern has to admit it.
  if (entry.kind === 'page')
    return { links: readPage(normaliseUrl(entry.url) ?? entry.url), problems: [], isWhole: true };
  let isWhole = true;
  const { links, problems, isRead } = await readEntry(source, entry, async (url, options) => {
    const fetched = await get(url, options);
    if (fetched.notModified) isWhole = false;
    return fetched;
  });
  const isArticle = articleFilter(source);
  const articles = links.filter((link) => isArticle(link.url));
  if (isRead && isWhole && articles.length === 0) {
    problems.push(emptiness(source, entry, links.length));
  }
  return { ...limited(entry, { links: articles, problems }), isWhole };
}

/** A quiet list may be empty for a while; one whose links all lead elsewhere never gives anything. */
function emptiness(source: Source, { kind, url }: ReadEntry, links: number): DiscoverProblem {
  const known = { kind: 'empty', code: 'empty', url } as const;
  if (links === 0) {
    const advice =
      kind === 'listing'
        ? 'If a browser shows articles there, set via: browser, or name them with links.'
        : 'If it stays so, open the address: the site may have moved its list.';
    return { ...known, message: `${url} is empty`, advice };
  }
  const message = `${url} has ${links} links, none to an article of ${source.name}`;
  return { ...known, message, advice: 'Compare the links with include, exclude and home of the source.' };
}

function readEntry(source: Source, entry: ReadEntry, get: Get): Promise<EntryReading> {
  switch (entry.kind) {
    case 'sitemap':
      return followSitemap(source, entry, get);
    case 'listing':
      return readLinks(entry, get, (body, url) => readListing(body, { source, url, links: entry.links }));
    default:
      return readLinks(entry, get, (body, url) => readFeed(body, { source, url }));
  }
}

async function readLinks(
  entry: ReadEntry,
  get: Get,
  parse: (body: string, url: string) => FoundLink[],
): Promise<EntryReading> {
  const { url, via, more } = entry;
  const { value, problem } = await read({ url, via, more }, get, parse);
  return { links: value ?? [], problems: problem ? [problem] : [], isRead: value !== null };
}

function limited(entry: ReadEntry, { links, problems }: Discovered): Discovered {
  if (links.length <= MAX_LINKS_PER_ENTRY) return { links, problems };
  const sorted = newestFirst(links, (link) => link.published?.instant);
  const cut = sorted.slice(MAX_LINKS_PER_ENTRY);
  // Where all are dated, those cut off are the old ones, which nobody waits for.
  if (cut.some((link) => !link.published)) {
    const message = `${entry.url} has ${cut.length} links more than are followed at once, not all of them dated`;
    const advice = 'Name a sitemap or feed that holds only the newest articles.';
    problems.push({ kind: 'truncated', code: 'truncated', url: entry.url, message, advice });
  }
  return { links: sorted.slice(0, MAX_LINKS_PER_ENTRY), problems };
}

/** What two entries say of one page: a whole title before one cut short, a known date before a guess. */
function merged(known: FoundLink | undefined, link: FoundLink): FoundLink {
  if (!known) return link;
  return {
    url: known.url,
    title: preferred(known.title, link.title, isWhole),
    published: preferred(known.published, link.published, (published) => !published.guess),
    ...(known.watched || link.watched ? { watched: true } : {}),
  };
}

function preferred<T>(known: T | null, other: T | null, isGood: (value: T) => boolean): T | null {
  if (known === null || other === null) return known ?? other;
  return isGood(known) || !isGood(other) ? known : other;
}

function isWhole(title: string): boolean {
  return !/(?:…|\.{3})$/.test(title);
}
