import { CronExpressionParser } from 'cron-parser';
import { DateTime } from 'luxon';
import { type Logger as CronLogger, schedule } from 'node-cron';
import type { Logger } from 'pino';
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
  const slot = latestByFirstTime({ cron, zone }, slotFrom('prev', { cron, zone }, just));
  // Backwards, cron-parser passes over a slot in the hour that daylight saving skips; forwards it moves it.
  const following = nextSlot({ cron, zone }, slot);
  return following <= now ? following : slot;
}

/** The first slot of a schedule after `now`. */
export function nextSlot(schedule: Schedule, now: Date): Date {
  let slot = slotFrom('next', schedule, now);
  while (latestByFirstTime(schedule, slot) < slot) slot = slotFrom('next', schedule, slot);
  return slot;
}

const HOUR_MS = 3_600_000;

/**
 * What is set for an hour is due in the first of two where clocks are put back; what is due every hour, in both. Backwards,
 * and from within the second hour, cron-parser 5.10 has slots in the second in any case; from the first one on it has not.
 *
 * @returns `slot`, or the last one before it where it is none
 */
function latestByFirstTime(schedule: Schedule, slot: Date): Date {
  const hourBefore = new Date(slot.getTime() - HOUR_MS);
  const offset = (time: Date) => DateTime.fromJSDate(time, { zone: schedule.zone }).offset;
  if (offset(hourBefore) - offset(slot) !== 60) return slot;
  let latest = hourBefore;
  for (let next = latest; next <= slot; next = slotFrom('next', schedule, next)) latest = next;
  return latest;
}

/** The slot of a schedule before or after an instant. */
function slotFrom(step: 'next' | 'prev', { cron, zone }: Schedule, from: Date): Date {
  if (!shiftsByHours(zone, from)) return slotByClock(step, { cron, zone }, from);
  return CronExpressionParser.parse(cron, { tz: zone, currentDate: from })[step]().toDate();
}

/**
 * cron-parser 5.10 looks for a second or two, and then throws, where clocks are put back by half an hour, as on Lord Howe.
 */
function shiftsByHours(zone: string, from: Date): boolean {
  const time = DateTime.fromJSDate(from, { zone });
  const shift = (days: number) => time.plus({ days }).offset - time.offset;
  return [91, 182, 273].every((days) => shift(days) % 60 === 0);
}

/** The same by what the zone's clock shows, for a schedule that is read as UTC. */
function slotByClock(step: 'next' | 'prev', { cron, zone }: Schedule, from: Date): Date {
  const shown = DateTime.fromJSDate(from, { zone }).setZone('UTC', { keepLocalTime: true }).toJSDate();
  const expression = CronExpressionParser.parse(cron, { tz: 'UTC', currentDate: shown });
  for (;;) {
    const slot = DateTime.fromJSDate(expression[step]().toDate(), { zone: 'UTC' })
      .setZone(zone, { keepLocalTime: true })
      .toJSDate();
    if (step === 'next' ? slot > from : slot < from) return slot;
  }
}

/** The slots of a schedule, for who only wants to know them. */
export function slotsOfSchedule(schedule: Schedule): Slots {
  return { next: (after) => nextSlot(schedule, after), last: (upTo) => lastSlot(schedule, upTo) };
}

export interface Ticks {
  stop(): Promise<void>;
}

const CLOCK_SEEN_EVERY_MS = 10_000;

/**
 * Calls back twice a minute, so that what came up between two slots waits for no whole minute; never twice at a time.
 */
export function startTicks(onTick: () => Promise<void>, log: Logger): Ticks {
  const logger = tickLogger(log);
  const task = schedule('*/30 * * * * *', onTick, { timezone: 'UTC', noOverlap: true, logger });
  let shown = Date.now();
  const watch = setInterval(() => {
    const now = Date.now();
    // node-cron 4.6 would wait until a clock that was set back shows the next tick again.
    if (now < shown) {
      task.stop();
      task.start();
    }
    shown = now;
  }, CLOCK_SEEN_EVERY_MS);
  return {
    async stop() {
      clearInterval(watch);
      await task.destroy();
    },
  };
}

/** node-cron's own writes coloured text to standard error. A tick that is missed or skipped is made up by the next. */
function tickLogger(log: Logger): CronLogger {
  const quietly = (message: string) => log.debug({ message }, 'a tick was late');
  return {
    debug: () => {},
    info: () => {},
    warn: quietly,
    error: (error) => log.error({ error }, 'a tick failed'),
  };
}
