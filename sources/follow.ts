import { isSameSite } from '../core/url.ts';
import type { FoundLink } from './link.ts';
import { newestFirst } from './newest.ts';
import { type DiscoverProblem, type Get, read } from './read.ts';
import type { ReadEntry, Source } from './schema.ts';
import { type NestedSitemap, readSitemap } from './sitemap.ts';

// A news site's index names a sitemap for every month or day since its beginning.
const MAX_SITEMAPS = 10;

/**
 * The links of a sitemap and of those that it names, on the same site, ten at most, the newest first.
 * `isRead` is false where none of them was read.
 */
export async function followSitemap(
  source: Source,
  entry: ReadEntry,
  get: Get,
): Promise<{ links: FoundLink[]; problems: DiscoverProblem[]; isRead: boolean }> {
  const links: FoundLink[] = [];
  const problems: DiscoverProblem[] = [];
  const named = new Set([entry.url]);
  let waiting: NestedSitemap[] = [{ url: entry.url }];
  let isRead = false;
  let latestRead = Number.NEGATIVE_INFINITY;
  for (let asked = 0; asked < MAX_SITEMAPS; asked++) {
    const next = waiting.shift();
    if (!next) return { links, problems, isRead };
    const parse = (body: string, url: string) => readSitemap(body, { source, url });
    const { value, problem } = await read({ url: next.url, via: entry.via }, get, parse);
    if (problem) problems.push(problem);
    if (!value) continue;
    isRead = true;
    latestRead = Math.max(latestRead, knownTime(next) ?? latestRead);
    links.push(...value.links);
    const fresh = value.nested.filter(({ url }) => isSameSite(url, entry.url) && !named.has(url));
    for (const { url } of fresh) named.add(url);
    waiting = likeliestFirst([...waiting, ...fresh]);
  }
  return { links, problems: [...problems, ...leftOver(entry, waiting, latestRead)], isRead };
}

/** The latest changed first; then those whose names have no year, and of those that have, the latest. */
function likeliestFirst(sitemaps: readonly NestedSitemap[]): NestedSitemap[] {
  const byName = sitemaps.toSorted(
    (a, b) =>
      (namedTime(b.url) ?? Number.POSITIVE_INFINITY) - (namedTime(a.url) ?? Number.POSITIVE_INFINITY) || 0,
  );
  return newestFirst(byName, ({ modified }) => modified);
}

function knownTime({ url, modified }: NestedSitemap): number | null {
  return modified ? Date.parse(modified) : namedTime(url);
}

const NAMED_TIME =
  /(?<!\d)((?:19|20)\d\d)(?:[-_/]?(0[1-9]|1[0-2]|[1-9](?!\d))(?:[-_/]?(0[1-9]|[12]\d|3[01]))?)?(?!\d)/;

/** What a sitemap's name says of its time, as those of most sites with one for each month do: `sitemap-2026-02.xml`. */
function namedTime(url: string): number | null {
  const { pathname, search } = new URL(url);
  const [, year, month = '1', day = '1'] = NAMED_TIME.exec(pathname + search) ?? [];
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : null;
}

/** Those left over that are known to be old are waited for by nobody; a name alone must be older than one that was read. */
function leftOver(
  entry: ReadEntry,
  waiting: readonly NestedSitemap[],
  latestRead: number,
): DiscoverProblem[] {
  const isOld = (sitemap: NestedSitemap) =>
    sitemap.modified !== undefined || (namedTime(sitemap.url) ?? latestRead) < latestRead;
  if (waiting.every(isOld)) return [];
  const message = `${entry.url} names ${waiting.length} more sitemaps, and not when they changed`;
  const advice = 'Name the sitemaps with the newest articles one by one.';
  return [{ kind: 'truncated', code: 'truncated', url: entry.url, message, advice }];
}
