import type { Logger } from 'pino';

const LOOK_EVERY_MS = 5_000;
/** Less is what time synchronisation does from day to day. */
const LEAST_JUMP_MS = 10_000;

export interface ClockWatchOptions {
  now: () => Date;
  /** Milliseconds on a clock that nobody sets. */
  elapsed?: () => number;
  log: Logger;
}

/** Says when the wall clock was set: what the log tells next bears other times, and work falls due by them. */
export function startClockWatch({ now, elapsed = () => performance.now(), log }: ClockWatchOptions) {
  const ahead = () => now().getTime() - elapsed();
  let known = ahead();
  const timer = setInterval(() => {
    const jumpMs = ahead() - known;
    known += jumpMs;
    const seconds = Math.round(Math.abs(jumpMs) / 1000);
    if (jumpMs >= LEAST_JUMP_MS) log.warn({ seconds }, 'the clock went forward, or this machine was asleep');
    if (jumpMs <= -LEAST_JUMP_MS) log.warn({ seconds }, 'the clock went back');
  }, LOOK_EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
