import type { Guests } from './guests.ts';
import type { WorkersOptions } from './main.ts';
import type { WorkerRole } from './roles.ts';
import type { Running, Work } from './work.ts';

/** With what a role is started. */
export interface Starting {
  options: WorkersOptions;
  start<Payload>(work: Work<Payload>, concurrency: number): Running;
  /** One for all who visit sites. */
  loadGuests(): Promise<() => Guests>;
}

/** Most of them wait for their host's pace. */
const SOURCES_AT_ONCE = 16;
/** Most of them wait for a host's turn; requests at a time are limited besides. */
const FETCHES_AT_ONCE = 64;

/** Loads what a role needs, and gives what starts it. */
export const LOADERS: Record<WorkerRole, (starting: Starting) => Promise<() => Running[]>> = {
  async scheduler({ options }) {
    const { startCoordination } = await import('./coordination.ts');
    return () => startCoordination(options);
  },
  async discover({ options, start, loadGuests }) {
    const [{ discoverWork }, guests] = await Promise.all([import('./discover/discover.ts'), loadGuests()]);
    return () => [start(discoverWork({ ...options, ...guests() }), SOURCES_AT_ONCE)];
  },
  async fetch({ options, start, loadGuests }) {
    const [{ fetchWork }, guests] = await Promise.all([import('./fetch/fetch.ts'), loadGuests()]);
    return () => [start(fetchWork({ ...options, ...guests() }), FETCHES_AT_ONCE)];
  },
  async extract({ options, start }) {
    const { startExtraction } = await import('./extract/start.ts');
    return () => [startExtraction(options, start)];
  },
  async cluster({ options }) {
    const { startClustering } = await import('./cluster/clustering.ts');
    return () => [startClustering(options)];
  },
  async archive({ options, start }) {
    const { archiveWork } = await import('./archive/archive.ts');
    return () => [start(archiveWork({ ...options, root: options.archiveFolder }), 1)];
  },
  async alert({ options }) {
    const { startTelling } = await import('./telling.ts');
    return () => startTelling(options);
  },
};
