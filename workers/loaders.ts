import type { Guests } from './guests.ts';
import type { WorkersOptions } from './main.ts';
import type { WorkerRole } from './roles.ts';
import type { Running, Work } from './work.ts';

/** With what a role is started. */
export interface Starting {
  options: WorkersOptions;
  start<Payload>(work: Work<Payload>, concurrency: number): Running;
  /** The same for all who visit sites. */
  guests(open: (options: WorkersOptions) => Guests): Guests;
}

/** Most of them wait for their host's pace. */
const SOURCES_AT_ONCE = 16;
/** Most of them wait for a host's turn; requests at a time are limited besides. */
const FETCHES_AT_ONCE = 64;

/** Loads what a role needs, and gives what starts it. */
export const LOADERS: Record<WorkerRole, () => Promise<(starting: Starting) => Running[]>> = {
  async scheduler() {
    const { startCoordination } = await import('./coordination.ts');
    return ({ options }) => startCoordination(options);
  },
  async discover() {
    const [{ discoverWork }, { openGuests }] = await Promise.all([
      import('./discover/discover.ts'),
      import('./guests.ts'),
    ]);
    return ({ options, start, guests }) => [
      start(discoverWork({ ...options, ...guests(openGuests) }), SOURCES_AT_ONCE),
    ];
  },
  async fetch() {
    const [{ fetchWork }, { openGuests }] = await Promise.all([
      import('./fetch/fetch.ts'),
      import('./guests.ts'),
    ]);
    return ({ options, start, guests }) => [
      start(fetchWork({ ...options, ...guests(openGuests) }), FETCHES_AT_ONCE),
    ];
  },
  async extract() {
    const { startExtraction } = await import('./extract/start.ts');
    return ({ options, start }) => [startExtraction(options, start)];
  },
  async cluster() {
    const { startClustering } = await import('./cluster/clustering.ts');
    return ({ options }) => [startClustering(options)];
  },
  async archive() {
    const { archiveWork } = await import('./archive/archive.ts');
    return ({ options, start }) => [start(archiveWork({ ...options, root: options.archiveFolder }), 1)];
  },
  async alert() {
    const { startTelling } = await import('./telling.ts');
    return ({ options }) => startTelling(options);
  },
};
