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
