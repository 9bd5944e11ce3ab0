import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { partitionPoint } from './partition-point.ts';

it('is how many of a sorted list are less than something', () => {
  assert(
    property(array(integer({ min: 0, max: 20 })), integer({ min: -1, max: 21 }), (numbers, wanted) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const point = partitionPoint(sorted.length, (place) => (sorted[place] ?? 0) < wanted);
      expect(point).toBe(sorted.filter((number) => number < wanted).length);
    }),
  );
});
