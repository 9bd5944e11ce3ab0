import type { Logger } from 'pino';
import type { Recipient, Watch } from '../core/watch/schema.ts';
import type { BounceMailbox } from '../mail/bounce/bounce-mailbox.ts';
import type { Mailer } from '../mail/send.ts';
import type { EmbeddingsOptions } from '../net/embeddings.ts';
import type { Queues } from '../queues/connection.ts';
import type { Source } from '../sources/schema.ts';
import type { Database } from '../storage/database.ts';
import { turnsIn } from '../storage/pace.ts';
import type { ArticleQueue } from '../storage/story-events.ts';
import { archiveWork } from './archive/archive.ts';
import { startClustering } from './cluster/clustering.ts';
import { startCoordination } from './coordination.ts';
import { discoverWork } from './discover/discover.ts';
import { extractWork } from './extract/extract.ts';
import { createPageThreads } from './extract/page-threads.ts';
import { fetchWork } from './fetch/fetch.ts';
import { createHostLines } from './fetch/host-line.ts';
import type { Activity } from './monitor/activity.ts';
import { measuredQueues } from './monitor/measured-queues.ts';
import type { Metrics } from './monitor/metrics.ts';
import type { KeptDays } from './retain/retain.ts';
import type { WorkerRole } from './roles.ts';
import { startTelling } from './telling.ts';
import { openWeb, type Web, type WebOptions } from './web.ts';
import { type Running, startWork, type Work } from './work.ts';

export interface WorkersOptions {
  roles: ReadonlySet<WorkerRole>;
  database: Database;
  queues: Queues;
  sources: ReadonlyMap<string, Source>;
  /** Those in force at the time. */
  watches: () => Promise<Watch[]>;
  /** Who is told of sources that go bad. */
  operators: readonly Recipient[];
  zone: string;
  archiveFolder: string;
  /** How long a day's folder may lag behind the database. */
  archiveDelayMs: number;
  /** For how many days things are kept; for ever unless given. */
  keep?: KeptDays;
  deskUrl: string;
  /** Null where no mail server is set: then no mail is made. */
  mailer: Mailer | null;
  /** Whether a mail that may have arrived or not is sent once more without a person; not unless given. */
  resendUncertain?: boolean;
  /** Where articles may be under way that a story waits for before it is told of; everywhere unless given. */
  settlesAfter?: readonly ArticleQueue[] | undefined;
  /** Where undelivered mail comes back; nowhere that is read unless given. */
  bounces?: BounceMailbox | null;
  web: Omit<WebOptions, 'now'>;
  /** Null where no embedding model is asked. */
  embeddings: EmbeddingsOptions | null;
  /** Without it, sources are read only when somebody enqueues them. */
  schedule: boolean;
  /** Counts what is done, and shows what is in hand; nobody does unless given. */
  metrics?: Metrics | undefined;
  activity?: Activity | undefined;
  now: () => Date;
  log: Logger;
}

/** Most of them wait for their host's pace. */
const SOURCES_AT_ONCE = 16;
/** Most of them wait for a host's turn; requests at a time are limited besides. */
const FETCHES_AT_ONCE = 64;
/** Starts the given roles in this process. Stopping lets the jobs under way finish. */
export function startWorkers(given: WorkersOptions): Running {
  const options = { ...given, queues: countedQueues(given) };
  const { roles, queues, log } = options;
  const web = openWeb({ ...options.web, now: options.now });
  const guests = asGuests(options, web);
  const start = <Payload>(work: Work<Payload>, concurrency: number): Running => {
    const worker = startWork(queues, work, concurrency, log);
    return { stop: () => worker.close() };
  };
  const starters: Record<WorkerRole, () => Running[]> = {
    scheduler: () => startCoordination(options),
    discover: () => [start(discoverWork({ ...options, ...guests }), SOURCES_AT_ONCE)],
    fetch: () => [start(fetchWork({ ...options, ...guests }), FETCHES_AT_ONCE)],
    extract: () => [startExtraction(options, start)],
    cluster: () => [startClustering(options)],
    archive: () => [start(archiveWork({ ...options, root: options.archiveFolder }), 1)],
    alert: () => startTelling(options),
  };
  const running = [...roles].flatMap((role) => starters[role]());
  log.info({ roles: [...roles] }, 'started');
  return {
    async stop() {
      guests.manners.lines.close();
      await Promise.all(running.map((part) => part.stop()));
      options.mailer?.close();
      await web.close();
      log.info('stopped');
    },
  };
}

function countedQueues({ queues, metrics, activity }: WorkersOptions): Queues {
  return metrics && activity ? measuredQueues(queues, metrics, activity) : queues;
}

/** The threads end last: the jobs under way still need them. */
function startExtraction(
  options: WorkersOptions,
  start: (work: Work<{ fetchId: number }>, concurrency: number) => Running,
): Running {
  // Of a counter that appears with its first article, Prometheus sees no increase.
  for (const source of options.sources.keys()) options.metrics?.articles.inc({ source, outcome: 'new' }, 0);
  const threads = createPageThreads();
  // Some pages are read from the database, or written to it, while others are in threads.
  const worker = start(extractWork({ ...options, read: threads.read }), threads.count + 2);
  return {
    async stop() {
      await worker.stop();
      await threads.close();
    },
  };
}

/** One line for each host, whatever in this process asks it. */
function asGuests({ database, now }: WorkersOptions, { fetchers, robots }: Web) {
  const lines = createHostLines(turnsIn(database.db));
  return { fetchers, manners: { robots, lines, now } };
}
