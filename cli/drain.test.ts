import { expect, it } from 'vitest';
import { createPatience } from './drain.ts';

it('waits as long as something is done now and then, and a while beyond', () => {
  const goesOn = createPatience(15_000);
  expect(goesOn(1_000, 500_000)).toBe(true);
  expect(goesOn(999, 514_000)).toBe(true);
  expect(goesOn(998, 528_000)).toBe(true);
  expect(goesOn(998, 543_000)).toBe(true);
  expect(goesOn(998, 543_001)).toBe(false);
});

it('takes what is new for no progress', () => {
  const goesOn = createPatience(15_000);
  expect(goesOn(5, 0)).toBe(true);
  expect(goesOn(9, 10_000)).toBe(true);
  expect(goesOn(5, 20_000)).toBe(false);
});
