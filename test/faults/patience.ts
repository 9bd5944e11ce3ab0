import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Beyond that a limit would say nothing any more. */
const MOST_STRETCH = 6;
const LOOK_EVERY_MS = 500;

/**
 * What a limit of the program comes to on this machine now: where there is more to do than cores, as in CI with other
 * tests beside it, all takes as many times longer.
 */
export function stretched(ms: number): number {
  const [load = 0] = loadavg();
  return ms * Math.min(MOST_STRETCH, Math.max(1, load / availableParallelism()));
}

/** Looks again and again; what was found last, which is nothing unless the patience is over. */
export async function untilNothing<Found>(
  look: () => Promise<Found[]>,
  patienceMs: number,
): Promise<Found[]> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found.length === 0 || performance.now() > deadline) return found;
    await sleep(LOOK_EVERY_MS);
  }
}
