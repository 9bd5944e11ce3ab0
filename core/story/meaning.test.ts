import { array, assert, double, integer, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMeanings, closeness, cosineOfMeanings, type Meaning, meaningOdds, meaningOf } from './meaning.ts';

const SCALE = { other: 0.2, same: 0.8 };
const vector = array(double({ min: -9, max: 9, noNaN: true }), { minLength: 6, maxLength: 6 });
const steps = array(integer({ min: -32_767, max: 32_767 }), { minLength: 4, maxLength: 4 });
const sumOf = (meanings: readonly Meaning[]) => meanings.reduce<Meaning | null>(addMeanings, null);
/** At this cosine to `[1, 0]`. */
const at = (cosine: number) => meaningOf([cosine, Math.sqrt(1 - cosine ** 2)]);

describe('meaningOf', () => {
  it('has unit length, whatever the length of the vector', () => {
    assert(
      property(vector, double({ min: 0.01, max: 100, noNaN: true }), (values, times) => {
        const meaning = meaningOf(values);
        if (Math.hypot(...values) < 1e-3) return;
        const scaled = meaningOf(values.map((value) => value * times));
        expect(Math.hypot(...(meaning ?? [])) / 32_767).toBeCloseTo(1, 3);
        expect(cosineOfMeanings(meaning ?? at(0)!, scaled ?? at(0)!)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('is none of a vector without length', () => {
    expect(meaningOf([0, 0])).toBeNull();
    expect(meaningOf([])).toBeNull();
  });
});

describe('addMeanings', () => {
  it('gives the same sum in any order', () => {
    const meanings = array(steps.map(Int16Array.from.bind(Int16Array)), { minLength: 1, maxLength: 8 });
    const orders = meanings.chain((all) =>
      shuffledSubarray(all, { minLength: all.length }).map((shuffled) => ({ all, shuffled })),
    );
    assert(
      property(orders, ({ all, shuffled }) => {
        expect([...(sumOf(shuffled) ?? [])]).toEqual([...(sumOf(all) ?? [])]);
      }),
    );
  });

  it('is what the one means where the other means nothing', () => {
    expect(addMeanings(at(1), null)).toEqual(at(1));
    expect(addMeanings(null, at(1))).toEqual(at(1));
    expect(addMeanings(null, null)).toBeNull();
  });
});

describe('meaningOdds', () => {
  const odds = (cosine: number) => meaningOdds(at(1), at(cosine), SCALE);

  it('speaks for one event where two mean the same, and less against it where they do not', () => {
    expect(odds(0.8)).toBeCloseTo(2, 3);
    expect(odds(0.5)).toBeCloseTo(0, 3);
    expect(odds(0.2)).toBe(-1);
  });

  it('is bounded', () => {
    expect(odds(1)).toBe(2);
    expect(odds(-1)).toBe(-1);
  });

  it('grows with the cosine, and is the same from both sides', () => {
    const cosine = double({ min: -1, max: 1, noNaN: true });
    assert(
      property(cosine, cosine, (one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(odds(less)).toBeLessThanOrEqual(odds(more) + 1e-3);
        expect(meaningOdds(at(one), at(other), SCALE)).toBe(meaningOdds(at(other), at(one), SCALE));
      }),
    );
  });

  it('is nothing where a side means nothing, or no model is asked', () => {
    expect(meaningOdds(null, at(1), SCALE)).toBe(0);
    expect(meaningOdds(at(1), null, SCALE)).toBe(0);
    expect(meaningOdds(at(1), at(1), null)).toBe(0);
  });
});

describe('closeness', () => {
  it('is told in the measure of the model', () => {
    expect(closeness(at(1)!, at(0.2)!, SCALE)).toBeCloseTo(0, 3);
    expect(closeness(at(1)!, at(0.8)!, SCALE)).toBeCloseTo(1, 3);
  });
});
