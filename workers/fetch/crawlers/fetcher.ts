import { FetchError } from '../../../net/errors.ts';
import type { WebResponse } from '../../../net/web-client.ts';
import { outsideTraces } from '../../../tracing/trace.ts';
import type { FetchRequest } from './fetch-request.ts';
import { PendingFetches } from './pending-fetches.ts';

export interface Fetcher {
  /** Any HTTP status is an answer. Throws FetchError when there is none. */
  fetch(request: FetchRequest): Promise<WebResponse>;
  /** Lets what is under way finish, refuses the rest with FetchError `stopped`. */
  close(): Promise<void>;
}

/** As much of a Crawlee crawler as is needed to keep one. */
export interface KeptCrawler {
  run(): Promise<unknown>;
  stop(): void;
  /** Looks at the list now; an idle crawler does so every half second only. */
  notify(): void;
  /** Lets go of what it was built with, whether it ran or not. */
  close(): Promise<void>;
}

/**
 * Turns a crawler, which works off a queue, into a function that fetches one page. The crawler is built at the first
 * request and then kept, since every new one costs 60 ms and its own memory; if its run ends by itself (Crawlee stops
 * it on SIGINT) the next request builds another.
 */
export function createFetcher(build: (pending: PendingFetches) => Promise<KeptCrawler>): Fetcher {
  const pending = new PendingFetches();
  let crawler: KeptCrawler | null = null;
  let running: Promise<void> | null = null;
  let closed = false;

  async function runToItsEnd(): Promise<void> {
    try {
      crawler = await build(pending);
      await runOnce(crawler);
      pending.failAll((url) => new FetchError('stopped', url, 'was not fetched any more'));
    } catch (error) {
      pending.failAll(() => error);
    } finally {
      crawler = null;
      running = null;
    }
  }

  /** It may have been closed while its crawler was built: unpacking a browser takes seconds. */
  async function runOnce(built: KeptCrawler): Promise<void> {
    try {
      if (!closed) await built.run();
    } finally {
      await built.close();
    }
  }

  return {
    async fetch(request) {
      if (closed) throw new FetchError('stopped', request.url, 'is asked for too late');
      const answer = pending.add(request);
      running ??= outsideTraces(runToItsEnd);
      crawler?.notify();
      return answer;
    },
    async close() {
      closed = true;
      crawler?.stop();
      crawler?.notify();
      await running;
    },
  };
}
