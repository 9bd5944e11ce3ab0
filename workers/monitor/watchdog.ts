import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface WatchdogOptions {
  /** Asked again and again. False, or no answer, is a sign that only a new start helps. */
  isMoving: () => Promise<boolean>;
  everyMs?: number;
  /** Intervals in a row without a good answer after which the process is ended. */
  mostInVain?: number;
}

export interface Watchdog {
  stop(): Promise<void>;
}

/** Ten minutes: longer than anything holds the process up on a machine that is merely busy. */
const EVERY_MS = 30_000;
const MOST_IN_VAIN = 20;
const [BEATS, STOPPED, SIGNS] = [0, 1, 2];

/**
 * Kills this process when it hangs, from a thread that nothing in it can hold up: systemd and Docker start again what ends,
 * and ask no `/healthz`. Intervals are counted rather than time, so that a machine that slept has not hung.
 */
export async function startWatchdog(options: WatchdogOptions): Promise<Watchdog> {
  const { isMoving, everyMs = EVERY_MS, mostInVain = MOST_IN_VAIN } = options;
  const signs = new Int32Array(new SharedArrayBuffer(SIGNS * Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(new URL('./watchdog-thread.js', import.meta.url), {
    workerData: { signs, everyMs, mostInVain },
    execArgv: [],
    // It does next to nothing, and every process has one.
    resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 8 },
  });
  await once(thread, 'message');
  thread.unref();
  const beat = async () => {
    if (await isMoving()) Atomics.add(signs, BEATS, 1);
  };
  // Twice in each interval, so that one always falls into it.
  const timer = setInterval(() => void beat().catch(() => {}), everyMs / 2).unref();
  return {
    async stop() {
      clearInterval(timer);
      const ended = once(thread, 'exit');
      thread.ref();
      Atomics.store(signs, STOPPED, 1);
      Atomics.notify(signs, STOPPED);
      await ended;
    },
  };
}
