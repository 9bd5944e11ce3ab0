import { errors, type Page, type Request, type Response } from 'playwright';
import { startDeadline } from '../../../net/deadline.ts';
import { FetchError, type FetchErrorCode } from '../../../net/errors.ts';
import type { GuardProxy } from '../../../net/guard-proxy.ts';
import type { WebResponse } from '../../../net/web-client.ts';
import { parseWebUrl } from '../../../net/web-url.ts';
import type { FetchRequest } from './fetch-request.ts';
import { growList } from './grow-list.ts';
import { followNavigation } from './navigation.ts';
import { takeHtml } from './rendered-html.ts';

export interface RenderOptions {
  timeoutMs: number;
  /** How long a page may go on loading after its HTML is there, before it is taken as it stands. */
  settleMs: number;
  /** Largest rendered HTML. */
  maxBytes: number;
}

/** What Chromium and Playwright call their troubles, by the first pattern that fits the message. */
const TROUBLES: [RegExp, FetchErrorCode][] = [
  [/ERR_TOO_MANY_REDIRECTS/, 'redirect-loop'],
  [/Download is starting/, 'not-a-page'],
  [/ERR_(CERT|SSL)_/, 'tls'],
];
// How long a list may grow, and what of a page's time is kept for handing it over.
const GROWTH_MS = 30_000;
const LAST_MS = 2_000;
const OF_THE_SENT_BODY = /^(?:etag|last-modified|cache-control|expires|age|content-.*|set-cookie)$/;
const UNWANTED = new Set(['image', 'font', 'media']);

/** Opens a page as a reader's browser would and gives its HTML as scripts left it. Throws FetchError. */
export async function renderPage(
  page: Page,
  request: FetchRequest,
  proxy: GuardProxy,
  options: RenderOptions,
): Promise<WebResponse> {
  const { href } = parseWebUrl(request.url);
  // What a page loads besides is part of it; the pace is that of pages.
  const leave = await request.leave?.(href);
  const timeoutMs = request.timeoutMs ?? options.timeoutMs;
  const deadline = startDeadline(href, timeoutMs);
  const expiry = new Promise<never>((_, reject) => {
    deadline.signal.addEventListener('abort', () => reject(deadline.signal.reason));
  });
  try {
    leave?.sent();
    // A page in an endless loop answers nothing any more, so that only a race ends in time.
    const endsAt = performance.now() + timeoutMs - LAST_MS;
    const loaded = load(page, href, proxy, options).then((response) =>
      withMore(page, request, response, { maxBytes: options.maxBytes, endsAt }),
    );
    return await Promise.race([loaded, expiry]);
  } finally {
    await leave?.end();
    deadline.clear();
  }
}

/** The same answer with the list as long as was asked for. */
async function withMore(
  page: Page,
  { more }: FetchRequest,
  response: WebResponse,
  { maxBytes, endsAt }: { maxBytes: number; endsAt: number },
): Promise<WebResponse> {
  const timeMs = Math.min(GROWTH_MS, endsAt - performance.now());
  if (!more || response.status !== 200 || timeMs <= 0) return response;
  const html = await growList(page, more, response.body.toString(), { timeMs, maxBytes });
  return { ...response, body: Buffer.from(html) };
}

async function load(
  page: Page,
  url: string,
  proxy: GuardProxy,
  options: RenderOptions,
): Promise<WebResponse> {
  const navigation = followNavigation(page, url, proxy, options.settleMs);
  page.on('popup', (popup) => popup.close());
  await page.route('**/*', (route) =>
    UNWANTED.has(route.request().resourceType()) ? route.abort() : route.continue(),
  );
  const response = await page
    .goto(url, { waitUntil: 'domcontentloaded', timeout: 0 })
    .catch(async (error) => {
      throw await navigation.troubleOf(() => navigationError(error, url, navigation.isAnswered()));
    });
  if (!response) throw new FetchError('browser', url, 'gave no answer');
  const body = await settledHtml(page, url, options).catch(async (error) => {
    if (error instanceof FetchError && error.code !== 'browser') throw error;
    throw await navigation.troubleOf(() => browserError(error, url));
  });
  return {
    url: finalUrl(page, response),
    status: response.status(),
    headers: { ...withoutValidators(response.headers()), 'content-type': 'text/html; charset=utf-8' },
    body,
    sent: null,
    redirects: redirectsOf(response.request()),
    ip: proxy.addressOf(new URL(response.url()).hostname),
  };
}

/** How walls and requests for a rest are known. What speaks of the body as it was sent is not true of what is shown. */
function withoutValidators(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_SENT_BODY.test(name)));
}

async function settledHtml(page: Page, url: string, { settleMs, maxBytes }: RenderOptions): Promise<Buffer> {
  await settle(page, settleMs);
  const html = await takeHtml(page, url, maxBytes);
  // Looked at last: the page may have moved while its HTML was taken.
  if (page.url().startsWith('chrome-error:'))
    throw new FetchError('browser', url, 'moved to where nothing answers');
  return html;
}

/** Some pages never come to rest: a chat, an advertisement that reloads. */
async function settle(page: Page, settleMs: number): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: settleMs }).catch((error) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
  });
}

/** A script may have moved on to an address that is none, `about:blank` say. */
function finalUrl(page: Page, response: Response): string {
  const url = /^https?:/.test(page.url()) ? page.url() : response.url();
  return parseWebUrl(url).href;
}

function redirectsOf(request: Request): string[] {
  const urls: string[] = [];
  for (let before = request.redirectedFrom(); before; before = before.redirectedFrom())
    urls.unshift(before.url());
  return urls;
}

/** A download: Playwright says that it starts, or that the navigation ended with an answer but no page. */
function navigationError(error: unknown, url: string, answered: boolean): FetchError {
  if (answered && /ERR_ABORTED/.test(String(error)))
    return new FetchError('not-a-page', url, 'is a file to be saved', error);
  return browserError(error, url);
}

function browserError(error: unknown, url: string): FetchError {
  if (error instanceof FetchError) return error;
  const [what = ''] = String(error instanceof Error ? error.message : error).split('\n');
  const code = TROUBLES.find(([pattern]) => pattern.test(what))?.[1] ?? 'browser';
  return new FetchError(code, url, what, error);
}
