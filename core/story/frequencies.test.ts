import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermFrequencies } from './frequencies.ts';
import { countedTerm } from './terms.ts';

const TERMS = Array.from({ length: 8 }, (_, term) => term);
const counted = array(
  record({ later: integer({ min: 0, max: 9 }), terms: array(integer({ min: 0, max: 7 }), { maxLength: 8 }) }),
  { maxLength: 12 },
).map((all) => {
  let day = 20_000;
  return all.map(({ later, terms }) => {
    // Days are kept for eight weeks, so what may be taken back spans no more.
    day = Math.min(20_050, day + later);
    return { day, terms: termsOf(...new Set(terms)) };
  });
});

function termsOf(...terms: number[]): Uint32Array {
  return Uint32Array.from(terms, (term) => countedTerm(0, term, 2));
}

function raritiesOf(frequencies: TermFrequencies, day: number): number[] {
  return TERMS.map(frequencies.rarityOn(day));
}

describe('TermFrequencies', () => {
  it('finds no term commoner than all articles, though two fields may share a place', () => {
    const frequencies = new TermFrequencies();
    const twice = Uint32Array.of(countedTerm(0, 7, 1), countedTerm(2, 7, 1));
    for (let article = 0; article < 200; article++) frequencies.add(1, twice);
    expect(frequencies.rarityOn(1)(7)).toBe(0);
  });

  it('finds terms rarer that stand in fewer articles of the last fortnight', () => {
    const frequencies = new TermFrequencies();
    for (let article = 0; article < 20; article++)
      frequencies.add(20_000, article < 5 ? termsOf(1, 2) : termsOf(1));
    const [unmet = 0, common = 0, rare = 0] = raritiesOf(frequencies, 20_000);
    expect(common).toBeLessThan(rare);
    expect(rare).toBeLessThan(unmet);
  });

  it('counts the days before for a fortnight, and none that come', () => {
    const rarityOn = (day: number) => {
      const frequencies = new TermFrequencies();
      frequencies.add(20_000, termsOf(1));
      return frequencies.rarityOn(day)(1);
    };
    const unmet = new TermFrequencies().rarityOn(20_000)(1);
    for (const day of [20_000, 20_001, 20_014]) expect(rarityOn(day)).toBeLessThan(unmet);
    for (const day of [19_999, 20_015]) expect(rarityOn(day)).toBe(unmet);
  });

  it('takes back exactly what was added, across days', () => {
    assert(
      property(counted, integer({ min: 0, max: 12 }), (all, kept) => {
        const frequencies = new TermFrequencies();
        for (const { day, terms } of all) frequencies.add(day, terms);
        for (const { day } of all.slice(kept).reverse()) frequencies.takeBack(day);
        const undisturbed = new TermFrequencies();
        for (const { day, terms } of all.slice(0, kept)) undisturbed.add(day, terms);
        for (const day of [20_000, 20_020, 20_050])
          expect(raritiesOf(frequencies, day)).toEqual(raritiesOf(undisturbed, day));
      }),
      { numRuns: 15 },
    );
  });
});
