import { randomUUID } from 'node:crypto';
import { CLOCKS_APART_MS } from '../../core/time.ts';
import { bodyHash } from '../../core/warc/digest.ts';
import type { WebResponse } from '../../net/web-client.ts';
import { decodeList } from '../../sources/list-body.ts';
import type { Get, GetOptions } from '../../sources/read.ts';
import type { Source } from '../../sources/schema.ts';
import { isSitemapIndex } from '../../sources/sitemap.ts';
import type { ListState } from '../../storage/list-states.ts';
import type { Fetchers } from '../fetch/crawlers/fetchers.ts';
import { fetchAsGuest, type Manners } from '../fetch/turn.ts';
import { freshUntil } from './freshness.ts';

export interface ListReaderDependencies {
  fetchers: Fetchers;
  manners: Manners;
  /** How a list was when it was last read; null to read it whatever it is. */
  stateOf(url: string): Promise<ListState | null>;
}

/** What became of a list: not asked for while it is fresh, answered with the body of the last time, or with another. */
export type ListReading = { state: ListState; came: 'fresh' | 'unchanged' | 'new' };

export interface ListReader {
  get: Get;
  /** All that was asked for and answered so far, by address. */
  readings: ReadonlyMap<string, ListReading>;
}

/** Reads a source's feeds, sitemaps and listings, at the site's pace and only where they changed. */
export function createListReader(dependencies: ListReaderDependencies, source: Source): ListReader {
  const readings = new Map<string, ListReading>();
  const now = () => dependencies.manners.now();

  const freshnessOf = ({ headers }: WebResponse) => {
    const checkedAt = now();
    const until = freshUntil(headers, checkedAt);
    const longest = new Date(checkedAt.getTime() + source.longestRest.hours * 3_600_000);
    return { checkedAt, freshUntil: until && until > longest ? longest : until };
  };

  return {
    readings,
    async get(url, options) {
      const kept = await dependencies.stateOf(url);
      const known = kept && !isFromAhead(kept, now()) ? kept : null;
      if (known?.freshUntil && known.freshUntil > now()) {
        readings.set(url, { state: known, came: 'fresh' });
        return { url, body: '', notModified: true };
      }
      const response = await fetchList(dependencies, source, url, options, known);
      const hash = bodyHash(response.body);
      if (known && (response.status === 304 || known.bodyHash === hash)) {
        // The validators stay: some sites send others with each answer, the body being the same.
        readings.set(url, { state: { ...known, ...freshnessOf(response) }, came: 'unchanged' });
        return { url, body: '', notModified: true };
      }
      const body = decodeList(response.body, response.headers['content-type'], response.url);
      const freshness = freshnessOf(response);
      // An index stays as it is while the sitemaps that it names change: it is always read.
      const state = isSitemapIndex(body)
        ? { ...UNKNOWN, checkedAt: freshness.checkedAt }
        : { ...validatorsOf(response), bodyHash: hash, ...freshness };
      readings.set(url, { state, came: 'new' });
      return { url: response.url, body, notModified: false };
    },
  };
}

/** What a clock noted that was ahead would hold for as much longer. */
export function isFromAhead({ checkedAt }: Pick<ListState, 'checkedAt'>, now: Date): boolean {
  return checkedAt.getTime() > now.getTime() + CLOCKS_APART_MS;
}

const UNKNOWN: Omit<ListState, 'checkedAt'> = {
  etag: null,
  lastModified: null,
  bodyHash: null,
  freshUntil: null,
};

function validatorsOf({ headers }: WebResponse): Pick<ListState, 'etag' | 'lastModified'> {
  return { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
}

function fetchList(
  dependencies: ListReaderDependencies,
  source: Source,
  url: string,
  { via, more }: GetOptions,
  known: ListState | null,
): Promise<WebResponse> {
  // A browser sends headers of its own.
  const headers = via === 'http' ? conditionsOf(known) : {};
  const request = { id: `list-${randomUUID()}`, url, headers, more };
  return fetchAsGuest(dependencies, { source, via, patience: 'long' }, request);
}

function conditionsOf(known: ListState | null): Record<string, string> {
  return {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
}
