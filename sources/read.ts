import { DatelineError } from '../core/errors.ts';
import type { More, Via } from './schema.ts';

/** What a fetch gave. `url` is where redirects ended; a body that is not modified is not read again. */
export type FetchedBody = { url: string; body: string; notModified: boolean };

/** Fetches a feed, sitemap or listing, decoded and decompressed. What it throws becomes a problem. */
export type Get = (url: string, options: GetOptions) => Promise<FetchedBody>;

/** `more` says how a browser makes the list grow. */
export type GetOptions = { via: Via; more?: More | undefined };

/**
 * Something that kept a source from giving all its links.
 * - `unreachable`: the fetch failed, `cause` says how
 * - `unreadable`: the body is not of the kind that the source says
 * - `empty`: it was read and led to no article; the address or the patterns may be out of date
 * - `truncated`: more than is followed at once, and no dates that tell what is newest
 */
export type DiscoverProblem = {
  kind: 'unreachable' | 'unreadable' | 'empty' | 'truncated';
  /** Of the FetchError where the fetch failed; else as `kind`. */
  code: string;
  url: string;
  message: string;
  /** What to do about it. */
  advice?: string | undefined;
  cause?: unknown;
};

/** `value` is null where the body was not modified, or a problem came in between. */
export type Reading<T> = { value: T | null; problem: DiscoverProblem | null };

/** Fetches an address and parses what came. `parse` is given the body and the address where redirects ended. */
export async function read<T>(
  { url, ...options }: GetOptions & { url: string },
  get: Get,
  parse: (body: string, url: string) => T,
): Promise<Reading<T>> {
  let kind: DiscoverProblem['kind'] = 'unreachable';
  try {
    const fetched = await get(url, options);
    if (fetched.notModified) return { value: null, problem: null };
    kind = 'unreadable';
    return { value: parse(fetched.body, fetched.url), problem: null };
  } catch (cause) {
    return { value: null, problem: problemOf(kind, url, cause) };
  }
}

function problemOf(kind: DiscoverProblem['kind'], url: string, cause: unknown): DiscoverProblem {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (!(cause instanceof DatelineError)) return { kind, code: kind, url, message, cause };
  return { kind, code: cause.code, url, message, advice: cause.advice, cause };
}
