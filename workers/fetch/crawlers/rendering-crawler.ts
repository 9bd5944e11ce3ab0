import { PlaywrightCrawler } from '@crawlee/playwright';
import { chromium } from 'playwright';
import { redactPatterns } from '../../../core/redact/redact.ts';
import type { FoundBrowser } from '../../../net/browser.ts';
import { FetchError } from '../../../net/errors.ts';
import type { Guard } from '../../../net/guard.ts';
import { type GuardProxy, startGuardProxy } from '../../../net/guard-proxy.ts';
import { watchRenderers } from '../../../net/renderer-watch.ts';
import type { WebResponse } from '../../../net/web-client.ts';
import { describeWork, inSpan, SpanKind } from '../../../tracing/trace.ts';
import type { KeptCrawler } from './fetcher.ts';
import { keptCrawlerConfiguration, keptCrawlerOptions } from './kept-crawler.ts';
import type { PendingFetches } from './pending-fetches.ts';
import { renderPage } from './render.ts';

export interface BrowserFetcherOptions {
  /** Asked at the first page; `requireBrowser` from net/browser.ts. What it throws, the fetch throws. */
  browser: () => Promise<FoundBrowser>;
  userAgent: string;
  /** Holds for everything a page loads, not only for its own address. */
  guard: Guard;
  /** Pages at a time. */
  concurrency: number;
  /** For one page, from its first request to its rendered HTML. */
  timeoutMs: number;
  /** Largest rendered HTML. */
  maxBytes: number;
  /** How long a page may go on loading after its HTML is there; 5 s by default. */
  settleMs?: number;
  /** The browser is closed after this long without a page, and started again when needed; 3 minutes by default. */
  idleSeconds?: number;
}

const DEFAULT_SETTLE_MS = 5_000;
const DEFAULT_IDLE_SECONDS = 180;

/** WebRTC speaks UDP, which no proxy sees; names are the proxy's to resolve, hints for the resolver included. */
const NO_WAY_ROUND_THE_PROXY = [
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A Playwright crawler whose browser sees the web through a guard proxy; the proxy lives as long as it. */
export async function buildRenderingCrawler(
  pending: PendingFetches,
  browser: FoundBrowser,
  options: BrowserFetcherOptions,
): Promise<KeptCrawler> {
  const proxy = await startGuardProxy(options.guard);
  const crawler = createCrawler(pending, browser, proxy, options);
  return {
    async run() {
      const stopWatch = watchRenderers();
      try {
        await crawler.run();
      } finally {
        stopWatch();
      }
    },
    stop: () => crawler.stop(),
    notify: () => crawler.autoscaledPool?.notify(),
    close: () => proxy.close(),
  };
}

function createCrawler(
  pending: PendingFetches,
  browser: FoundBrowser,
  proxy: GuardProxy,
  options: BrowserFetcherOptions,
): PlaywrightCrawler {
  const { concurrency, timeoutMs, maxBytes, settleMs = DEFAULT_SETTLE_MS } = options;
  return new PlaywrightCrawler(
    {
      ...keptCrawlerOptions(pending, concurrency),
      launchContext: {
        launcher: chromium,
        useIncognitoPages: true,
        launchOptions: {
          ...browser,
          args: [...browser.args, ...NO_WAY_ROUND_THE_PROXY],
          headless: true,
          // The process answers signals itself; Chromium ends with its pipe, even after SIGKILL.
          handleSIGINT: false,
          handleSIGTERM: false,
          handleSIGHUP: false,
          proxy: { server: proxy.server },
        },
      },
      browserPoolOptions: {
        useFingerprints: false,
        maxOpenPagesPerBrowser: concurrency,
        retireInactiveBrowserAfterSecs: options.idleSeconds ?? DEFAULT_IDLE_SECONDS,
        prePageCreateHooks: [
          (_pageId, _controller, context) => {
            Object.assign(context ?? {}, {
              userAgent: options.userAgent,
              acceptDownloads: false,
              serviceWorkers: 'block',
            });
          },
        ],
      },
      requestHandler: ({ page, request }) =>
        pending.answer(request.uniqueKey, (fetch) =>
          asSpan(fetch.url, () => renderPage(page, fetch, proxy, { timeoutMs, maxBytes, settleMs })),
        ),
      // Only a browser that could not be started or opened no page comes here.
      failedRequestHandler: ({ request }, error) =>
        pending.fail(
          request.uniqueKey,
          new FetchError('browser', request.url, 'no page could be opened', error),
        ),
    },
    keptCrawlerConfiguration(),
  );
}

/** The page alone: what it loads besides is the browser's own business. */
function asSpan(url: string, render: () => Promise<WebResponse>): Promise<WebResponse> {
  const attributes = { 'http.request.method': 'GET', 'url.full': redactPatterns(url) };
  return inSpan({ name: 'GET', kind: SpanKind.CLIENT, attributes }, async () => {
    const response = await render();
    describeWork({ 'http.response.status_code': response.status });
    return response;
  });
}
