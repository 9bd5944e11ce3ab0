import { describe, expect, it } from 'vitest';
import { isHoliday } from './holidays.ts';

describe('isHoliday', () => {
  it.each([
    '2026-02-14',
    '2026-02-17',
    '2026-02-23',
    '2025-01-26',
    '2025-01-29',
    '2027-02-06',
    '2025-12-24',
    '2026-01-02',
    '2026-04-14',
  ])('is %s', (day) => {
    expect(isHoliday(new Date(day))).toBe(true);
  });

  it.each(['2026-02-13', '2026-02-24', '2025-01-25', '2026-01-03', '2025-12-23', '2026-07-01', '2026-03-19'])(
    'is not %s',
    (day) => {
      expect(isHoliday(new Date(day))).toBe(false);
    },
  );
});
