import { Counter, type Registry } from 'prom-client';
import { HEALTHS } from '../../core/source/health.ts';
import type { BackupsTaken } from '../../storage/backup/taken.ts';
import type { WaitingTasks } from '../../storage/monitor-figures.ts';
import { type KnownProcess, SILENT_MS } from '../../storage/processes.ts';
import type { KnownHealth } from '../../storage/source-health.ts';
import { WORKER_ROLES } from '../roles.ts';
import { gauge } from './metrics.ts';

const ROLES = [...WORKER_ROLES, 'desk'];
const SOURCE_STATES = [...HEALTHS, 'paused'];

export type SharedGauges = ReturnType<typeof createSharedGauges>;

/** What is the same for all processes together. */
export function createSharedGauges(registry: Registry) {
  return {
    isRead: gauge(
      registry,
      'dateline_shared_figures_up',
      'Whether what the database and the queues say could be read just now.',
    ),
    tasks: gauge(registry, 'dateline_tasks', 'Work in the outbox, by whether it is due and in its queue.', [
      'queue',
      'state',
    ]),
    oldestTask: gauge(
      registry,
      'dateline_task_oldest_age_seconds',
      'For how long the oldest work of a queue has been due; 0 where none is.',
      ['queue'],
    ),
    queueJobs: gauge(registry, 'dateline_queue_jobs', 'Jobs in a queue.', ['queue', 'state']),
    sourceHealth: gauge(registry, 'dateline_source_health', 'Whether a source is in a state of health.', [
      'source',
      'state',
    ]),
    sourceSuccess: gauge(
      registry,
      'dateline_source_last_success_timestamp_seconds',
      'When lists of a source were last read without trouble.',
      ['source'],
    ),
    roleProcesses: gauge(registry, 'dateline_role_processes', 'Processes at work in a role.', ['role']),
    silentProcesses: gauge(
      registry,
      'dateline_silent_processes',
      'Processes that ended without a word within the last day, or cannot reach the database.',
    ),
    databaseBytes: gauge(registry, 'dateline_database_size_bytes', "Size of the database's files."),
    ...createBackupGauges(registry),
    removedItems: new Counter({
      name: 'dateline_retention_removed_total',
      help: 'What retention took away since ever.',
      labelNames: ['what'],
      registers: [registry],
    }),
    removedBytes: new Counter({
      name: 'dateline_retention_removed_bytes_total',
      help: 'Size of what retention took away since ever.',
      labelNames: ['what'],
      registers: [registry],
    }),
  };
}

function createBackupGauges(registry: Registry) {
  return {
    backupTaken: gauge(
      registry,
      'dateline_backup_timestamp_seconds',
      'When the latest backup was taken by `dateline backup`.',
    ),
    backupInterval: gauge(
      registry,
      'dateline_backup_interval_seconds',
      'How often a backup is taken, as the latest ones tell; a day at least.',
    ),
  };
}

/** What is known no more is not shown, rather than as nought. */
export function clearGauges(gauges: SharedGauges): void {
  const { isRead: _, databaseBytes, silentProcesses, backupTaken, backupInterval, ...labelled } = gauges;
  for (const single of [databaseBytes, silentProcesses, backupTaken, backupInterval]) single.remove();
  for (const each of Object.values(labelled)) each.reset();
}

/** Queues without work are shown as empty. */
export function showTasks(
  gauges: SharedGauges,
  queues: readonly string[],
  tasks: readonly WaitingTasks[],
): void {
  const byQueue = new Map(tasks.map((each) => [each.queue, each]));
  for (const queue of queues) {
    const { fresh = 0, queued = 0, later = 0, oldestSeconds = null } = byQueue.get(queue) ?? {};
    gauges.tasks.set({ queue, state: 'fresh' }, fresh);
    gauges.tasks.set({ queue, state: 'queued' }, queued);
    gauges.tasks.set({ queue, state: 'later' }, later);
    gauges.oldestTask.set({ queue }, Math.max(0, oldestSeconds ?? 0));
  }
}

/** Of a source that was never read there is nothing to show. */
export function showSources(gauges: SharedGauges, healths: readonly KnownHealth[]): void {
  for (const { source, state, pausedAt, lastSuccessAt } of healths) {
    const shown = pausedAt ? 'paused' : state;
    for (const each of SOURCE_STATES)
      gauges.sourceHealth.set({ source, state: each }, Number(each === shown));
    if (lastSuccessAt) gauges.sourceSuccess.set({ source }, lastSuccessAt.getTime() / 1000);
  }
}

/** Of backups that were never taken there is nothing to show. */
export function showBackups(gauges: SharedGauges, { latest, usuallyEveryMs }: BackupsTaken): void {
  if (latest) gauges.backupTaken.set(latest.takenAt.getTime() / 1000);
  if (usuallyEveryMs !== null) gauges.backupInterval.set(usuallyEveryMs / 1000);
}

/** Roles without a process are shown as well. */
export function showProcesses(gauges: SharedGauges, processes: readonly KnownProcess[]): void {
  const atWork = processes.filter(({ silentMs }) => silentMs <= SILENT_MS);
  for (const role of ROLES)
    gauges.roleProcesses.set({ role }, atWork.filter(({ roles }) => roles.includes(role)).length);
  gauges.silentProcesses.set(processes.length - atWork.length);
}
