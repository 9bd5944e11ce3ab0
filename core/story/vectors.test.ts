import { assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedTerm, FIELDS, type TermCounts, termOf } from './terms.ts';
import { DOT_UNIT, DotProducts, heaviestTerms, squaredLengths, type Vectors, weighTerms } from './vectors.ts';

const BODY = FIELDS.indexOf('body');

function counts(body: number[], title: number[] = []): TermCounts {
  const counted = (field: number, terms: number[]) => terms.map((term) => countedTerm(field, term, 1));
  return Uint32Array.from([...counted(FIELDS.indexOf('title'), title), ...counted(BODY, body)]);
}

/** The terms that are kept. */
const keptOf = ({ terms, weights }: Vectors) =>
  [...terms].filter((_, place) => weights[place] !== 0).map(termOf);

const vectorsOf = (body: number[], title?: number[]) =>
  weighTerms(counts(body, title), (term) => 1 + (term % 5));
const products = new DotProducts();

function dot(a: Vectors, b: Vectors): Float64Array {
  const sums = new Float64Array(FIELDS.length);
  products.load(a);
  products.addTo(sums, b);
  return sums;
}

const bodies = uniqueArray(integer({ min: 0, max: 40 }), { maxLength: 30 });

describe('weighTerms', () => {
  it('writes over what was there', () => {
    const room = new Uint16Array(3).fill(7);
    const { weights } = weighTerms(counts([1, 2, 3]), () => 1);
    expect(weighTerms(counts([1, 2, 3]), () => 1, room).weights).toBe(room);
    expect(room).toEqual(weights);
    weighTerms(counts([1, 2, 3]), () => 0, room);
    expect([...room]).toEqual([0, 0, 0]);
  });

  it('gives each field that has terms unit length, and the others none', () => {
    const lengths = squaredLengths(vectorsOf([1, 2, 3], [9]));
    for (const [place, field] of FIELDS.entries())
      expect((lengths[place] ?? 0) * DOT_UNIT).toBeCloseTo(field === 'title' || field === 'body' ? 1 : 0, 5);
  });

  it('keeps the terms of most weight, the same whatever order they came in', () => {
    const many = Array.from({ length: 300 }, (_, term) => term);
    const [one, other] = [vectorsOf(many), vectorsOf([...many].reverse())];
    expect(keptOf(one).length).toBeLessThan(300);
    expect(keptOf(one)).toEqual(keptOf(other).reverse());
    expect(keptOf(one).every((term) => term % 5 > 1)).toBe(true);
  });
});

describe('heaviestTerms', () => {
  it('are those of one field, by weight and then by number', () => {
    expect(heaviestTerms(vectorsOf([11, 4, 9, 1], [14, 19]), 'body', 3)).toEqual([4, 9, 1]);
    expect(heaviestTerms(vectorsOf([11, 4], [14, 3]), 'title', 9)).toEqual([14, 3]);
    expect(heaviestTerms(vectorsOf([]), 'body', 3)).toEqual([]);
  });
});

describe('DotProducts', () => {
  it('is 1 of a vector with itself, 0 of those with nothing in common', () => {
    expect((dot(vectorsOf([1, 2]), vectorsOf([1, 2]))[BODY] ?? 0) * DOT_UNIT).toBeCloseTo(1, 4);
    expect(dot(vectorsOf([1, 2]), vectorsOf([3, 4]))[BODY]).toBe(0);
  });

  it('is what it is by definition, in whole steps, and the same from both sides', () => {
    assert(
      property(bodies, bodies, (a, b) => {
        const [one, other] = [vectorsOf(a), vectorsOf(b)];
        let expected = 0;
        for (const [place, term] of one.terms.entries()) {
          const there = other.terms.indexOf(term);
          if (there >= 0) expected += (one.weights[place] ?? 0) * (other.weights[there] ?? 0);
        }
        const found = dot(one, other)[BODY] ?? 0;
        expect(Number.isInteger(found)).toBe(true);
        expect(found).toBe(expected);
        expect(dot(other, one)[BODY]).toBe(found);
      }),
    );
  });

  it('forgets what was loaded before', () => {
    dot(vectorsOf([1, 2, 3]), vectorsOf([1]));
    expect(dot(vectorsOf([4]), vectorsOf([1, 2, 3]))[BODY]).toBe(0);
  });
});
