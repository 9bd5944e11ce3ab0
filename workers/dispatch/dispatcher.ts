import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Queues } from '../../queues/connection.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import type { Database } from '../../storage/database.ts';
import { dispatchTasks, OUTBOX_CHANNEL, type OutboxTask } from '../../storage/outbox.ts';
import type { Activity } from '../monitor/activity.ts';
import { createAllowance } from './allowance.ts';

const BATCH = 200;
/**
 * Handing over takes at most an eleventh of the time: what comes meanwhile is gathered. Measured: BullMQ's PostgreSQL
 * backend takes 6 ms of the database for one job, and little more for twenty, since it makes two temporary tables.
 * After a pause it is done at once, as often as an article needs it on its way to a mail.
 */
const ALLOWANCE = { restPerWork: 10, mostSavedMs: 150, longestRestMs: 500, now: () => performance.now() };
const LISTEN_AGAIN_MS = 1_000;
const HAND_OVER_MS = 30_000;
/** A notification can be missed while its connection is down; this is the longest that work then waits. */
const LOOK_EVERY_MS = 1_000;

export interface Running {
  stop(): Promise<void>;
}

export interface DispatcherOptions {
  database: Database;
  queues: Queues;
  activity?: Activity | undefined;
  /** What does not go over in this time is taken back, and goes over once what hangs is through; 30 s unless given. */
  handOverMs?: number;
  now: () => Date;
  log: Logger;
}

/** Carries work from the outbox to the queues as it is noted. Any number of dispatchers may run. */
export function startDispatcher({
  database,
  queues,
  activity,
  handOverMs = HAND_OVER_MS,
  now,
  log,
}: DispatcherOptions): Running {
  let stopped = false;
  let isTold = false;
  let wake = () => {};
  const allowance = createAllowance(ALLOWANCE);
  const stopping = new AbortController();
  const tell = () => {
    isTold = true;
    wake();
  };
  const listening = listen(database, tell, log);

  let hangs = false;
  /** A Redis that is away is waited for as long as that takes; the rows must not be, on which others wait with locks. */
  const handOver = async (tasks: OutboxTask[], at: Date): Promise<void> => {
    hangs = true;
    const added = queues.add(tasks, at).finally(() => {
      hangs = false;
    });
    await within(added, handOverMs);
  };
  /** @returns how many tasks went over */
  const pass = async (): Promise<number> => {
    if (hangs) return 0;
    try {
      const portion = { queues: queues.names, limit: BATCH };
      // Read once: a clock that is set back in between would have what is due now wait for as long.
      const at = now();
      return await dispatchTasks(database.db, portion, at, (tasks) => handOver(tasks, at));
    } catch (error) {
      log.error({ error }, 'work could not be handed to the queues; it stays in the outbox');
      return 0;
    }
  };
  const notified = () =>
    new Promise<void>((resolve) => {
      // It came while the pass before was under way, which may not have seen it.
      if (isTold) return resolve();
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = (async () => {
    while (!stopped) {
      activity?.turn('dispatcher');
      const began = performance.now();
      isTold = false;
      const dispatched = await pass();
      const restMs = allowance.spend(performance.now() - began);
      if (dispatched === BATCH || stopped) continue;
      if (dispatched === 0) await notified();
      else await rest(restMs, stopping.signal);
    }
  })();

  return {
    async stop() {
      stopped = true;
      stopping.abort();
      tell();
      await loop;
      await listening.stop();
    },
  };
}

/** @throws where it is not over in time */
async function within(work: Promise<void>, ms: number): Promise<void> {
  const over = new AbortController();
  const late = sleep(ms, undefined, { signal: over.signal }).then(() => {
    throw new RetryLaterError('The queues did not take work in time', LOOK_EVERY_MS);
  });
  late.catch(() => {});
  try {
    await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal }).catch(() => {});
}

/**
 * Calls back at each notification, on one connection after the other. While there is none, the dispatcher looks once a
 * second all the same.
 */
function listen(database: Database, onNotification: () => void, log: Logger): Running {
  const stopping = new AbortController();
  const { signal } = stopping;
  const listening = (async () => {
    while (!signal.aborted) {
      await listenUntilLost(database, onNotification, signal).catch((error: unknown) =>
        log.warn({ error }, 'there is no connection for notifications; another is tried'),
      );
      await rest(LISTEN_AGAIN_MS, signal);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await listening;
    },
  };
}

/** @throws where the connection is lost, or there is none */
async function listenUntilLost(
  { pool }: Database,
  onNotification: () => void,
  signal: AbortSignal,
): Promise<void> {
  const client = await pool.connect();
  let end = () => {};
  const over = new Promise<void>((resolve, reject) => {
    end = resolve;
    client.on('error', reject);
    if (signal.aborted) resolve();
  });
  signal.addEventListener('abort', end);
  // It may be lost while `listen` is asked for.
  over.catch(() => {});
  try {
    client.on('notification', onNotification);
    await client.query(`listen ${OUTBOX_CHANNEL}`);
    await over;
  } finally {
    signal.removeEventListener('abort', end);
    // Destroyed rather than returned: a pooled connection must not go on listening.
    client.release(true);
  }
}
