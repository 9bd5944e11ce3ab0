import { DatelineError } from '../../core/errors.ts';
import { extractArticle } from '../../core/extract/extract.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import { hostOf, normaliseUrl } from '../../core/url.ts';
import type { Source } from '../schema.ts';
import { SurveyError } from './errors.ts';
import { type Front, readFront } from './front.ts';
import type { SurveyMeans } from './means.ts';
import type { Trail } from './trail.ts';
import { type Body, draftSource, readBody } from './way.ts';
import { zoneOf } from './zone.ts';

/** Where a survey begins: a page of the site, and the list that was given, if one was. */
export interface Start {
  /** With its scheme. */
  address: string;
  /** The site's front page by its address alone. */
  home: string;
  /** A front or a section; null where a list was given and the front page could not be had. */
  page: { url: string; html: string; front: Front; isSection: boolean } | null;
  given: { url: string; body: Exclude<Body, { kind: 'other' }> } | null;
  /** To read lists with before the real source is known. */
  draft: Source;
}

/**
 * Fetches the address: a front page or section, a feed, a sitemap, or an article, whose site's front page is then
 * taken. `zone` is that of its dates, where it is known. Throws what keeps it from being had: a FetchError by its kind, or a SurveyError.
 */
export async function openStart(
  given: string,
  means: SurveyMeans,
  trail: Trail,
  zone: string | undefined,
): Promise<Start> {
  const start = await startAt(given, means, trail);
  return zone ? { ...start, draft: { ...start.draft, zone } } : start;
}

async function startAt(given: string, means: SurveyMeans, trail: Trail): Promise<Start> {
  const { address, url, body } = await fetchGiven(given, means);
  const draft = draftOf(originOf(url));
  const read = readBody(body, url, draft);
  if (read.kind !== 'other') return startFromList(address, { url, body: read }, trail);
  const refusal = whyNoArticle(url, body, means.now());
  refuseChallenge(url, refusal);
  if (!refusal && new URL(url).pathname !== '/') {
    const front = await trail.fetch(originOf(url), 'front');
    if (front) return startFromPage(address, front, false);
  }
  return startFromPage(address, { url, body }, new URL(address).pathname !== '/');
}

const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** An address as people type it, with HTTPS where it has no scheme. */
export function withScheme(given: string): string {
  return HAS_SCHEME.test(given.trim()) ? given.trim() : `https://${given.trim()}`;
}

/** Without a scheme, HTTPS is tried first. */
async function fetchGiven(given: string, means: SurveyMeans) {
  const text = given.trim();
  const hasScheme = HAS_SCHEME.test(text);
  const address = normaliseUrl(withScheme(text));
  if (!address || !/[.\]]|localhost/.test(hostOf(address) ?? '')) throw notAnAddress(text);
  try {
    return { address, ...(await means.get(address, { via: 'http' })) };
  } catch (error) {
    const isWithoutTls =
      error instanceof DatelineError && ['connect', 'tls', 'protocol'].includes(error.code);
    if (hasScheme || !isWithoutTls) throw error;
    const plain = address.replace(/^https:/, 'http:');
    // Where plain HTTP fails too, the first error tells what was meant.
    const fetched = await means.get(plain, { via: 'http' }).catch(() => Promise.reject(error));
    return { address: plain, ...fetched };
  }
}

function notAnAddress(text: string): SurveyError {
  const url = URL.canParse(withScheme(text)) ? new URL(withScheme(text)) : null;
  // Not repeated, since what stands there may be a password.
  if (url?.username || url?.password)
    return new SurveyError('not-an-address', 'An address with a user name or a password is not looked at.');
  const isOther = url && url.protocol !== 'http:' && url.protocol !== 'https:';
  const what = isOther ? `begins with ${url.protocol}, not http: or https:` : 'is not the address of a site';
  return new SurveyError('not-an-address', `${JSON.stringify(text)} ${what}.`);
}

async function startFromList(
  address: string,
  given: NonNullable<Start['given']>,
  trail: Trail,
): Promise<Start> {
  const home = commonOrigin(given.body.links.map(({ url }) => url)) ?? originOf(given.url);
  const fetched = await trail.fetch(home, 'front');
  if (!fetched) return { address, home, page: null, given, draft: draftOf(home) };
  return { ...startFromPage(address, fetched, false), given };
}

function startFromPage(
  address: string,
  { url, body }: { url: string; body: string },
  isSection: boolean,
): Start {
  const home = originOf(url);
  const page = { url, html: body, front: readFront(body, url), isSection };
  return { address, home, page, given: null, draft: draftOf(home, page.front.locales) };
}

/** With the zone that the host's name alone tells, so that dates without an offset are right where they can be. */
function draftOf(home: string, locales: readonly string[] = []): Source {
  const clues = { host: new URL(home).hostname, locales, languages: [], instants: [] };
  return draftSource(home, zoneOf(clues) ?? undefined);
}

function originOf(url: string): string {
  return `${new URL(url).origin}/`;
}

function commonOrigin(urls: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const url of urls) counts.set(originOf(url), (counts.get(originOf(url)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

const TURNS_AWAY = new Set(['challenge', 'login']);

function refuseChallenge(url: string, why: NotAnArticleError | null): void {
  if (why && TURNS_AWAY.has(why.reason))
    throw new SurveyError('site-turns-away', `${url} asks for proof that a person is looking.`, {
      cause: why,
    });
}

function whyNoArticle(url: string, html: string, now: Date): NotAnArticleError | null {
  try {
    extractArticle(html, { url, zone: 'Etc/UTC', fetchedAt: now.toISOString() });
    return null;
  } catch (error) {
    if (error instanceof NotAnArticleError) return error;
    throw error;
  }
}
