import { describe, expect, it } from 'vitest';
import { usualIntervalMs } from './usual-interval.ts';

const HOUR = 3_600_000;
const usual = (...hours: number[]) =>
  usualIntervalMs(
    hours.map((hour) => new Date(hour * HOUR)),
    12 * HOUR,
  );

describe('usualIntervalMs', () => {
  it('is that of most, in whatever order they come', () => {
    expect(usual(0, 24, 48, 72, 96)).toBe(24 * HOUR);
    expect(usual(96, 0, 48, 24, 72, 300)).toBe(24 * HOUR);
  });

  it('takes those for one that lie close together', () => {
    expect(usual(0, 24, 48, 49, 50, 72)).toBe(24 * HOUR);
    expect(usual(0, 1, 1_000, 1_001, 3_000, 3_001)).toBe(2_000 * HOUR);
  });

  it('is known of who does it several times a day as well', () => {
    const hourly = Array.from({ length: 72 }, (_, hour) => hour);
    expect(usual(...hourly)).toBe(13 * HOUR);
    expect(usual(0, 6, 12, 18, 24, 30, 36, 42, 48)).toBe(18 * HOUR);
  });

  it('is that of the latest, for habits change', () => {
    const nights = Array.from({ length: 60 }, (_, night) => 24 * night);
    const weeks = Array.from({ length: 5 }, (_, week) => 24 * 59 + 168 * (week + 1));
    expect(usual(...nights, ...weeks.slice(0, 2))).toBe(24 * HOUR);
    expect(usual(...nights, ...weeks)).toBe(168 * HOUR);
  });

  it('is the longer one of two', () => {
    expect(usual(0, 24, 72)).toBe(48 * HOUR);
  });

  it('is not known of one or two, nor of several tries on one day', () => {
    expect([usual(), usual(0), usual(0, 24), usual(0, 1, 2, 3)]).toEqual([null, null, null, null]);
  });
});
