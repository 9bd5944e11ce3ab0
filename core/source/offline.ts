import { HOUR_MS } from './calendar.ts';
import type { Health } from './health.ts';

/**
 * Failures that say that this machine cannot reach the web, where most sources have them at once. Routers without a line
 * answer every name with an address of their own.
 */
const NETWORK = new Set(['dns', 'connect', 'timeout', 'forbidden-address']);
/** How many of the sources that were looked at lately must fail, and at least how many must have been. */
const MOST = 0.8;
const LEAST = 3;
const LATELY_MS = 2 * HOUR_MS;

/** How a source's runs went. */
export interface RunsOfSource {
  lastRunAt: Date | null;
  /** Runs in a row that could read nothing at all. */
  failures: number;
}

/** The sources that seem to fail because this machine cannot reach the web; none where it is the sites that fail. */
export function unreachedByUs<S extends Health & RunsOfSource>(sources: readonly S[], at: Date): S[] {
  const lately = sources.filter(
    ({ lastRunAt }) => lastRunAt && at.getTime() - lastRunAt.getTime() <= LATELY_MS,
  );
  const failing = lately.filter(({ failures }) => failures > 0).length;
  const unreached = sources.filter(isUnreached);
  return lately.length >= LEAST && failing >= MOST * lately.length ? unreached : [];
}

function isUnreached({ cause, failures }: Health & RunsOfSource): boolean {
  return failures > 0 && cause?.about === 'lists' && NETWORK.has(cause.code);
}
