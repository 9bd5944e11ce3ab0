import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Logger } from 'pino';

/** How often one that stands by looks whether the lead is free. */
const LOOK_EVERY_MS = 1_000;

export interface Running {
  stop(): Promise<void>;
}

export interface LeadershipOptions {
  pool: pg.Pool;
  /** The key of the advisory lock that the leader holds; any number. */
  lock: number;
  /** Begins the work that one process alone is to do. The signal says that it is to stop again. */
  lead(signal: AbortSignal): Promise<Running>;
  log: Logger;
}

/**
 * Does a work in one process at a time, of however many start it. The leader is whoever holds a lock of a database
 * session of its own: when its process dies the session ends, and one that stands by takes over within a second. A
 * process that has lost its session without knowing may work on for a while, so the work must be safe without this.
 */
export function startLeadership(options: LeadershipOptions): Running {
  const { pool, lock, log } = options;
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      const held = await takeLead(pool, lock).catch((error: unknown) => {
        log.warn({ error }, 'it could not be found out who leads; it is tried again');
        return null;
      });
      if (held) await leadOn(held, options, stopping.signal);
      else await sleep(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}

interface Lead {
  /** The session that holds the lock. */
  session: pg.PoolClient;
  lost: AbortSignal;
}

/** @returns null where another process leads */
async function takeLead(pool: pg.Pool, lock: number): Promise<Lead | null> {
  const session = await pool.connect();
  const lost = new AbortController();
  const onError = () => lost.abort();
  session.on('error', onError);
  try {
    const { rows } = await session.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      lock,
    ]);
    if (rows[0]?.taken) return { session, lost: lost.signal };
  } catch (error) {
    session.release(true);
    throw error;
  }
  session.off('error', onError);
  session.release();
  return null;
}

/** Leads until told to stop or until the session is lost. */
async function leadOn(
  { session, lost }: Lead,
  { lead, log }: LeadershipOptions,
  stopping: AbortSignal,
): Promise<void> {
  const over = AbortSignal.any([stopping, lost]);
  try {
    // A machine that vanished without a word holds the lead for some ten seconds rather than for two hours.
    await session.query(
      'set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3',
    );
    const work = await lead(over);
    await aborted(over);
    await work.stop();
    if (lost.aborted) log.warn('the lead was lost with its database session');
  } catch (error) {
    log.error({ error }, 'the leader could not begin its work; it is tried again');
    await sleep(LOOK_EVERY_MS, undefined, { signal: over }).catch(() => {});
  } finally {
    // Destroyed rather than returned: the lock goes with it.
    session.release(true);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
