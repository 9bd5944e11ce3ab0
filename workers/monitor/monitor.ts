import { hostname } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { RoleState } from '../../core/process-state.ts';
import type { Mailer } from '../../mail/send.ts';
import type { Queues } from '../../queues/connection.ts';
import { discoverQueue } from '../../queues/discover.ts';
import type { Database } from '../../storage/database.ts';
import { createProbe } from '../../storage/probe.ts';
import { type Activity, createActivity } from './activity.ts';
import { startClockWatch } from './clock-watch.ts';
import { checkArchive, type Disk, type Disks, diskOf, ownDiskOf } from './disks.ts';
import { startHeartbeats } from './heartbeats.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createPages } from './pages.ts';
import { createProcessFigures } from './process-figures.ts';
import { type Probes, type Role, readinessOf } from './readiness.ts';
import { startMonitorServer } from './server.ts';
import { createSharedFigures } from './shared-figures.ts';
import { startWatchdog } from './watchdog.ts';

export interface MonitorOptions {
  roles: readonly Role[];
  version: string;
  /** Null: nothing is served; what the process says of itself in the database it says all the same. */
  address: { host: string; port: number } | null;
  /** The pool that the work is done with, whose use is told. */
  work: Pick<Database, 'pool'>;
  /** A small pool of the monitor's own, with timeouts: what it asks must neither wait for the work nor hold it up. */
  database: Pick<Database, 'db'>;
  queues: Queues;
  /** By name; may change in place. */
  sources: ReadonlyMap<string, unknown>;
  archiveFolder: string;
  /** Where the built-in database lies. */
  home: string;
  /** Null where no mail is sent. */
  mailer: Mailer | null;
  /** Aborted once the process is told to end. */
  stopping: AbortSignal;
  now: () => Date;
  log: Logger;
}

export interface Monitor {
  /** For what is at work to count on. */
  metrics: Metrics;
  activity: Activity;
  /** Where it serves; null where it does not. */
  url: string | null;
  stop(): Promise<void>;
}

/** Whoever asks is answered within two seconds, and whoever asks in turn asks anew. */
const PATIENCE = { patienceMs: 1_500, holdsMs: 1_000 };
/** Logging on to a mail server is work for it too. */
const MAIL_PATIENCE = { patienceMs: 1_500, holdsMs: 60_000 };

/** Has a process looked at from outside: by its figures, by whether it lives and is ready, and by its row among all. */
export async function startMonitor(options: MonitorOptions): Promise<Monitor> {
  const { address, log } = options;
  const watchdog = startWatchdog({
    onError: (error) => log.warn({ error }, 'nobody looks any more whether this process hangs'),
  });
  const clock = startClockWatch(options);
  const metrics = createMetrics();
  const activity = createActivity();
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  const standing = standingOf(options, activity, () => Math.round(delays.max / 1e6));

  const onError = (error: unknown) => log.error({ error }, 'the monitor failed to answer');
  const pages = createPages({ ...standing, ...figuresOf(options, metrics, activity), metrics, activity });
  const server = address && (await startMonitorServer(pages, address, onError));
  if (server) log.info({ url: server.url }, 'the monitor is open');
  const heartbeats = startProcessHeartbeats(options, standing, activity, server?.url ?? null, () =>
    delays.reset(),
  );
  return {
    metrics,
    activity,
    url: server?.url ?? null,
    async stop() {
      await heartbeats.stop();
      await server?.close();
      delays.disable();
      clock.stop();
      await watchdog.stop();
    },
  };
}

/** How the process stands, as often as somebody asks. */
interface Standing {
  probes: Probes;
  disks: () => Promise<Disks>;
  roleStates: () => Promise<Record<string, RoleState>>;
  eventLoopDelayMs: () => number;
}

function standingOf(options: MonitorOptions, activity: Activity, eventLoopDelayMs: () => number): Standing {
  const { roles, database, queues, archiveFolder, home, mailer, stopping } = options;
  const archiveDisk = createProbe(() => ownDiskOf(archiveFolder, home), PATIENCE);
  const homeDisk = createProbe(() => diskOf(home), PATIENCE);
  const probes: Probes = {
    database: createProbe(() => database.db.execute(sql`select 1`), PATIENCE),
    queue: createProbe(() => queues.counts(discoverQueue.name), PATIENCE),
    archive: createProbe(() => checkArchive(archiveFolder), PATIENCE),
    mail: createProbe(async () => mailer?.verify(), MAIL_PATIENCE),
  };
  return {
    probes,
    disks: async () => {
      const ofArchive = roles.includes('archive') ? [named('archive', archiveDisk)] : [];
      const seen = await Promise.all([...ofArchive, named('home', homeDisk)]);
      return Object.assign({}, ...seen);
    },
    eventLoopDelayMs,
    async roleStates() {
      const states = await readinessOf(roles, probes, activity);
      return stopping.aborted ? allStopping(states) : states;
    },
  };
}

/** A disk under its name, or nothing where it does not answer. */
async function named(name: keyof Disks, disk: () => Promise<Disk | null>): Promise<Disks> {
  return disk().then(
    (seen) => (seen ? { [name]: seen } : {}),
    () => ({}),
  );
}

function allStopping(states: Record<string, RoleState>): Record<string, RoleState> {
  return Object.fromEntries(
    Object.entries(states).map(([role, state]) => [role, { ...state, ready: false, why: 'it is stopping' }]),
  );
}

/** What the database says is told by schedulers, of which there is one at least. */
function figuresOf(options: MonitorOptions, { registry }: Metrics, activity: Activity) {
  const { roles, version, work, database, queues, sources, now } = options;
  return {
    processFigures: createProcessFigures({ registry, version, activity, pool: work.pool }),
    sharedFigures: roles.includes('scheduler')
      ? createSharedFigures({ registry, db: database.db, queues, sources, now })
      : null,
  };
}

function startProcessHeartbeats(
  { roles, version, database: { db }, now, log }: MonitorOptions,
  { roleStates, eventLoopDelayMs }: Standing,
  { jobs }: Activity,
  monitorUrl: string | null,
  onSaid: () => void,
) {
  return startHeartbeats({
    db,
    identity: { host: hostname(), pid: process.pid, roles, version, startedAt: now() },
    log,
    async state() {
      const said = {
        memoryBytes: process.memoryUsage.rss(),
        eventLoopDelayMs: eventLoopDelayMs(),
        roles: await roleStates(),
        jobs: Object.fromEntries([...jobs].flatMap(([queue, { size }]) => (size > 0 ? [[queue, size]] : []))),
        monitorUrl,
      };
      onSaid();
      return said;
    },
  });
}
