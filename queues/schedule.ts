import { CronExpressionParser } from 'cron-parser';
import { schedule } from 'node-cron';
import type { Slots } from '../core/source/next-check.ts';

export interface Schedule {
  /** Five fields, as in crontab(5). */
  cron: string;
  zone: string;
}

/** The latest slot of a schedule that is not after `now`. */
export function lastSlot({ cron, zone }: Schedule, now: Date): Date {
  // prev() is exclusive, and knows no fraction of a second.
  const just = new Date(Math.floor(now.getTime() / 1000) * 1000 + 1000);
  const slot = CronExpressionParser.parse(cron, { tz: zone, currentDate: just }).prev().toDate();
  // Backwards, cron-parser passes over a slot in the hour that daylight saving skips; forwards it moves it.
  const following = nextSlot({ cron, zone }, slot);
  return following <= now ? following : slot;
}

/** The first slot of a schedule after `now`. */
export function nextSlot({ cron, zone }: Schedule, now: Date): Date {
  return CronExpressionParser.parse(cron, { tz: zone, currentDate: now }).next().toDate();
}

/** The slots of a schedule, for who only wants to know them. */
export function slotsOfSchedule(schedule: Schedule): Slots {
  return { next: (after) => nextSlot(schedule, after), last: (upTo) => lastSlot(schedule, upTo) };
}

export interface Ticks {
  stop(): Promise<void>;
}

/**
 * Calls back twice a minute, so that what came up between two slots waits for no whole minute; never twice at a time.
 */
export function startTicks(onTick: () => Promise<void>): Ticks {
  const task = schedule('*/30 * * * * *', onTick, { timezone: 'UTC', noOverlap: true });
  return {
    async stop() {
      await task.destroy();
    },
  };
}
