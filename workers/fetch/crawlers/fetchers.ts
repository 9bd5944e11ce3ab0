import type { Fetcher } from './fetcher.ts';

/** One fetcher for each way (`via`) that a source may ask for. */
export interface Fetchers {
  http: Fetcher;
  browser: Fetcher;
}

export async function closeFetchers(fetchers: Fetchers): Promise<void> {
  await Promise.all([fetchers.http.close(), fetchers.browser.close()]);
}
