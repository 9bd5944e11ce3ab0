import { setTimeout as sleep } from 'node:timers/promises';
import { hostOf } from '../../core/url.ts';
import type { Robots } from '../../net/robots.ts';
import type { Source } from '../../sources/schema.ts';
import { ForbiddenByRobotsError } from './forbidden-by-robots-error.ts';

/** What keeps Dateline a good guest. */
export interface Manners {
  robots: Robots;
  /** Takes a host's turn; see `takeTurn` in storage/pace.ts. */
  takeTurn(host: string, gapMs: number): Promise<number>;
}

export type Leave =
  | { kind: 'go' }
  | { kind: 'wait'; delayMs: number }
  | { kind: 'forbidden'; code: 'robots'; message: string };

/** Asks robots.txt, and the host's pace, whether a URL may be requested now. `go` has taken the host's turn. */
export async function askLeave({ robots, takeTurn }: Manners, source: Source, url: string): Promise<Leave> {
  const { allowed, reason, crawlDelaySeconds } = await robots.allowed(url);
  if (!allowed)
    return { kind: 'forbidden', code: 'robots', message: `The site does not allow it (${reason}).` };
  // The slower of what the source's file and the site ask for.
  const gapMs = Math.max(source.pace.seconds, crawlDelaySeconds ?? 0) * 1000;
  const delayMs = await takeTurn(hostOf(url) ?? url, gapMs);
  return delayMs === 0 ? { kind: 'go' } : { kind: 'wait', delayMs };
}

/** Waits until a URL may be requested, and takes the turn. @throws ForbiddenByRobotsError */
export async function waitForLeave(manners: Manners, source: Source, url: string): Promise<void> {
  for (;;) {
    const leave = await askLeave(manners, source, url);
    if (leave.kind === 'go') return;
    if (leave.kind === 'forbidden') throw new ForbiddenByRobotsError(url, leave.message);
    await sleep(leave.delayMs);
  }
}
