import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lastSlot, nextSlot, startTicks } from './schedule.ts';

const hanoi = 'Asia/Ho_Chi_Minh';
const at = (text: string) => new Date(text);

describe('lastSlot', () => {
  it.each([
    ['*/10 * * * *', hanoi, '2026-02-05T08:34:59+07:00', '2026-02-05T08:30:00+07:00'],
    ['*/10 * * * *', hanoi, '2026-02-05T08:30:00+07:00', '2026-02-05T08:30:00+07:00'],
    ['0 6 * * *', hanoi, '2026-02-05T05:59:59+07:00', '2026-02-04T06:00:00+07:00'],
    ['0 6 * * 1', hanoi, '2026-02-05T12:00:00+07:00', '2026-02-02T06:00:00+07:00'],
    ['0 2 * * *', 'Europe/Berlin', '2026-03-29T12:00:00+02:00', '2026-03-29T03:00:00+02:00'],
    ['0 7 * * *', 'Australia/Lord_Howe', '2026-04-04T12:00:00+11:00', '2026-04-04T07:00:00+11:00'],
    ['0 7 * * *', 'Australia/Lord_Howe', '2026-04-05T06:59:00+10:30', '2026-04-04T07:00:00+11:00'],
    ['0 7 * * *', 'Australia/Lord_Howe', '2026-04-05T07:00:00+10:30', '2026-04-05T07:00:00+10:30'],
    ['15 1 * * 0', 'Australia/Lord_Howe', '2026-04-05T02:00:00+10:30', '2026-04-05T01:15:00+11:00'],
  ])('%s in %s at %s is %s', (cron, zone, now, expected) => {
    expect(lastSlot({ cron, zone }, at(now))).toEqual(at(expected));
  });

  it.each([
    ['30 2 * * *', ['00:30']],
    ['*/30 2 * * *', ['00:00', '00:30']],
    ['0 */2 * * *', ['00:00', '03:00']],
    ['15,45 1-3 * * *', ['00:15', '00:45', '02:15', '02:45']],
    ['*/30 * * * *', ['00:00', '00:30', '01:00', '01:30', '02:00', '02:30', '03:00']],
    ['20 * * * *', ['00:20', '01:20', '02:20']],
  ])('has %s in the first of two hours alone unless it is due in each', (cron, expected) => {
    const schedule = { cron, zone: 'Europe/Berlin' };
    const slots = expected.map((time) => `2026-10-25T${time}:00.000Z`);
    for (let minute = 0; minute <= 180; minute += 5) {
      const now = new Date(Date.UTC(2026, 9, 25, 0, minute));
      const last = lastSlot(schedule, now).toISOString();
      const next = nextSlot(schedule, now).toISOString();
      const latest = slots.findLast((slot) => slot <= now.toISOString());
      if (latest) expect(last).toBe(latest);
      else expect(last < '2026-10-25').toBe(true);
      const following = slots.find((slot) => slot > now.toISOString());
      if (following) expect(next).toBe(following);
      else expect(next > '2026-10-25T03:00:00.000Z').toBe(true);
    }
  });

  it('has one slot a day where clocks are put back by half an hour', () => {
    const schedule = { cron: '0 7 * * *', zone: 'Australia/Lord_Howe' };
    expect(nextSlot(schedule, at('2026-04-04T07:00:00+11:00'))).toEqual(at('2026-04-05T07:00:00+10:30'));
    expect(nextSlot(schedule, at('2026-04-05T07:00:00+10:30'))).toEqual(at('2026-04-06T07:00:00+10:30'));
  });

  it('is the slot that the next one follows', () => {
    const schedule = { cron: '7,37 5-22 * * *', zone: hanoi };
    const next = nextSlot(schedule, at('2026-02-05T23:00:00+07:00'));
    expect(next).toEqual(at('2026-02-06T05:07:00+07:00'));
    expect(lastSlot(schedule, next)).toEqual(next);
  });
});

describe('startTicks', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes on when the clock is set back by an hour', async () => {
    vi.useFakeTimers({ now: new Date('2026-02-05T12:00:00Z') });
    let count = 0;
    const ticks = startTicks(async () => void count++, pino({ level: 'silent' }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(count).toBe(2);
    vi.setSystemTime(new Date('2026-02-05T11:01:00Z'));
    await vi.advanceTimersByTimeAsync(90_000);
    expect(count).toBeGreaterThanOrEqual(4);
    await ticks.stop();
  });
});
