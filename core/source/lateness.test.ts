import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from './calendar.ts';
import { arrivalsAt, publishingTimes } from './fixture.ts';
import { latenessOf } from './lateness.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const time = (text: string) => Date.parse(text);

/** Once on each day that fits, at an hour of Vietnam's. */
function daily(from: string, to: string, hour: number, fits = (_day: Date) => true): number[] {
  const times: number[] = [];
  for (let day = time(`${from}T00:00:00+07:00`); day < time(`${to}T00:00:00+07:00`); day += DAY_MS) {
    if (fits(new Date(day + 7 * HOUR_MS))) times.push(day + hour * HOUR_MS);
  }
  return times;
}

const judge = (times: number[], at: string, isLate = false) =>
  latenessOf(arrivalsAt(times, time(at)), new Date(at), ZONE, isLate);
const isWorkday = (day: Date) => day.getUTCDay() % 6 !== 0;

describe('a source that publishes every workday', () => {
  const times = daily('2025-08-01', '2025-10-11', 9, isWorkday);

  it.each([
    ['over a weekend', '2025-10-13T06:00:00+07:00'],
    ['on a Monday that is a day off', '2025-10-14T08:00:00+07:00'],
  ])('is not late %s', (_when, at) => {
    expect(judge(times, at)).toBeNull();
  });

  it('is late after two weeks without anything', () => {
    expect(judge(times, '2025-10-25T12:00:00+07:00')).toEqual({
      about: 'silence',
      since: new Date('2025-10-10T09:00:00+07:00'),
      longestUsualHours: 72,
    });
  });

  it('is not late through Tết, and is after it', () => {
    const untilTet = daily('2025-11-15', '2026-02-14', 9, isWorkday);
    expect(judge(untilTet, '2026-02-23T20:00:00+07:00')).toBeNull();
    expect(judge(untilTet, '2026-03-12T20:00:00+07:00')).toMatchObject({ about: 'silence' });
  });
});

describe('a weekly source', () => {
  const times = daily('2025-03-01', '2025-10-08', 8, (day) => day.getUTCDay() === 2);

  it.each(['2025-10-10T12:00:00+07:00', '2025-10-14T20:00:00+07:00'])('is not late on %s', (at) => {
    expect(judge(times, at)).toBeNull();
  });

  it('is late when several issues are missing', () => {
    expect(judge(times, '2025-11-20T12:00:00+07:00')).toMatchObject({ about: 'silence' });
  });

  it('is not late between issues that are twenty pages each', () => {
    const issues = times.flatMap((at) => Array.from({ length: 20 }, (_, page) => at + page * 1000));
    for (const day of ['11', '12', '13', '14']) {
      expect(judge(issues, `2025-10-${day}T07:00:00+07:00`)).toBeNull();
    }
  });
});

describe('a source that publishes day and night', () => {
  const times = publishingTimes(
    { aDay: 200, seed: 3 },
    new Date('2025-08-01T00:00:00Z'),
    new Date('2025-10-10T03:00:00Z'),
  );

  it('is late within a day of its stop', () => {
    const last = times.at(-1) ?? 0;
    expect(judge(times, new Date(last + HOUR_MS).toISOString())).toBeNull();
    expect(judge(times, new Date(last + 12 * HOUR_MS).toISOString())).toMatchObject({ about: 'silence' });
  });

  it('is late where a fifth is left, until it publishes as before', () => {
    const stop = time('2025-10-10T03:00:00Z');
    const few = times.concat(
      publishingTimes({ aDay: 40, seed: 4 }, new Date(stop), new Date(stop + 3 * DAY_MS)),
    );
    const slow = new Date(stop + 3 * DAY_MS).toISOString();
    expect(judge(few, slow)).toMatchObject({ about: 'fewer', days: 1 });
    const again = few.concat(
      publishingTimes({ aDay: 200, seed: 5 }, new Date(stop + 3 * DAY_MS), new Date(stop + 6 * DAY_MS)),
    );
    expect(judge(again, new Date(stop + 5 * DAY_MS).toISOString(), true)).toBeNull();
  });
});

describe('what is not known', () => {
  const times = daily('2025-09-25', '2025-10-10', 9);

  it('is not judged: less than three weeks, or nothing at all', () => {
    expect(judge(times, '2025-10-30T12:00:00+07:00')).toBeNull();
    expect(judge([], '2025-10-30T12:00:00+07:00')).toBeNull();
  });

  it('is not judged either: a time before the latest page', () => {
    const arrivals = arrivalsAt(daily('2025-06-01', '2025-10-10', 9), time('2025-10-10T00:00:00Z'));
    expect(latenessOf(arrivals, new Date('2025-09-01T00:00:00Z'), ZONE, false)).toBeNull();
  });
});

describe('a year of a source that publishes by chance', () => {
  it.each([
    [0.3, 72],
    [3, 23],
    [30, 23],
    [200, 23],
  ])('with %d pages a day has one false alarm at most', (aDay, stepHours) => {
    const begin = time('2025-01-01T00:00:00Z');
    const times = publishingTimes(
      { aDay, seed: 11 },
      new Date(begin - 300 * DAY_MS),
      new Date(begin + 366 * DAY_MS),
    );
    let alarms = 0;
    let isLate = false;
    for (let at = begin; at < begin + 365 * DAY_MS; at += stepHours * HOUR_MS) {
      const lateness = latenessOf(arrivalsAt(times, at), new Date(at), ZONE, isLate);
      if (lateness && !isLate) alarms++;
      isLate = lateness !== null;
    }
    expect(alarms).toBeLessThanOrEqual(1);
  });
});
