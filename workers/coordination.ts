import { startPhaseSweep } from './alert/phases.ts';
import { startBounceWatch } from './bounce/bounce-watch.ts';
import { startDigests } from './digest/watch.ts';
import { startDispatcher } from './dispatch/dispatcher.ts';
import { startReconciler } from './dispatch/reconciler.ts';
import { startHealthWatch } from './health/watch.ts';
import type { WorkersOptions } from './main.ts';
import { startRetention } from './retain/watch.ts';
import { startScheduler } from './schedule/scheduler.ts';
import type { Running } from './work.ts';

export type CoordinationOptions = Pick<
  WorkersOptions,
  | 'database'
  | 'queues'
  | 'sources'
  | 'watches'
  | 'operators'
  | 'zone'
  | 'deskUrl'
  | 'mailer'
  | 'bounces'
  | 'schedule'
  | 'activity'
  | 'keep'
  | 'archiveDelayMs'
  | 'now'
  | 'log'
>;

/** The role `scheduler`: what is done at its time, and what carries work from the database to the queues. */
export function startCoordination(options: CoordinationOptions): Running[] {
  const mailDomain = options.mailer?.domain ?? null;
  const scheduler = options.schedule
    ? [
        startScheduler(options),
        startHealthWatch({ ...options, mailDomain }),
        startPhaseSweep(options),
        startDigests({ ...options, mailDomain }),
        ...(options.keep ? [startRetention({ ...options, keep: options.keep })] : []),
      ]
    : [];
  const bounces =
    options.schedule && options.bounces ? [startBounceWatch({ ...options, mailbox: options.bounces })] : [];
  return [
    ...scheduler,
    ...bounces,
    startDispatcher(options),
    startReconciler({ ...options, db: options.database.db }),
  ];
}
