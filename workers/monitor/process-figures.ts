import type pg from 'pg';
import { collectDefaultMetrics, type Registry } from 'prom-client';
import type { RoleState } from '../../core/process-state.ts';
import type { Activity } from './activity.ts';
import type { Disks } from './disks.ts';
import { gauge } from './metrics.ts';

/** What is looked at in this process alone whenever somebody asks. */
export interface ProcessFigures {
  update(seen: {
    roles: Readonly<Record<string, RoleState>>;
    /** Without those that do not answer. */
    disks: Disks;
  }): void;
}

export interface ProcessFiguresOptions {
  registry: Registry;
  version: string;
  activity: Activity;
  /** Its pool of connections to the database. */
  pool: Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;
}

/** Of Node's own figures those whose names say that they are counters, and which are none (promtool check metrics). */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

/** Figures of a process: who it is, how it is, what it has in hand. Node's own are among them. */
export function createProcessFigures({
  registry,
  version,
  activity,
  pool,
}: ProcessFiguresOptions): ProcessFigures {
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);
  const named = <Label extends string>(name: string, help: string, labels: readonly Label[]) =>
    gauge(registry, name, help, labels);
  const info = named('dateline_build_info', 'Which program this is; always 1.', ['version', 'node_version']);
  info.set({ version, node_version: process.versions.node }, 1);
  const ready = named('dateline_role_ready', 'Whether a role of this process could work now.', ['role']);
  const leader = named('dateline_leader', 'Whether this process does what one alone does.', ['role']);
  const inHand = named('dateline_jobs_in_progress', 'Jobs in hand.', ['queue']);
  const connections = named('dateline_database_pool_connections', 'Connections to the database.', ['state']);
  const queries = gauge(
    registry,
    'dateline_database_pool_waiting_queries',
    'Queries that wait for a connection to the database.',
  );
  const free = named('dateline_disk_free_bytes', 'Room on the disk of a folder of ours.', ['folder']);
  const size = named('dateline_disk_size_bytes', 'Size of the disk of a folder of ours.', ['folder']);
  return {
    update({ roles, disks }) {
      for (const [role, state] of Object.entries(roles)) ready.set({ role }, Number(state.ready));
      for (const [role, leads] of activity.leads) leader.set({ role }, Number(leads));
      for (const [queue, jobs] of activity.jobs) inHand.set({ queue }, jobs.size);
      connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      connections.set({ state: 'idle' }, pool.idleCount);
      queries.set(pool.waitingCount);
      // Where nothing is known, nothing is said.
      free.reset();
      size.reset();
      for (const [folder, { freeBytes, sizeBytes }] of Object.entries(disks)) {
        free.set({ folder }, freeBytes);
        size.set({ folder }, sizeBytes);
      }
    },
  };
}
