import fc from 'fast-check';
import { DateTime, FixedOffsetZone } from 'luxon';
import { describe, expect, it } from 'vitest';
import { exactInstantInZone, instantAtOffset, offsetMinutes } from './time.ts';

describe('instantAtOffset', () => {
  it.each([
    ['2026-02-05T01:30:59.999Z', 420, '2026-02-05T08:30:59+07:00'],
    ['2026-02-05T01:30:00Z', 0, '2026-02-05T01:30:00Z'],
    ['2026-02-05T01:30:00Z', -210, '2026-02-04T22:00:00-03:30'],
    ['2026-02-05T20:30:00Z', 345, '2026-02-06T02:15:00+05:45'],
  ])('writes %s %i minutes east as %s', (at, minutes, written) => {
    expect(instantAtOffset(new Date(at), minutes)).toBe(written);
  });

  it('writes as luxon does, for any instant and offset', () => {
    const date = fc.date({ noInvalidDate: true, min: new Date('0001-01-02'), max: new Date('9999-12-30') });
    fc.assert(
      fc.property(date, fc.integer({ min: -14 * 60, max: 14 * 60 }), (at, minutes) => {
        const zoned = DateTime.fromJSDate(at).setZone(FixedOffsetZone.instance(minutes)).startOf('second');
        const written = instantAtOffset(at, minutes);
        expect(written).toBe(zoned.toISO({ suppressMilliseconds: true }));
        expect(offsetMinutes(written)).toBe(minutes);
      }),
    );
  });

  it('refuses what is no instant', () => {
    expect(() => instantAtOffset(new Date(Number.NaN), 420)).toThrow(RangeError);
    expect(() => instantAtOffset(new Date(0), Number.NaN)).toThrow(RangeError);
  });
});

describe('an exact instant', () => {
  it('keeps its milliseconds, and leads back to the instant', () => {
    const at = new Date('2026-02-05T01:30:00.120Z');
    expect(exactInstantInZone(at, 'Asia/Ho_Chi_Minh')).toBe('2026-02-05T08:30:00.120+07:00');
    expect(exactInstantInZone(new Date('2026-02-05T01:30:00Z'), 'UTC')).toBe('2026-02-05T01:30:00Z');
    const date = fc.date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('9999-12-30') });
    fc.assert(
      fc.property(date, (any) => {
        expect(new Date(exactInstantInZone(any, 'America/New_York'))).toEqual(any);
      }),
    );
  });
});
