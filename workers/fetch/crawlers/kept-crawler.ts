import { Configuration, LocalEventManager, Log, LogLevel } from '@crawlee/basic';
import type { PendingFetches } from './pending-fetches.ts';

/** The longest that a timer of Node.js can wait, 24.8 days: "never" for Crawlee's clocks. */
const NEVER_MS = 2 ** 31 - 1;
const NEVER_SECONDS = Math.floor(NEVER_MS / 1_000);

/**
 * What both crawlers have in common: kept alive, a fixed number of requests at a time, no retries (the job queue
 * retries), no sessions, no log (failures are thrown to whom asked), and no time limit of its own, since each request
 * has one.
 */
export function keptCrawlerOptions(pending: PendingFetches, concurrency: number) {
  return {
    requestList: pending,
    keepAlive: true,
    minConcurrency: concurrency,
    maxConcurrency: concurrency,
    maxRequestRetries: 0,
    // Hosts have turns. Crawlee's 0 would leave a host alone for as long as the clock was set back since it was last asked.
    sameDomainDelaySecs: Number.NEGATIVE_INFINITY,
    useSessionPool: false,
    requestHandlerTimeoutSecs: 3_600,
    log: new Log({ level: LogLevel.OFF }),
    statisticsOptions: { logIntervalSecs: NEVER_SECONDS, persistenceOptions: { enable: false } },
  };
}

/**
 * The machine is not measured: with a fixed concurrency the figures are of no use, and Crawlee takes them by running
 * `ps`, which a bare machine does not have.
 */
class UnmeasuredEvents extends LocalEventManager {
  override async emitSystemInfoEvent(done: () => unknown): Promise<void> {
    done();
  }
}

/** Nothing is written to disk. */
export function keptCrawlerConfiguration(): Configuration {
  return new Configuration({
    eventManager: new UnmeasuredEvents(),
    persistStorage: false,
    purgeOnStart: false,
    systemInfoIntervalMillis: NEVER_MS,
    persistStateIntervalMillis: NEVER_MS,
    memoryMbytes: 1_024,
  });
}
