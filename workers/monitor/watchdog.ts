import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface WatchdogOptions {
  everyMs?: number;
  /** Intervals in a row in which nothing had its turn, after which the process is killed. */
  mostInVain?: number;
  /** The watchdog ended before it was told to. */
  onError: (error: unknown) => void;
}

export interface Watchdog {
  stop(): Promise<void>;
}

/** Ten minutes: longer than anything holds the process up on a machine that is merely busy. */
const EVERY_MS = 30_000;
const MOST_IN_VAIN = 20;
const [BEATS, STOPPED, SIGNS] = [0, 1, 2];

/**
 * Kills this process when nothing in it has its turn any more, from a thread that it cannot hold up: systemd and Docker
 * start again what ends, and ask no `/healthz`. Intervals are counted rather than time, so that a machine that slept has
 * not hung. What merely waits, for a database say, is no reason: a new start would not help.
 */
export function startWatchdog(options: WatchdogOptions): Watchdog {
  const { everyMs = EVERY_MS, mostInVain = MOST_IN_VAIN, onError } = options;
  const signs = new Int32Array(new SharedArrayBuffer(SIGNS * Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(new URL('./watchdog-thread.js', import.meta.url), {
    workerData: { signs, everyMs, mostInVain },
    execArgv: [],
    // Nothing that is preloaded into the process is to load into it.
    env: {},
    // It does next to nothing, and every process has one.
    resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 32 },
  });
  thread.on('error', onError);
  thread.unref();
  const ended = once(thread, 'exit').catch(() => {});
  // Twice in each interval, so that one always falls into it.
  const timer = setInterval(() => Atomics.add(signs, BEATS, 1), everyMs / 2).unref();
  return {
    async stop() {
      clearInterval(timer);
      thread.ref();
      Atomics.store(signs, STOPPED, 1);
      Atomics.notify(signs, STOPPED);
      await ended;
    },
  };
}
