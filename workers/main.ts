import type { Logger } from 'pino';
import type { Recipient, Watch } from '../core/watch/schema.ts';
import type { BounceMailbox } from '../mail/bounce/bounce-mailbox.ts';
import type { Mailer } from '../mail/send.ts';
import type { EmbeddingsOptions } from '../net/embeddings.ts';
import type { Queues } from '../queues/connection.ts';
import type { Source } from '../sources/schema.ts';
import type { Database } from '../storage/database.ts';
import type { ArticleQueue } from '../storage/story-events.ts';
import type { Guests } from './guests.ts';
import { LOADERS, type Starting } from './loaders.ts';
import type { Activity } from './monitor/activity.ts';
import { measuredQueues } from './monitor/measured-queues.ts';
import type { Metrics } from './monitor/metrics.ts';
import type { KeptDays } from './retain/retain.ts';
import type { WorkerRole } from './roles.ts';
import { stopInTurn } from './stop-in-turn.ts';
import type { WebOptions } from './web.ts';
import { type Running, startWork } from './work.ts';

export interface WorkersOptions {
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

/** Starts roles in this process. Stopping lets the jobs under way finish. */
export type StartWorkers = (options: WorkersOptions) => Running;

/**
 * Loads what the given roles need, and nothing else: a process with one of them starts in half of the processor time, and
 * has 150 MB less (docs/scaling.md). Loading holds up whatever runs, so it comes before all else.
 */
export async function loadWorkers(roles: readonly WorkerRole[]): Promise<StartWorkers> {
  const starters = await Promise.all(roles.map((role) => LOADERS[role]()));
  return (given) => {
    const options = { ...given, queues: countedQueues(given) };
    const { queues, log } = options;
    let guests: Guests | null = null;
    const starting: Starting = {
      options,
      start(work, concurrency) {
        const worker = startWork(queues, work, concurrency, log);
        return { stop: () => worker.close() };
      },
      guests(open) {
        guests ??= open(options);
        return guests;
      },
    };
    const running = starters.flatMap((start) => start(starting));
    log.info({ roles }, 'started');
    return {
      async stop() {
        guests?.closeLines();
        const parts = running.map((part) => () => part.stop());
        await stopInTurn([parts, [() => options.mailer?.close()], [() => guests?.close()]]);
        log.info('stopped');
      },
    };
  };
}

function countedQueues({ queues, metrics, activity }: WorkersOptions): Queues {
  return metrics && activity ? measuredQueues(queues, metrics, activity) : queues;
}
