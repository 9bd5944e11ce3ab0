import { setTimeout as sleep } from 'node:timers/promises';
import { stretched } from './patience.ts';
import type { Stage } from './stage.ts';

/** For the articles of a round to become a mail. */
const PATIENCE_MS = 8_000;
const LOOK_EVERY_MS = 100;

/** Whether a queue gets something to do soon; where articles were edited alone, nobody is told anything. */
export async function somethingWaits({ query }: Stage, queue: string): Promise<boolean> {
  const deadline = performance.now() + stretched(PATIENCE_MS);
  for (;;) {
    const tasks = await query('select id from dateline.outbox where queue = $1 limit 1', [queue]).catch(
      () => [],
    );
    if (tasks.length > 0) return true;
    if (performance.now() > deadline) return false;
    await sleep(LOOK_EVERY_MS);
  }
}
