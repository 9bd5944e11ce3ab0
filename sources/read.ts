import type { Via } from './schema.ts';

/** What a fetch gave. `url` is where redirects ended; a body that is not modified is not read again. */
export type FetchedBody = { url: string; body: string; notModified: boolean };

/** Fetches a feed, sitemap or listing, decoded and decompressed. What it throws becomes a problem. */
export type Get = (url: string, options: { via: Via }) => Promise<FetchedBody>;

/**
 * Something that kept a source from giving all its links.
 * - `unreachable`: the fetch failed, `cause` says how
 * - `unreadable`: the body is not of the kind that the source says
 * - `empty`: it was read and led to no article; the address or the patterns may be out of date
 * - `truncated`: more than is followed at once, and no dates that tell what is newest
 */
export type DiscoverProblem = {
  kind: 'unreachable' | 'unreadable' | 'empty' | 'truncated';
  url: string;
  message: string;
  cause?: unknown;
};

/** `value` is null where the body was not modified, or a problem came in between. */
export type Reading<T> = { value: T | null; problem: DiscoverProblem | null };

/** Fetches an address and parses what came. `parse` is given the body and the address where redirects ended. */
export async function read<T>(
  address: { url: string; via: Via },
  get: Get,
  parse: (body: string, url: string) => T,
): Promise<Reading<T>> {
  const { url, via } = address;
  let kind: DiscoverProblem['kind'] = 'unreachable';
  try {
    const fetched = await get(url, { via });
    if (fetched.notModified) return { value: null, problem: null };
    kind = 'unreadable';
    return { value: parse(fetched.body, fetched.url), problem: null };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { value: null, problem: { kind, url, message, cause } };
  }
}
