import { array, assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SequenceIndex } from './sequence-index.ts';

function indexOf(sequence: number[][], first = 0): SequenceIndex {
  const index = new SequenceIndex();
  for (const [position, keys] of sequence.entries()) if (position >= first) index.push(keys, position);
  return index;
}

function hits(index: SequenceIndex, keys: number[], since = 0): [position: number, count: number][] {
  const found = index
    .hits(keys, since)
    .flatMap((positions, count) => positions.map((position): [number, number] => [position, count]));
  return found.sort(([a], [b]) => a - b);
}

const KEYS = Array.from({ length: 10 }, (_, key) => key);
const sequences = array(uniqueArray(integer({ min: 0, max: 9 }), { maxLength: 5 }), { maxLength: 12 });

const step = record({
  kind: constantFrom('push', 'push', 'push', 'pop', 'forget', 'clear'),
  keys: uniqueArray(integer({ min: 0, max: 6 }), { maxLength: 4 }),
  before: integer({ min: 0, max: 20 }),
});
type Step = { kind: string; keys: number[]; before: number };

function take({ kind, keys, before }: Step, index: SequenceIndex, sequence: number[][]): void {
  if (kind === 'push') index.push(keys, sequence.push(keys) - 1);
  if (kind === 'forget') index.forget(Math.min(before, sequence.length));
  if (kind === 'clear') index.clear(sequence.length);
  const last = kind === 'pop' ? sequence.pop() : undefined;
  if (last) index.pop(last, sequence.length);
}

function held(sequence: number[][], key: number, first: number): [position: number, count: number][] {
  return sequence.flatMap((keys, position): [number, number][] =>
    position >= first && keys.includes(key) ? [[position, 1]] : [],
  );
}

describe('SequenceIndex', () => {
  it('finds from its first position on what the sequence holds, whatever was taken back and forgotten', () => {
    assert(
      property(array(step, { maxLength: 40 }), (steps) => {
        const index = new SequenceIndex();
        const sequence: number[][] = [];
        for (const one of steps) {
          take(one, index, sequence);
          expect(index.first).toBeLessThanOrEqual(sequence.length);
          for (const key of KEYS)
            expect(hits(index, [key], index.first)).toEqual(held(sequence, key, index.first));
        }
      }),
    );
  });

  it('knows what comes after it was emptied and forgot', () => {
    const index = indexOf([[1], [2], [3]]);
    for (const [position, key] of [2, 1, 0].map((at) => [at, at + 1] as const)) index.pop([key], position);
    index.clear(3);
    index.forget(1);
    index.push([4], 3);
    expect(index.first).toBe(3);
    expect(hits(index, [4])).toEqual([[3, 1]]);
  });

  it('counts how many keys each position holds, from one on', () => {
    const index = indexOf([[1, 2], [2, 3], [4], [1, 2, 3]]);
    expect(hits(index, [1, 2])).toEqual([
      [0, 2],
      [1, 1],
      [3, 2],
    ]);
    expect(hits(index, [1, 2], 2)).toEqual([[3, 2]]);
    expect(hits(index, [9])).toEqual([]);
  });

  it('looks at the latest alone of a key that is everywhere', () => {
    const positions = hits(indexOf(Array.from({ length: 1000 }, () => [1])), [1]).map(
      ([position]) => position,
    );
    expect(positions.length).toBeLessThan(1000);
    expect(positions[0]).toBe(1000 - positions.length);
  });

  it('finds as many keys as there are', () => {
    const index = indexOf(Array.from({ length: 3000 }, (_, position) => [position * 0x1000, 1e9 + position]));
    for (let position = 0; position < 3000; position++)
      expect(hits(index, [position * 0x1000, 1e9 + position])).toEqual([[position, 2]]);
  });

  it('has no trace of what was taken back', () => {
    assert(
      property(sequences, sequences, integer({ min: 0, max: 12 }), (sequence, later, kept) => {
        const index = indexOf(sequence);
        for (const [offset, keys] of sequence.slice(kept).reverse().entries())
          index.pop(keys, sequence.length - 1 - offset);
        const left = [...sequence.slice(0, kept), ...later];
        for (const [offset, keys] of later.entries()) index.push(keys, left.length - later.length + offset);
        for (const key of KEYS) expect(hits(index, [key])).toEqual(hits(indexOf(left), [key]));
      }),
    );
  });

  it('forgets what stands before a position and nothing else, and may be filled again', () => {
    assert(
      property(sequences, sequences, integer({ min: 0, max: 12 }), (sequence, later, first) => {
        const index = indexOf(sequence);
        index.forget(first);
        expect(index.first).toBeLessThanOrEqual(first);
        expect(hits(index, KEYS, first)).toEqual(hits(indexOf(sequence, first), KEYS));
        index.clear(0);
        for (const [position, keys] of later.entries()) index.push(keys, position);
        expect(hits(index, KEYS)).toEqual(hits(indexOf(later), KEYS));
      }),
    );
  });

  it('takes back what it has forgotten', () => {
    const index = indexOf([[1], [2], [3]]);
    index.forget(2);
    index.pop([3], 2);
    index.pop([2], 1);
    expect(index.first).toBe(1);
    index.push([4], 1);
    expect(hits(index, [1, 2, 3, 4])).toEqual([[1, 1]]);
  });

  it('goes on for ever in the memory that it has', () => {
    const index = new SequenceIndex();
    for (let position = 0; position < 20_000; position++) {
      index.push([position, 20_000 + (position % 7)], position);
      index.forget(position - 50);
    }
    expect(index.first).toBeGreaterThan(19_800);
    expect(hits(index, [19_999, 19_949, 5])).toEqual([
      [19_949, 1],
      [19_999, 1],
    ]);
  });
});
