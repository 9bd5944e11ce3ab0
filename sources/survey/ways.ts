import type { SurveyedWay } from '../../core/source/site-survey.ts';
import type { FoundLink } from '../link.ts';
import { readListing } from '../listing.ts';
import { newestFirst } from '../newest.ts';
import type { Via } from '../schema.ts';
import { likelyFeeds, newsFirst, sitemapsIn, USUAL_FEED_PATHS, USUAL_SITEMAP_PATHS } from './addresses.ts';
import { readFront } from './front.ts';
import type { SurveyMeans } from './means.ts';
import type { Start } from './start.ts';
import type { Trail } from './trail.ts';
import { type Body, type FoundWay, isGood, readBody, wayOf } from './way.ts';

export interface Search {
  start: Start;
  trail: Trail;
  means: SurveyMeans;
  /** The articles that the page itself leads to. */
  listed: FoundLink[];
}

type Origin = SurveyedWay['origin'];

const MOST_LINKED_FEEDS = 4;
const MOST_SITEMAPS = 3;
const MOST_NESTED = 2;

/**
 * The ways to a site's articles, in the order in which they were found. Looks on only until there is a good one:
 * each look is a request at the site's pace.
 */
export async function findWays(search: Search): Promise<SurveyedWay[]> {
  const ways: SurveyedWay[] = [];
  for (const step of stepsOf(search.start)) {
    ways.push(...(await step(search)));
    if (ways.some(isGood)) break;
  }
  return ways;
}

type Step = (search: Search) => Promise<SurveyedWay[]>;

function stepsOf({ page, given }: Start): Step[] {
  if (given) return [lookAtGiven];
  const feeds = [lookAtLinkedFeeds, lookAtFeedLinks];
  // Who names a section wants that one rather than the whole site.
  if (page?.isSection) return [...feeds, lookAtPage, lookAtPageByBrowser];
  return [...feeds, lookAtUsualFeeds, lookAtSitemaps, lookAtPage, lookAtPageByBrowser];
}

async function lookAtGiven(search: Search): Promise<SurveyedWay[]> {
  const { given } = search.start;
  return given ? waysIn(search, given.url, given.body, 'given') : [];
}

async function lookAtLinkedFeeds(search: Search): Promise<SurveyedWay[]> {
  return lookAtFeeds(search, likelyFeeds(search.start.page?.front.feeds ?? []), 'link-tag');
}

async function lookAtFeedLinks(search: Search): Promise<SurveyedWay[]> {
  return lookAtFeeds(search, likelyFeeds(search.start.page?.front.feedLinks ?? []), 'page-link');
}

async function lookAtUsualFeeds(search: Search): Promise<SurveyedWay[]> {
  const urls = USUAL_FEED_PATHS.map((path) => new URL(path, search.start.home).href);
  return lookAtFeeds(search, urls, 'usual-path', urls.length);
}

/** The first of several that is good, with what was found before it. */
async function lookAtFeeds(
  search: Search,
  urls: readonly string[],
  origin: Origin,
  most = MOST_LINKED_FEEDS,
): Promise<SurveyedWay[]> {
  const ways: SurveyedWay[] = [];
  for (const url of urls.slice(0, most)) {
    ways.push(...(await lookAtFeed(search, url, origin)));
    if (ways.some(isGood)) break;
  }
  return ways;
}

/** A page in place of a feed may name the site's feeds: `/rss` often does. */
async function lookAtFeed(search: Search, url: string, origin: Origin): Promise<SurveyedWay[]> {
  const { trail, start } = search;
  const fetched = await trail.fetch(url, 'feed');
  if (!fetched) return [];
  const body = readBody(fetched.body, fetched.url, start.draft);
  if (body.kind !== 'other') return waysIn(search, fetched.url, body, origin);
  trail.note({ url, as: 'feed', articles: null, newest: null, trouble: NO_FEED });
  const { feeds, feedLinks } = readFront(fetched.body, fetched.url);
  const known = new Set([url, ...(start.page?.front.feedLinks ?? []).map((feed) => feed.url)]);
  const named = likelyFeeds([...feeds, ...feedLinks].filter((feed) => !known.has(feed.url)));
  for (const address of named.slice(0, MOST_LINKED_FEEDS)) {
    const inner = await trail.fetch(address, 'feed');
    const feed = inner && readBody(inner.body, inner.url, start.draft);
    if (inner && feed?.kind === 'feed') return waysIn(search, inner.url, feed, 'page-link');
  }
  return [];
}

