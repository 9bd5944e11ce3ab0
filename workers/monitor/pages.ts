import type { RoleState } from '../../core/process-state.ts';
import type { Activity } from './activity.ts';
import type { Disks } from './disks.ts';
import { type Stuck, stuckIn } from './liveness.ts';
import type { Metrics } from './metrics.ts';
import type { ProcessFigures } from './process-figures.ts';
import type { Probes } from './readiness.ts';
import type { MonitorAnswer, MonitorPages } from './server.ts';
import type { SharedFigures } from './shared-figures.ts';

export interface PagesOptions {
  metrics: Pick<Metrics, 'registry'>;
  activity: Activity;
  probes: Probes;
  roleStates: () => Promise<Record<string, RoleState>>;
  /** Of the archive only where this process writes it. */
  disks: () => Promise<Disks>;
  processFigures: ProcessFigures;
  /** Null in a process that leaves them to others. */
  sharedFigures: SharedFigures | null;
  eventLoopDelayMs: () => number;
}

/** What programs that look after this one are told. */
export function createPages(options: PagesOptions): MonitorPages {
  return {
    '/metrics': () => metricsPage(options),
    '/healthz': () => healthPage(options),
    '/readyz': () => readyPage(options),
  };
}

async function metricsPage(options: PagesOptions): Promise<MonitorAnswer> {
  const { metrics, roleStates, disks, processFigures, sharedFigures } = options;
  const [roles, seen] = await Promise.all([roleStates(), disks(), sharedFigures?.update()]);
  processFigures.update({ roles, disks: seen });
  const { registry } = metrics;
  return { status: 200, type: registry.contentType, body: await registry.metrics() };
}

/** A process that hangs as a whole gives no answer at all. */
async function healthPage({ activity, probes, eventLoopDelayMs }: PagesOptions): Promise<MonitorAnswer> {
  const stuck = stuckIn(activity, performance.now());
  const alive = stuck.length === 0 || !(await canMove(probes));
  return json(alive, { alive, eventLoopDelayMs: eventLoopDelayMs(), stuck } satisfies HealthAnswer);
}

interface HealthAnswer {
  alive: boolean;
  /** The longest that anything had to wait within the last seconds. */
  eventLoopDelayMs: number;
  stuck: Stuck[];
}

/** What waits for something that is away moves again with it. */
async function canMove({ database, queue }: Probes): Promise<boolean> {
  return Promise.all([database(), queue()]).then(
    () => true,
    () => false,
  );
}

async function readyPage({ roleStates }: PagesOptions): Promise<MonitorAnswer> {
  const roles = await roleStates();
  const ready = Object.values(roles).every((role) => role.ready);
  return json(ready, { ready, roles });
}

function json(isWell: boolean, content: unknown): MonitorAnswer {
  return {
    status: isWell ? 200 : 503,
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify(content, null, 2)}\n`,
  };
}
