import { array, assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SequenceIndex } from './sequence-index.ts';

function indexOf(sequence: number[][]): SequenceIndex {
  const index = new SequenceIndex();
  for (const [position, keys] of sequence.entries()) index.push(keys, position);
  return index;
}

describe('SequenceIndex', () => {
  it('counts how many keys each position holds, from one on', () => {
    const index = indexOf([[1, 2], [2, 3], [4], [1, 2, 3]]);
    expect([...index.hits([1, 2], 0)].sort()).toEqual([
      [0, 2],
      [1, 1],
      [3, 2],
    ]);
    expect([...index.hits([1, 2], 2)]).toEqual([[3, 2]]);
    expect(index.hits([9], 0).size).toBe(0);
  });

  it('looks at the latest alone of a key that is everywhere', () => {
    const positions = [
      ...indexOf(Array.from({ length: 1000 }, () => [1]))
        .hits([1], 0)
        .keys(),
    ];
    expect(positions.length).toBeLessThan(1000);
    expect(Math.min(...positions)).toBe(1000 - positions.length);
  });

  it('has no trace of what was taken back', () => {
    const sequences = array(uniqueArray(integer({ min: 0, max: 9 }), { maxLength: 5 }), { maxLength: 12 });
    assert(
      property(sequences, integer({ min: 0, max: 12 }), (sequence, kept) => {
        const index = indexOf(sequence);
        for (const keys of sequence.slice(kept).reverse()) index.pop(keys);
        expect(index).toEqual(indexOf(sequence.slice(0, kept)));
      }),
    );
  });
});
