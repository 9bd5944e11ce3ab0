import { CronExpressionParser } from 'cron-parser';
import { schedule } from 'node-cron';

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

export interface Ticks {
  stop(): Promise<void>;
}

/** Calls back at each slot of each schedule. Slots missed while the program is down are not made up for here. */
export function startTicks<Entry extends Schedule>(
  entries: Entry[],
  onTick: (entry: Entry) => Promise<void>,
): Ticks {
  const tasks = entries.map((entry) => schedule(entry.cron, () => onTick(entry), { timezone: entry.zone }));
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
    },
  };
}
