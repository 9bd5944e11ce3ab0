import { describe, expect, it } from 'vitest';
import { stretched, untilNothing } from './patience.ts';

describe('untilNothing', () => {
  it('looks until nothing is found', async () => {
    const looks = [['a', 'b'], ['b'], []];
    expect(await untilNothing(async () => looks.shift() ?? ['too far'], 60_000)).toEqual([]);
    expect(looks).toEqual([]);
  });

  it('gives what was found last when the patience is over', async () => {
    expect(await untilNothing(async () => ['a'], -1)).toEqual(['a']);
  });
});

describe('stretched', () => {
  it('never makes a limit shorter, nor more than six times as long', () => {
    expect(stretched(1_000)).toBeGreaterThanOrEqual(1_000);
    expect(stretched(1_000)).toBeLessThanOrEqual(6_000);
  });
});
