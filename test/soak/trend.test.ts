import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trendOf } from './trend.ts';

const line = (value: (hours: number) => number, count = 48) =>
  Array.from({ length: count }, (_, index) => ({ hours: index / 2, value: value(index / 2) }));

it('tells how much a line has grown', () => {
  const trend = trendOf(line((hours) => 200 + hours));
  expect(trend?.first).toBeCloseTo(200);
  expect(trend?.growth).toBeCloseTo(23.5 / 200);
});

it('calls what only goes up and down flat, whatever its peaks', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(47), { maxLength: 9 }), (peaks) => {
      const series = line((hours) => 300 + (hours % 2));
      for (const peak of peaks) series[peak]!.value += 500;
      expect(Math.abs(trendOf(series)?.growth ?? 1)).toBeLessThan(0.01);
    }),
  );
});

it('sees a leak below the sawtooth of a garbage collector', () => {
  expect(trendOf(line((hours) => 300 + 4 * hours + 60 * (hours % 3)))?.growth).toBeGreaterThan(0.15);
});

it('says nothing of a few measurements', () => {
  expect(trendOf(line(() => 1, 9))).toBeNull();
});