const NO_FEED = { code: 'unreadable', message: 'is neither a feed nor a sitemap' };

async function lookAtSitemaps(search: Search): Promise<SurveyedWay[]> {
  const { start, trail } = search;
  const robots = await trail.fetch(new URL('/robots.txt', start.home).href, 'robots');
  const named = robots ? sitemapsIn(robots.body, start.home) : [];
  const usual = USUAL_SITEMAP_PATHS.map((path) => new URL(path, start.home).href);
  const urls = named.length > 0 ? named.slice(0, MOST_SITEMAPS) : usual;
  const ways: SurveyedWay[] = [];
  for (const url of urls) {
    const fetched = await trail.fetch(url, 'sitemap');
    if (!fetched) continue;
    const body = readBody(fetched.body, fetched.url, start.draft);
    if (body.kind === 'other') {
      trail.note({ url, as: 'sitemap', articles: null, newest: null, trouble: NO_FEED });
      continue;
    }
    const origin = named.length > 0 ? 'robots' : 'usual-path';
    ways.push(...(await waysIn(search, fetched.url, body, origin)));
    if (ways.some(isGood)) break;
  }
  return ways;
}

async function lookAtPage(search: Search): Promise<SurveyedWay[]> {
  const { page } = search.start;
  return page
    ? [noted(search, { kind: 'listing', url: page.url, via: 'http', origin: 'page' }, search.listed)]
    : [];
}

async function lookAtPageByBrowser(search: Search): Promise<SurveyedWay[]> {
  const { start, means, trail } = search;
  if (!start.page || !(await means.hasBrowser())) return [];
  const { url } = start.page;
  const fetched = await trail.fetch(url, 'listing', 'browser');
  const links = fetched ? listedOn(start, fetched.body, fetched.url) : null;
  return links ? [noted(search, { kind: 'listing', url, via: 'browser', origin: 'page' }, links)] : [];
}

/** The articles that a page leads to by looks. */
export function listedOn(start: Start, html: string, url: string): FoundLink[] {
  return readListing(html, { source: start.draft, url, links: null });
}

/** A list's own way; for an index of sitemaps, those within that hold news, or the index for all of them. */
async function waysIn(
  search: Search,
  url: string,
  body: Exclude<Body, { kind: 'other' }>,
  origin: Origin,
): Promise<SurveyedWay[]> {
  const via: Via = 'http';
  if (body.kind === 'feed') {
    const { title, language } = body;
    return [noted(search, { kind: 'feed', url, via, origin, title, language }, body.links)];
  }
  if (body.nested.length === 0) return [noted(search, { kind: 'sitemap', url, via, origin }, body.links)];
  const links: FoundLink[] = [];
  for (const nested of nestedToRead(body.nested)) {
    const fetched = await search.trail.fetch(nested, 'sitemap');
    const inner = fetched && readBody(fetched.body, fetched.url, search.start.draft);
    if (inner?.kind !== 'sitemap') continue;
    const way = noted(search, { kind: 'sitemap', url: nested, via, origin: 'index' }, inner.links);
    // A name without digits stays; one with a month in it holds the articles of that month.
    if (isGood(way) && !/\d/.test(new URL(nested).pathname)) return [way];
    links.push(...inner.links);
  }
  return [noted(search, { kind: 'sitemap', url, via, origin }, links)];
}

function nestedToRead(nested: Extract<Body, { kind: 'sitemap' }>['nested']): string[] {
  const newest = newestFirst(nested, ({ modified }) => modified).map(({ url }) => url);
  return newsFirst(newest).slice(0, MOST_NESTED);
}

function noted(
  { start, trail, means, listed }: Search,
  found: FoundWay,
  links: readonly FoundLink[],
): SurveyedWay {
  const way = wayOf(found, links, { home: start.home, front: listed, now: means.now() });
  trail.note({ url: way.url, as: way.kind, articles: way.links.length, newest: way.newest, trouble: null });
  return way;
}
