import { parseFeed } from 'feedsmith';
import type { Instant } from '../../core/article.ts';
import type { SurveyedWay } from '../../core/source/site-survey.ts';
import { isSameSite } from '../../core/url.ts';
import { readFeed } from '../feed.ts';
import type { FoundLink } from '../link.ts';
import { newestFirst } from '../newest.ts';
import { type Source, sourceSchema } from '../schema.ts';
import type { NestedSitemap } from '../sitemap.ts';
import { readSitemap } from '../sitemap.ts';

const FEWEST_ARTICLES = 3;
const OLD_DAYS = 14;
const DAY_MS = 86_400_000;

/** What a body turned out to be. */
export type Body =
  | { kind: 'feed'; links: FoundLink[]; title: string | null; language: string | null }
  | { kind: 'sitemap'; links: FoundLink[]; nested: NestedSitemap[] }
  | { kind: 'other' };

/** A source for reading lists before the real one is known. Dates without an offset count as guesses in any zone. */
export function draftSource(home: string, zone = 'Etc/UTC'): Source {
  return sourceSchema.parse({
    name: 'draft',
    title: 'Draft',
    home,
    languages: ['und'],
    zone,
    read: [{ listing: home }],
  });
}

/** Warnings of the site's program may stand before it, as plain text. */
const LIST_ROOT = /<(?:\w+:)?(?:rss|rdf|feed|urlset|sitemapindex)[\s>]/i;

/** A feed or sitemap, whatever its address promises; `other` for a page, and for what cannot be read. */
export function readBody(body: string, url: string, source: Source): Body {
  const start = body.slice(0, 2_000);
  // White space has the byte order mark in it; named beside it, forty of them would take days.
  const isMarkup = /^\s*[<{]/.test(start) || LIST_ROOT.test(start);
  if (!isMarkup || /^\s*(?:<!doctype html|<html)/i.test(start)) return { kind: 'other' };
  // Readers of sitemaps take feeds as well, as sitemaps.org has it.
  if (/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(start)) {
    const sitemap = attempt(() => readSitemap(body, { source, url }));
    return sitemap ? { kind: 'sitemap', ...sitemap } : { kind: 'other' };
  }
  const links = attempt(() => readFeed(body, { source, url }));
  return links ? { kind: 'feed', links, ...feedHead(body) } : { kind: 'other' };
}

/** An address before it is known what it leads to. */
export type FoundWay = Pick<SurveyedWay, 'kind' | 'url' | 'via' | 'origin'> &
  Partial<Pick<SurveyedWay, 'title' | 'language'>>;

/** What a way is worth, from what it leads to on the site. */
export function wayOf(
  found: FoundWay,
  links: readonly FoundLink[],
  { home, front, now }: { home: string; front: readonly FoundLink[]; now: Date },
): SurveyedWay {
  const own = links.filter(({ url }) => isSameSite(url, home));
  const known = own.filter(({ published }) => published && (found.kind !== 'sitemap' || isTold(published)));
  const newest = newestFirst(own, ({ published }) => published?.instant)[0]?.published?.instant ?? null;
  return {
    title: null,
    language: null,
    ...found,
    links: own,
    dated: known.length,
    newest,
    isStale: isStale(own, newest, front, now),
  };
}

/** Of a sitemap's dates, `lastmod` only says when a page was changed. */
function isTold({ guess }: { guess: boolean }): boolean {
  return !guess;
}

/** A site may just publish seldom: then its front page leads to the same articles. */
function isStale(
  links: readonly FoundLink[],
  newest: Instant | null,
  front: readonly FoundLink[],
  now: Date,
): boolean {
  if (newest === null || now.getTime() - Date.parse(newest) < OLD_DAYS * DAY_MS) return false;
  const fronts = new Set(front.map(({ url }) => url));
  return !links.some(({ url }) => fronts.has(url));
}

/** Whether a way will do, so that no other need be looked for. */
export function isGood(way: SurveyedWay): boolean {
  return way.links.length >= FEWEST_ARTICLES && !way.isStale && (way.kind === 'listing' || way.dated > 0);
}

/** A feed with dates, a news sitemap, a feed without dates, a listing, any sitemap; what is stale comes last. */
export function rank({ kind, dated, links, isStale: stale }: SurveyedWay): number {
  if (links.length === 0) return 0;
  const few = links.length < FEWEST_ARTICLES ? 0.5 : 1;
  const worth = { feed: dated > 0 ? 6 : 4, sitemap: dated > 0 ? 5 : 2, listing: 3 }[kind];
  return (stale ? 1 : worth) * few;
}

/** Nothing of a feed that only a more lenient reader understands. */
function feedHead(body: string): { title: string | null; language: string | null } {
  const parsed = attempt(() => parseFeed(body));
  if (!parsed) return { title: null, language: null };
  const { format, feed } = parsed;
  switch (format) {
    case 'atom':
      return { title: feed.title?.value ?? null, language: null };
    case 'json':
      return { title: feed.title ?? null, language: feed.language ?? null };
    case 'rss':
      return { title: feed.title ?? null, language: feed.language ?? null };
    case 'rdf':
      return { title: feed.title ?? null, language: feed.dc?.languages?.[0] ?? null };
  }
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
