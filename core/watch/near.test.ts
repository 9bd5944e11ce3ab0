import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areNear, placesOf } from './near.ts';

const places = (text: string, phrase: string) => placesOf(` ${text} `, ` ${phrase} `);

describe('placesOf', () => {
  it.each([
    ['a b a', 'a', [0, 2]],
    ['a a a', 'a a', [0, 1]],
    ['ab a', 'a', [1]],
    ['a b c', 'b c', [1]],
    ['a b', 'c', []],
    ['', 'a', []],
  ])('finds in %j all %j', (text, phrase, starts) => {
    expect(places(text, phrase).map(({ from }) => from)).toEqual(starts);
  });

  it('tells where a phrase ends', () => {
    expect(places('x a b', 'a b')).toEqual([{ from: 1, to: 3 }]);
  });
});

describe('areNear', () => {
  const near = (text: string, phrases: string[], within: number) =>
    areNear(
      phrases.map((phrase) => places(text, phrase)),
      within,
    );

  it.each([
    ['side by side', 'a b', ['a', 'b'], 0, true],
    ['in another order', 'b a', ['a', 'b'], 0, true],
    ['so many words apart', 'a x x b', ['a', 'b'], 2, true],
    ['one word further', 'a x x x b', ['a', 'b'], 2, false],
    ['a later pair that is nearer', 'a x x x b x a', ['a', 'b'], 1, true],
    ['three within one stretch', 'a x b x c', ['c', 'a', 'b'], 3, true],
    ['three of which one is too far', 'a b x x x c', ['a', 'b', 'c'], 3, false],
    ['phrases, counted from the end of the first', 'a a x b', ['a a', 'b'], 1, true],
    ['one that is missing', 'a x', ['a', 'b'], 9, false],
  ])('tells of %s', (_what, text, phrases, within, isNear) => {
    expect(near(text, phrases, within)).toBe(isNear);
  });

  it('is what trying all places says', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'x'), { maxLength: 14 });
    fc.assert(
      fc.property(text, fc.nat(6), (words, within) => {
        const each = ['a', 'b', 'c'].map((phrase) => places(words.join(' '), phrase));
        const stretches = each
          .reduce<number[][]>(
            (all, some) => all.flatMap((one) => some.map(({ from }) => [...one, from])),
            [[]],
          )
          .map((starts) => Math.max(...starts) - Math.min(...starts) - 1);
        expect(areNear(each, within)).toBe(stretches.some((between) => between <= within));
      }),
    );
  });
});
