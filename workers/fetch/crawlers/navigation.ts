import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright';
import type { FetchError } from '../../../net/errors.ts';
import type { GuardProxy } from '../../../net/guard-proxy.ts';

/** Where a page's own way leads, apart from what it loads besides. */
export interface Navigation {
  /** Whether an answer came, be it no page. */
  isAnswered(): boolean;
  /** Why it came to an end: what the proxy knows of it, else what the browser says by then. */
  troubleOf(otherwise: () => FetchError): Promise<FetchError>;
}

/** A busy machine has the browser's word of what failed come after the failure itself. */
const LATE_MS = 2_000;
const LOOK_MS = 20;

/** @param settleMs how long a page that moves on is waited for */
export function followNavigation(page: Page, url: string, proxy: GuardProxy, settleMs: number): Navigation {
  let isAnswered = false;
  let failedHost = new URL(url).hostname;
  const isOwn = (request: Request) => request.isNavigationRequest() && request.frame() === page.mainFrame();
  page.on('response', (answer) => {
    if (isOwn(answer.request())) isAnswered = true;
  });
  page.on('requestfailed', (failed) => {
    if (isOwn(failed)) failedHost = new URL(failed.url()).hostname;
  });
  return {
    isAnswered: () => isAnswered,
    async troubleOf(otherwise) {
      // A page may move on at any moment: where to is known once that has come to its end.
      await page.waitForLoadState('load', { timeout: settleMs }).catch(() => {});
      const said = otherwise();
      // What the browser has a word for needs no other.
      const endsAt = performance.now() + (said.code === 'browser' ? LATE_MS : 0);
      while (!proxy.failureOf(failedHost) && performance.now() < endsAt) await sleep(LOOK_MS);
      return proxy.failureOf(failedHost) ?? said;
    },
  };
}
