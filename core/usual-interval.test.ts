import { describe, expect, it } from 'vitest';
import { usualIntervalMs } from './usual-interval.ts';

const at = (...hours: number[]) => hours.map((hour) => new Date(hour * 3_600_000));
const HOURS = 3_600_000;

describe('usualIntervalMs', () => {
  it('is that of most, whatever came in between', () => {
    expect(usualIntervalMs(at(0, 24, 48, 49, 72, 96))).toBe(24 * HOURS);
    expect(usualIntervalMs(at(96, 0, 48, 24, 72, 300))).toBe(24 * HOURS);
  });

  it('is the longer one of two', () => {
    expect(usualIntervalMs(at(0, 1, 25))).toBe(24 * HOURS);
  });

  it('is not known of one or two', () => {
    expect([usualIntervalMs(at()), usualIntervalMs(at(0)), usualIntervalMs(at(0, 24))]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
