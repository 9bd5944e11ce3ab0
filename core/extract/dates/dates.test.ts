import { assert, constantFrom, date, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantSchema } from '../../article.ts';
import { instantAtOffset, instantInZone } from '../../time.ts';
import { readDate } from './dates.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('readDate', () => {
  it.each([
    ['2026-03-07T08:52:11.000 +07:00', '2026-03-07T08:52:11+07:00'],
    ['2026-03-07T08:52:11Z', '2026-03-07T08:52:11Z'],
    ['20260307T085211Z', '2026-03-07T08:52:11Z'],
    ['2026-03-07T08:52:11-0530', '2026-03-07T08:52:11-05:30'],
    ['2026-03-07T08:52:11−05:00', '2026-03-07T08:52:11-05:00'],
    ['Sat, 07 Mar 2026 01:52:11 GMT', '2026-03-07T01:52:11Z'],
    ['March 7, 2026 8:05 AM EST', '2026-03-07T08:05:00-05:00'],
    ['Thứ bảy, 7/3/2026, 00:05 (GMT+7)', '2026-03-07T00:05:00+07:00'],
    ['7. März 2026, 14.05 Uhr MEZ', '2026-03-07T14:05:00+01:00'],
  ])('keeps the offset of %s', (text, instant) => {
    expect(readDate(text, 'America/New_York')).toEqual({ instant, exact: true });
  });

  it.each([
    ['2026-03-07T08:52:11', '2026-03-07T08:52:11+07:00'],
    ['07/03/2026 14:05', '2026-03-07T14:05:00+07:00'],
    ['7/3/2026 2:05 PM', '2026-03-07T14:05:00+07:00'],
    ['2:05 CH 7/3/2026', '2026-03-07T14:05:00+07:00'],
    ['Cập nhật lúc 08h15 ngày 07/03/2026', '2026-03-07T08:15:00+07:00'],
    ['7 thg 3, 2026, 08:15', '2026-03-07T08:15:00+07:00'],
    ['7. März 2026, 14.05 Uhr', '2026-03-07T14:05:00+07:00'],
    ['7 mars 2026 à 14 h 05', '2026-03-07T14:05:00+07:00'],
    ['March 7, 2026 at 2 p.m.', '2026-03-07T14:00:00+07:00'],
    ['1772848331', '2026-03-07T08:52:11+07:00'],
    ['1772848331000', '2026-03-07T08:52:11+07:00'],
  ])("reads %s in the source's zone", (text, instant) => {
    expect(readDate(text, ZONE)).toEqual({ instant, exact: true });
  });

  it.each(['12 bình luận', '(12)', '|5', ', 5 phút đọc', 'IST'])(
    'takes no offset from what follows a time: %s',
    (after) => {
      expect(readDate(`7/3/2026 08:15 ${after}`, ZONE)?.instant).toBe('2026-03-07T08:15:00+07:00');
    },
  );

  it.each([
    'ngày 7 tháng 3 năm 2026',
    '2026-03-07',
    '7/3/2026',
    '07.03.26',
    '7/3/26',
    '2026年3月7日',
    '2026년 3월 7일',
    '2026. 3. 7.',
    '7 Tháng Ba, 2026',
    'Tháng Ba 7, 2026',
    'Tháng 3 7, 2026',
    '7 mars 2026',
    '7 Mart 2026',
    '7 maart 2026',
    '7 março 2026',
    '07/Mar/2026',
    '7. Mrz. 2026',
    '2026. március 7.',
    '7 березня 2026',
    '7 de marzo de 2026',
    '7 marca 2026',
    '2026-03-07T25:00:00',
  ])('supposes noon where there is no time of day: %s', (text) => {
    expect(readDate(text, ZONE)).toEqual({ instant: '2026-03-07T12:00:00+07:00', exact: false });
  });

  it('takes the day first, unless it cannot be one', () => {
    expect(readDate('3/7/2026', ZONE)?.instant).toMatch(/^2026-07-03/);
    expect(readDate('12/31/2026', ZONE)?.instant).toMatch(/^2026-12-31/);
  });

  it('reads New York and California time, whether summer or winter', () => {
    expect(readDate('March 7, 2026, 10:28 p.m. ET', ZONE)?.instant).toBe('2026-03-07T22:28:00-05:00');
    expect(readDate('July 7, 2026, 10:28 p.m. PT', ZONE)?.instant).toBe('2026-07-07T22:28:00-07:00');
  });

  it('takes the month first where the second number cannot be one', () => {
    expect(readDate('01.21.2026 07:00 AM', ZONE)?.instant).toMatch(/^2026-01-21/);
    expect(readDate('1/21/26', ZONE)?.instant).toMatch(/^2026-01-21/);
  });

  it('takes no other word for a month', () => {
    expect(readDate('Marbach 7, 2026', ZONE)).toBeNull();
    expect(readDate('7 decks 2026', ZONE)).toBeNull();
  });

  it.each(['1970-01-01T00:00:00Z', '0001-01-01T00:00:00', '0', '1/1/1980'])(
    'refuses the default %s',
    (text) => {
      expect(readDate(text, ZONE)).toBeNull();
    },
  );

  it('reads Vietnamese in any normal form', () => {
    const text = 'Thứ bảy, ngày 7 tháng 3 năm 2026';
    expect(readDate(text.normalize('NFD'), ZONE)).toEqual(readDate(text.normalize('NFC'), ZONE));
  });

  it.each(['31/02/2026', '2026-13-01', 'March 32, 2026', '7/3', 'no date', '', '123456789012'])(
    'finds no date in %j',
    (text) => {
      expect(readDate(text, ZONE)).toBeNull();
    },
  );

  it('moves a time that daylight saving skipped forward', () => {
    expect(readDate('2026-03-08T02:30:00', 'America/New_York')?.instant).toBe('2026-03-08T03:30:00-04:00');
  });

  const seconds = date({ min: new Date('1991-01-01'), max: new Date('2098-12-31'), noInvalidDate: true });

  it('gives back every instant at every offset as it was written', () => {
    assert(
      property(seconds, integer({ min: -14 * 60 + 1, max: 14 * 60 }), (at, offset) => {
        const written = instantAtOffset(at, offset);
        const read = readDate(written, ZONE);
        expect(Date.parse(read?.instant ?? '')).toBe(Date.parse(written));
        expect(read?.exact).toBe(true);
      }),
    );
  });

  it('reads the same instant from a local time and its zone', () => {
    const zones = constantFrom(ZONE, 'UTC', 'Asia/Tokyo', 'Asia/Kathmandu');
    assert(
      property(seconds, zones, (at, zone) => {
        const written = instantInZone(at, zone);
        expect(readDate(written.slice(0, 19), zone)?.instant).toBe(written);
      }),
    );
  });

  it('answers any text with null or an instant that carries an offset', () => {
    const digits = string({ unit: constantFrom(...'0123456789/-.:T+Z thángMar'.split('')), maxLength: 40 });
    assert(
      property(digits, (text) => {
        const read = readDate(text, ZONE);
        if (read) expect(instantSchema.safeParse(read.instant).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
