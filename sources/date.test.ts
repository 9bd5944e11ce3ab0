import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantSchema } from '../core/article.ts';
import { anyText } from '../test/support/any-text.ts';
import { readSourceDate } from './date.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('readSourceDate', () => {
  it.each([
    ['Thu, 05 Feb 2026 08:30:15 +0700', '2026-02-05T08:30:15+07:00'],
    ['Thu, 5 Feb 26 08:30 GMT', '2026-02-05T08:30:00Z'],
    ['5 Feb 26 08:30 UT', '2026-02-05T08:30:00Z'],
    ['05 Feb 2026 08:30:00 EST', '2026-02-05T08:30:00-05:00'],
    ['Thu, 05 February 2026 08:30:00 PDT', '2026-02-05T08:30:00-07:00'],
    ['Thu, 05 Feb 2026 08:30:00 GMT+7', '2026-02-05T08:30:00+07:00'],
    ['Thu, 05-Feb-2026 08:30:00 +07:00 (ICT)', '2026-02-05T08:30:00+07:00'],
    ['Thu, 05 Feb 2026 08:30:00 -0330', '2026-02-05T08:30:00-03:30'],
    ['2026-02-05T08:30:00Z', '2026-02-05T08:30:00Z'],
    ['2026-02-05T08:30:00.123+07:00', '2026-02-05T08:30:00+07:00'],
    ['2026-02-05T08:30:00.000 +07:00', '2026-02-05T08:30:00+07:00'],
    ['Thứ năm, 5/2/2026, 08:30 (GMT+7)', '2026-02-05T08:30:00+07:00'],
  ])('keeps the offset of %s', (text, instant) => {
    expect(readSourceDate(text, ZONE)).toEqual({ instant, guess: false });
  });

  it.each([
    ['Thu, 05 Feb 2026 08:30:15', '2026-02-05T08:30:15+07:00'],
    ['Thu, 05 Feb 2026 08:30:15 WXYZ', '2026-02-05T08:30:15+07:00'],
    ['2026-02-05 08:30', '2026-02-05T08:30:00+07:00'],
    ['2026-02-05', '2026-02-05T12:00:00+07:00'],
    ['2026-02-05T25:99:00Z', '2026-02-05T12:00:00+07:00'],
    ['05/02/2026 - 08:30', '2026-02-05T08:30:00+07:00'],
    ['5.2.2026', '2026-02-05T12:00:00+07:00'],
    ['05 Feb 2026', '2026-02-05T12:00:00+07:00'],
    ['2/25/2026 20:30', '2026-02-25T20:30:00+07:00'],
    ['2/5/2026 8:30:00 PM', '2026-02-05T20:30:00+07:00'],
    ['02/05/2026 12:05:00 AM', '2026-02-05T00:05:00+07:00'],
    ['25/2/2026 8:30:00 PM', '2026-02-25T20:30:00+07:00'],
    ['5/2/2026 8:30 PM', '2026-02-05T20:30:00+07:00'],
  ])('supposes what %s leaves out', (text, instant) => {
    expect(readSourceDate(text, ZONE)).toEqual({ instant, guess: true });
  });

  it('uses the offset that the zone had on that day', () => {
    expect(readSourceDate('2026-01-05 08:30', 'Europe/Paris')?.instant).toBe('2026-01-05T08:30:00+01:00');
    expect(readSourceDate('2026-07-05 08:30', 'Europe/Paris')?.instant).toBe('2026-07-05T08:30:00+02:00');
  });

  it.each([
    '',
    'yesterday',
    '2026',
    '2026-02',
    '2026-02-30',
    '31 Feb 2026',
    '99 Foo 2026',
    '0001-01-01T00:00:00',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '40/40/2026',
  ])('finds no date in "%s"', (text) => {
    expect(readSourceDate(text, ZONE)).toBeNull();
  });

  it('answers any text with an instant or null', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789-/:.TZ +GMTFebap'), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(digits, anyText()), (text) => {
        const date = readSourceDate(text, ZONE);
        if (date) expect(instantSchema.safeParse(date.instant).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back the instant of any date that it is given', () => {
    const date = fc.date({ min: new Date('1990-01-02'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (given) => {
        const seconds = Math.floor(given.getTime() / 1000) * 1000;
        expect(Date.parse(readSourceDate(given.toUTCString(), ZONE)!.instant)).toBe(seconds);
        expect(Date.parse(readSourceDate(given.toISOString(), ZONE)!.instant)).toBe(seconds);
      }),
    );
  });
});
