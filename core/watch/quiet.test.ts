import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { quietUntil } from './quiet.ts';

const until = (now: string, from: string, to: string, zone = 'Europe/Berlin') =>
  quietUntil(new Date(now), { from, to }, zone)?.toISOString() ?? null;

describe('quietUntil', () => {
  it.each([
    ['before midnight', '2026-02-05T22:30:00Z', '22:00', '07:00', '2026-02-06T06:00:00.000Z'],
    ['after midnight', '2026-02-06T05:59:59Z', '22:00', '07:00', '2026-02-06T06:00:00.000Z'],
    ['at their first instant', '2026-02-05T21:00:00Z', '22:00', '07:00', '2026-02-06T06:00:00.000Z'],
    ['within a day', '2026-02-05T12:00:00Z', '12:00', '14:00', '2026-02-05T13:00:00.000Z'],
    ['in the short night', '2026-03-28T22:00:00Z', '22:00', '07:00', '2026-03-29T05:00:00.000Z'],
    ['in the long night', '2026-10-24T21:00:00Z', '22:00', '07:00', '2026-10-25T06:00:00.000Z'],
    ['that end in the skipped hour', '2026-03-28T22:00:00Z', '22:00', '02:30', '2026-03-29T01:00:00.000Z'],
    ['that end in the doubled hour', '2026-10-24T21:00:00Z', '22:00', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('tells the end of hours %s', (_, now, from, to, end) => {
    expect(until(now, from, to)).toBe(end);
  });

  it.each([
    ['a minute before', '2026-02-05T20:59:59Z', '22:00', '07:00'],
    ['at their end', '2026-02-06T06:00:00Z', '22:00', '07:00'],
    ['outside of those of a day', '2026-02-05T13:00:00Z', '12:00', '14:00'],
  ])('finds no quiet %s', (_, now, from, to) => {
    expect(until(now, from, to)).toBeNull();
  });

  it('has their own zone count before the desk’s', () => {
    const quiet = { from: '22:00', to: '07:00', zone: 'Asia/Ho_Chi_Minh' };
    const now = new Date('2026-02-05T16:00:00Z');
    expect(quietUntil(now, quiet, 'Europe/Berlin')).toEqual(new Date('2026-02-06T00:00:00Z'));
    expect(quietUntil(now, undefined, 'Europe/Berlin')).toBeNull();
  });

  it('ends with the first minute that the clock does not show as quiet', () => {
    const clock = fc.integer({ min: 0, max: 1_439 });
    const nights = fc.constantFrom(
      ['Europe/Berlin', '2026-03-29T00:00:00Z'],
      ['Europe/Berlin', '2026-10-25T00:00:00Z'],
      ['America/New_York', '2026-03-08T06:00:00Z'],
      ['America/New_York', '2026-11-01T06:00:00Z'],
      ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
      ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
      ['Asia/Ho_Chi_Minh', '2026-02-05T00:00:00Z'],
    );
    const seconds = fc.integer({ min: -86_400, max: 86_400 });
    fc.assert(
      fc.property(clock, clock, nights, seconds, (from, to, [zone, night], offset) => {
        fc.pre(from !== to);
        const now = Date.parse(night) + offset * 1_000;
        const isQuiet = (at: number) => {
          const { hour, minute } = DateTime.fromMillis(at, { zone });
          const shown = hour * 60 + minute;
          return from < to ? shown >= from && shown < to : shown >= from || shown < to;
        };
        const end = quietUntil(new Date(now), { from: clockOf(from), to: clockOf(to) }, zone)?.getTime();
        expect(end !== undefined).toBe(isQuiet(now));
        if (end === undefined) return;
        expect(isQuiet(end)).toBe(false);
        expect(end - now).toBeLessThanOrEqual(25 * 3_600_000);
        for (let at = now; at < end; at += 60_000) expect(isQuiet(at)).toBe(true);
        expect(isQuiet(end - 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
