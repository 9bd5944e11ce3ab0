/**
 * Failures of the way to the sites, or of sites that are well again before long; where many have them at once, it is the
 * way. A proxy that opens what is encrypted, and a wrong clock, look like certificates that are not valid (`tls`), a router
 * without a line like addresses of its own.
 */
export const PASSING_FAILURES: readonly string[] = [
  ...['dns', 'connect', 'timeout', 'tls', 'forbidden-address'],
  ...['protocol', 'encoding', 'server-error', 'robots-unavailable'],
];

/** What failed lately of what was asked of a site, and was not had since. */
export interface SiteFailures {
  /** The kinds of trouble that its lists had when they were last read. */
  lists: readonly string[];
  /** How many pages wait to be tried again, by kind. */
  pages: ReadonlyMap<string, number>;
}

export interface ManyFailures {
  /** How many sites have failures, and how many were asked. */
  sites: number;
  of: number;
  pages: number;
  /** At how many sites lists failed. */
  lists: number;
  /** The most frequent first. */
  kinds: [kind: string, count: number][];
}

/**
 * So many sites at once are no chance. What was had at a second attempt is not counted, and of 60 sites with 1 request in
 * 100 that fails, seldom three have a list that waits for its next attempt. One site that fails alone, or two, are told of
 * by their sources' health.
 */
const LEAST_SITES = 3;
const LEAST_SHARE = 0.25;
/** Where few sites were asked, three may fail by chance, and one of them with many pages: but not several times each. */
const LEAST_FAILURES = 5;
const MOST_OF_A_SITE = 2;

/** What failed at all the sites that were asked lately. */
export function sumOf(asked: readonly SiteFailures[]): ManyFailures {
  const kinds = new Map<string, number>();
  const add = (kind: string, count: number) => kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  for (const { lists, pages } of asked) {
    for (const kind of lists) add(kind, 1);
    for (const [kind, count] of pages) add(kind, count);
  }
  return {
    sites: asked.filter((site) => failuresOf(site) > 0).length,
    of: asked.length,
    pages: asked.reduce((sum, { pages }) => sum + pagesOf(pages), 0),
    lists: asked.filter(({ lists }) => lists.length > 0).length,
    kinds: [...kinds].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)),
  };
}

/** Whether so much fails at so many of them that it is hardly the sites that do. */
export function isMuch(asked: readonly SiteFailures[]): boolean {
  const failures = asked.map(failuresOf).filter((count) => count > 0);
  const counted = failures.reduce((sum, count) => sum + Math.min(count, MOST_OF_A_SITE), 0);
  return (
    failures.length >= LEAST_SITES &&
    failures.length >= LEAST_SHARE * asked.length &&
    counted >= LEAST_FAILURES
  );
}

function failuresOf({ lists, pages }: SiteFailures): number {
  return lists.length + pagesOf(pages);
}

function pagesOf(pages: SiteFailures['pages']): number {
  return [...pages.values()].reduce((sum, count) => sum + count, 0);
}
