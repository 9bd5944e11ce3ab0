import type { Registry } from 'prom-client';
import type { Queues } from '../../queues/connection.ts';
import { backupsTaken } from '../../storage/backup/taken.ts';
import type { Queryable } from '../../storage/database.ts';
import { databaseBytes, removedSoFar, waitingTasks } from '../../storage/monitor-figures.ts';
import { createProbe } from '../../storage/probe.ts';
import { listProcesses } from '../../storage/processes.ts';
import { healthsOf } from '../../storage/source-health.ts';
import {
  clearGauges,
  createSharedGauges,
  showBackups,
  showProcesses,
  showSources,
  showTasks,
} from './shared-gauges.ts';

/** What the database and the queues say, for all processes together: whoever tells it tells the same. */
export interface SharedFigures {
  /** Reads them anew unless that was done just now. Where it fails, they are left out rather than old. */
  update(): Promise<void>;
}

export interface SharedFiguresOptions {
  registry: Registry;
  /** With a statement timeout. */
  db: Queryable;
  queues: Pick<Queues, 'counts' | 'all'>;
  /** By name; may change in place. */
  sources: ReadonlyMap<string, unknown>;
  now: () => Date;
}

const PATIENCE_MS = 1_500;
/** Whoever asks more often gets the same again. */
const HOLDS_MS = 5_000;
/** Over 100,000 tasks that wait, counting them takes 138 ms: a long way behind, it is not to take from those who catch up. */
const REST_PER_LOOK = 20;
/** Adding up the sizes of all the database's files takes longest, and they change slowly. */
const SIZE_HOLDS_MS = 60_000;

export function createSharedFigures(options: SharedFiguresOptions): SharedFigures {
  const { queues } = options;
  const gauges = createSharedGauges(options.registry);
  const names = queues.all.map(({ name }) => name);
  const ask = createProbe(reader(options, names), {
    patienceMs: PATIENCE_MS,
    holdsMs: HOLDS_MS,
    restPerLook: REST_PER_LOOK,
  });
  return {
    async update() {
      const seen = await ask().catch(() => null);
      clearGauges(gauges);
      gauges.isRead.set(Number(seen !== null));
      if (!seen) return;
      showTasks(gauges, names, seen.tasks);
      showSources(gauges, seen.healths);
      showProcesses(gauges, seen.processes);
      showBackups(gauges, seen.backups);
      gauges.databaseBytes.set(seen.bytes);
      for (const { queue, counts } of seen.jobs)
        for (const [state, jobs] of Object.entries(counts)) gauges.queueJobs.set({ queue, state }, jobs);
      for (const { what, items, bytes } of seen.removed) {
        gauges.removedItems.inc({ what }, items);
        gauges.removedBytes.inc({ what }, bytes);
      }
    },
  };
}

function reader({ db, queues, sources, now }: SharedFiguresOptions, names: readonly string[]) {
  const size = createProbe(() => databaseBytes(db), { patienceMs: PATIENCE_MS, holdsMs: SIZE_HOLDS_MS });
  return async () => ({
    tasks: await waitingTasks(db, now()),
    healths: await healthsOf(db, [...sources.keys()]),
    processes: await listProcesses(db),
    removed: await removedSoFar(db),
    backups: await backupsTaken(db, now()),
    bytes: await size(),
    jobs: await Promise.all(names.map(async (queue) => ({ queue, counts: await queues.counts(queue) }))),
  });
}
