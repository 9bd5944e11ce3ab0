import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { findDates } from './dates.ts';

const PUBLISHED = '2026-02-04';
const spans = (text: string) => findDates(text, PUBLISHED).map(({ start, end }) => [start, end]);

describe('findDates', () => {
  it.each([
    ['thăm Lào ngày 5/2', '2026-02-05', '2026-02-05'],
    ['thăm Lào từ 5-6/2', '2026-02-05', '2026-02-06'],
    ['từ ngày 05-06/02/2026', '2026-02-05', '2026-02-06'],
    ['ngày 5 tháng 2', '2026-02-05', '2026-02-05'],
    ['on Feb. 5', '2026-02-05', '2026-02-05'],
    ['on February 5, 2026', '2026-02-05', '2026-02-05'],
    ['will arrive on Thursday', '2026-02-05', '2026-02-05'],
    ['arrived on Monday', '2026-02-02', '2026-02-02'],
    ['ngày mai', '2026-02-05', '2026-02-05'],
  ])('reads "%s"', (text, start, end) => {
    expect(spans(text)).toContainEqual([start, end]);
  });

  it('takes the year that brings a day nearest to publication', () => {
    expect(findDates('ngày 31/12', '2026-01-02')[0]?.start).toBe('2025-12-31');
  });

  it.each(['ngày 31/2', 'tỷ lệ 3/2026', 'no day here'])('finds no day in "%s"', (text) => {
    expect(spans(text).filter(([start]) => start?.startsWith('2026-02-31'))).toEqual([]);
  });

  it('reads any text without fail, and gives days that exist, in order', () => {
    assert(
      property(anyText(), (text) => {
        for (const { start, end } of findDates(text, PUBLISHED)) {
          expect(new Date(`${start}T00:00:00Z`).toISOString().slice(0, 10)).toBe(start);
          expect(end >= start).toBe(true);
        }
      }),
    );
  });

  it('gives back any day that it is given in full', () => {
    const days = date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    assert(
      property(days, (instant) => {
        const day = instant.toISOString().slice(0, 10);
        const [year, month, date] = day.split('-');
        expect(spans(`ngày ${date}/${month}/${year}`)).toContainEqual([day, day]);
      }),
    );
  });
});
