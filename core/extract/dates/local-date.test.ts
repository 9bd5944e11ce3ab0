import { assert, constantFrom, date, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten, readWrittenDate, toInstant, type WrittenDate } from './dates.ts';
import { withLocalOffset } from './local-date.ts';

const ZONE = 'UTC';
const written = (text: string) => readWrittenDate(text, ZONE)!;

function local(instant: string, shown: string[], zone = ZONE) {
  const { written: result, isGuess } = withLocalOffset(asWritten(instant), shown.map(written), zone);
  return { instant: toInstant(result, zone), isGuess };
}

describe('withLocalOffset', () => {
  it.each([
    ['a clock on the page', '8 March 2026, 06:30', '2026-03-08T06:30:12+07:00'],
    ['a clock with its offset', '2026-03-07T18:30:00-05:00', '2026-03-07T18:30:12-05:00'],
    ['a clock with the name of its zone', 'March 7, 2026, 6:30 p.m. ET', '2026-03-07T18:30:12-05:00'],
    ['half an hour', '8 March 2026, 05:00', '2026-03-08T05:00:12+05:30'],
  ])('takes the offset from %s', (_, shown, instant) => {
    expect(local('2026-03-07T23:30:12Z', [shown])).toEqual({ instant, isGuess: false });
  });

  it.each([
    ['another time', '8 March 2026, 06:31'],
    ['a time too far off', '9 March 2026, 23:30'],
    ['the same time', '7 March 2026, 23:30'],
    ['the same day', '7 March 2026'],
    ['a day too far off', '12 March 2026'],
  ])('leaves UTC as it is beside %s', (_, shown) => {
    expect(local('2026-03-07T23:30:12Z', [shown])).toEqual({
      instant: '2026-03-07T23:30:12Z',
      isGuess: false,
    });
  });

  it('leaves another offset and a lone day as they are', () => {
    expect(local('2026-03-07T23:30:12+01:00', ['8 March 2026']).instant).toBe('2026-03-07T23:30:12+01:00');
    expect(withLocalOffset(written('2026-03-07'), [written('8 March 2026')], ZONE).written.day).toBe(
      '2026-03-07',
    );
  });

  it("reaches the day that is shown by the source's zone, or else supposes the nearest", () => {
    const instant = '2026-03-07T23:30:12Z';
    expect(local(instant, ['8 March 2026'], 'Asia/Ho_Chi_Minh')).toEqual({
      instant: '2026-03-08T06:30:12+07:00',
      isGuess: false,
    });
    expect(local(instant, ['8 March 2026'])).toEqual({ instant: '2026-03-08T00:30:12+01:00', isGuess: true });
    expect(local('2026-03-07T05:30:12Z', ['6 March 2026'])).toEqual({
      instant: '2026-03-06T23:30:12-06:00',
      isGuess: true,
    });
  });

  it('knows the beginning of a day', () => {
    expect(local('2026-03-07T22:00:00Z', ['8 March 2026'])).toEqual({
      instant: '2026-03-08T00:00:00+02:00',
      isGuess: false,
    });
  });

  it('never moves the instant', () => {
    const instants = date({ min: new Date('1996-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    const zones = constantFrom('UTC', 'Asia/Ho_Chi_Minh', 'America/New_York');
    assert(
      property(instants, integer({ min: -3000, max: 3000 }), zones, (at, minutes, zone) => {
        const utc = `${at.toISOString().slice(0, 19)}Z`;
        const shown = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, 19);
        const other: WrittenDate = { ...asWritten(shown), clock: null };
        const { written: moved } = withLocalOffset(asWritten(utc), [other], zone);
        expect(Date.parse(toInstant(moved, zone)!)).toBe(Date.parse(utc));
      }),
    );
  });
});
