import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../core/time.ts';
import { daysOfMonth, monthFrom, weeksOf } from './calendar-weeks.ts';

describe('months', () => {
  it('know their last day', () => {
    expect(daysOfMonth('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(daysOfMonth('2024-02').to).toBe('2024-02-29');
    expect(daysOfMonth('2025-12').to).toBe('2025-12-31');
  });

  it('follow one another, within the years that there are', () => {
    expect(monthFrom('2025-12', 1)).toBe('2026-01');
    expect(monthFrom('2026-01', -1)).toBe('2025-12');
    expect(monthFrom('0001-01', -1)).toBeNull();
    expect(monthFrom('9999-12', 1)).toBeNull();
  });
});

describe('weeks', () => {
  it('begin on Monday and hold the month', () => {
    const weeks = weeksOf('2026-02', [], 3);
    expect(weeks.map(({ days }) => days[0])).toEqual([
      '2026-01-26',
      '2026-02-02',
      '2026-02-09',
      '2026-02-16',
      '2026-02-23',
    ]);
  });

  it('lay what lasts over its days, side by side where it must be', () => {
    const long = { start: '2026-01-20', end: '2026-02-03' };
    const short = { start: '2026-02-03', end: '2026-02-03' };
    const free = { start: '2026-02-05', end: '2026-02-06' };
    const [first, second] = weeksOf('2026-02', [long, short, free], 2);
    expect(first?.lanes).toEqual([
      [
        { item: null, days: 6 },
        { item: long, days: 1 },
      ],
    ]);
    expect(second?.lanes).toEqual([
      [
        { item: long, days: 2 },
        { item: null, days: 1 },
        { item: free, days: 2 },
        { item: null, days: 2 },
      ],
      [
        { item: null, days: 1 },
        { item: short, days: 1 },
        { item: null, days: 5 },
      ],
    ]);
  });

  it('put what finds no lane into the rest', () => {
    const day = { start: '2026-02-03', end: '2026-02-03' };
    const [, second] = weeksOf('2026-02', [day, { ...day }, { ...day }], 2);
    expect(second?.lanes).toHaveLength(2);
    expect(second?.rest).toEqual([day]);
  });

  it('fill every lane with seven days, whatever lasts how long', () => {
    const item = fc.tuple(fc.integer({ min: -40, max: 60 }), fc.nat(50)).map(([start, length]) => ({
      start: addDays('2026-02-01', start),
      end: addDays('2026-02-01', start + length),
    }));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        for (const { lanes } of weeksOf('2026-02', items, 4)) {
          expect(lanes.length).toBeLessThanOrEqual(4);
          for (const lane of lanes) expect(lane.reduce((sum, { days }) => sum + days, 0)).toBe(7);
        }
      }),
    );
  });
});
