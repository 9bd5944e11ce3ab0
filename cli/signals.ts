import type { Logger } from 'pino';
import { EXIT } from './exit-codes.ts';

/** In which a process that was told to end does so, whatever it is at: within ten seconds on a machine that is busy, too. */
const LONGEST_END_MS = 7_000;

/**
 * Aborted by the first SIGINT or SIGTERM; a second one ends the process at once. With a log, what hangs then ends with the
 * process within ten seconds: what it leaves is done again.
 *
 * @param unfinished the exit code of a process that left something
 */
export function stopSignal(log?: Logger, unfinished: number = EXIT.ok): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
      if (log) endWithin(LONGEST_END_MS, log, unfinished);
    });
  }
  return controller.signal;
}

function endWithin(ms: number, log: Logger, code: number): void {
  const limit = setTimeout(() => {
    log.warn({ ms }, 'what did not end in time is left as it is, for another process to do');
    process.exit(code);
  }, ms);
  limit.unref();
}

export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
