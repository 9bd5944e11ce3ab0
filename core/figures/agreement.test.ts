import { describe, expect, it } from 'vitest';
import { agree, type SaidValue } from './agreement.ts';

const exactly = (value: number): SaidValue => ({ low: value, high: value, qualifier: null });
const about = (value: number): SaidValue => ({ ...exactly(value), qualifier: 'about' });
const over = (value: number): SaidValue => ({ ...exactly(value), qualifier: 'over' });
const under = (value: number): SaidValue => ({ ...exactly(value), qualifier: 'under' });
const between = (low: number, high: number): SaidValue => ({ low, high, qualifier: null });

describe('agree', () => {
  it.each([
    [exactly(3e9), exactly(3e9)],
    [exactly(3e9), exactly(2.98e9)],
    [exactly(11.3e9), exactly(11.33e9)],
    [over(3e9), exactly(3.1e9)],
    [over(3e9), exactly(3e9)],
    [under(3e9), exactly(2.98e9)],
    [about(500), exactly(480)],
    [about(500), under(500)],
    [between(10, 15), exactly(12)],
    [between(10, 15), about(10)],
  ])('holds for %o and %o', (a, b) => {
    expect(agree(a, b)).toBe(true);
    expect(agree(b, a)).toBe(true);
  });

  it.each([
    [exactly(3e9), exactly(2.6e9)],
    [exactly(12), exactly(14)],
    [exactly(20), exactly(19)],
    [exactly(2.61e9), exactly(2.64e9)],
    [over(3e9), exactly(2.9e9)],
    [over(3e9), exactly(6e9)],
    [under(3e9), exactly(3.1e9)],
    [under(3e9), over(3e9)],
    [about(500), exactly(700)],
    [between(10, 15), exactly(20)],
  ])('does not hold for %o and %o', (a, b) => {
    expect(agree(a, b)).toBe(false);
    expect(agree(b, a)).toBe(false);
  });
});
