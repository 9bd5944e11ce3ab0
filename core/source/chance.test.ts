import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialAtLeast, poissonAtMost } from './chance.ts';

describe('poissonAtMost', () => {
  it.each([
    [0, 3, Math.exp(-3)],
    [2, 3, 0.4231901],
    [10, 10, 0.5830398],
    [-1, 3, 0],
    [5, 0, 1],
  ])('of %i where %d are usual is %d', (count, expected, chance) => {
    expect(poissonAtMost(count, expected)).toBeCloseTo(chance, 6);
  });

  it('holds out where exp(-expected) is 0', () => {
    expect(poissonAtMost(1400, 1400)).toBeCloseTo(0.507, 2);
    expect(poissonAtMost(700, 1400)).toBeLessThan(1e-80);
  });

  it('is a chance that grows with the count and falls with what is usual', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 0.01, max: 2000, noNaN: true }), (count, expected) => {
        const chance = poissonAtMost(count, expected);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(poissonAtMost(count + 1, expected)).toBeGreaterThanOrEqual(chance - 1e-9);
        expect(poissonAtMost(count, expected * 1.1)).toBeLessThanOrEqual(chance + 1e-9);
      }),
    );
  });
});

describe('binomialAtLeast', () => {
  it.each([
    [0, 10, 0.3, 1],
    [10, 10, 0.5, 1 / 1024],
    [2, 3, 0.5, 0.5],
    [5, 5, 0.25, 0.0009765625],
  ])('of %i in %i at %d is %d', (hits, trials, probability, chance) => {
    expect(binomialAtLeast(hits, trials, probability)).toBeCloseTo(chance, 10);
  });
});
