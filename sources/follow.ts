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
  for (let asked = 0; asked < MAX_SITEMAPS; asked++) {
    const next = waiting.shift();
    if (!next) return { links, problems, isRead };
    const parse = (body: string, url: string) => readSitemap(body, { source, url });
    const { value, problem } = await read({ url: next.url, via: entry.via }, get, parse);
    if (problem) problems.push(problem);
    if (!value) continue;
    isRead = true;
    links.push(...value.links);
    const fresh = value.nested.filter(({ url }) => isSameSite(url, entry.url) && !named.has(url));
    for (const { url } of fresh) named.add(url);
    waiting = newestFirst([...waiting, ...fresh], ({ modified }) => modified);
  }
  return { links, problems: [...problems, ...leftOver(entry, waiting)], isRead };
}

// Where all are dated, those left over are the old ones, which nobody waits for.
function leftOver(entry: ReadEntry, waiting: readonly NestedSitemap[]): DiscoverProblem[] {
  if (waiting.every(({ modified }) => modified)) return [];
  const message = `${entry.url} names ${waiting.length} more sitemaps, and not when they changed`;
  const advice = 'Name the sitemaps with the newest articles one by one.';
  return [{ kind: 'truncated', code: 'truncated', url: entry.url, message, advice }];
}
