import { VERSION } from '../config/settings.ts';
import type { Queues } from '../queues/connection.ts';
import type { Source } from '../sources/schema.ts';
import { openDatabase } from '../storage/database.ts';
import type { Storage } from '../storage/open-storage.ts';
import { type Monitor, startMonitor } from '../workers/monitor/monitor.ts';
import type { Role } from '../workers/monitor/readiness.ts';
import { mailerOf } from './runtime.ts';
import type { Session } from './session.ts';

export interface MonitoredOptions {
  session: Session;
  storage: Storage;
  queues: Queues;
  /** By name; may change in place. */
  sources: ReadonlyMap<string, Source>;
  roles: readonly Role[];
  /** Aborted once the process is told to end. */
  stopping: AbortSignal;
}

/** Beyond the patience of who asks, and soon enough for a process that is to end. */
const TIMEOUT_MS = 2_000;
/** What the monitor asks is short, and a second connection is opened only while the first is busy. */
const CONNECTIONS = {
  max: 2,
  application_name: 'dateline-monitor',
  connectionTimeoutMillis: TIMEOUT_MS,
  statement_timeout: TIMEOUT_MS,
  // For a server that does not answer at all.
  query_timeout: TIMEOUT_MS,
};

/** Has this process looked at from outside while it works, as the settings have it. */
export async function withMonitor<Result>(
  { session, storage, ...options }: MonitoredOptions,
  work: (monitor: Monitor) => Promise<Result>,
): Promise<Result> {
  const { settings, now, log } = session;
  const { host, port } = settings.monitor;
  const mailer = mailerOf(settings, { signs: false });
  // What is lost is told by who does the work.
  const database = openDatabase({ ...storage.connection, ...CONNECTIONS }, () => {});
  try {
    const monitor = await startMonitor({
      ...options,
      version: VERSION,
      address: port === null ? null : { host, port },
      work: storage,
      database,
      archiveFolder: settings.archiveFolder,
      home: settings.home,
      mailer,
      now,
      log,
    });
    return await work(monitor).finally(monitor.stop);
  } finally {
    mailer?.close();
    await database.close();
  }
}
