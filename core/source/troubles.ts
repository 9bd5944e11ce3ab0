/** Kinds of trouble, the worst first. */
export const ILLS = ['blocked', 'failing', 'changed'] as const;
export type Ill = (typeof ILLS)[number];

/** Codes of failures as `net/`, the lists and extraction name them. */
const BLOCKED = new Set([
  ...['robots', 'forbidden', 'challenge', 'consent', 'rate-limited'],
  ...['consent-wall', 'login', 'paywall'],
]);
/** What a page, though it came, was not: an article. */
const CHANGED_PAGES = new Set([
  ...['no-text', 'too-deep', 'listing', 'not-found', 'video', 'extract', 'not-an-article'],
  ...['gone', 'client-error', 'wrong-type', 'not-a-page', 'redirect-loop'],
]);

/** What ails a source one of whose lists failed so. */
export function illOfList(code: string): Ill {
  if (BLOCKED.has(code)) return 'blocked';
  return code === 'empty' ? 'changed' : 'failing';
}

/** What ails a source many of whose pages failed so. */
export function illOfPage(code: string): Ill {
  if (BLOCKED.has(code)) return 'blocked';
  return CHANGED_PAGES.has(code) ? 'changed' : 'failing';
}

/** Codes that say that this machine cannot reach the web, where most sources have them at once. */
const NETWORK = new Set(['dns', 'connect', 'timeout']);
/** How many of the sources that were looked at lately must fail, and at least how many must have been. */
const MOST = 0.8;
const LEAST = 3;

/**
 * Whether it is this machine that cannot reach the web, rather than the sites that fail.
 * @param codes how the sources that went bad fail; @param lately of all looked at lately, how many fail
 */
export function isOffline(codes: readonly string[], lately: { failing: number; all: number }): boolean {
  const isNetwork = codes.length > 0 && codes.every((code) => NETWORK.has(code));
  return isNetwork && lately.all >= LEAST && lately.failing >= MOST * lately.all;
}
