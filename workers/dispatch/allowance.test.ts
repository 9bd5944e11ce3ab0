import { expect, it } from 'vitest';
import { createAllowance } from './allowance.ts';

/** Spends by a clock that is moved by what is worked and rested. */
function allowance() {
  let at = 0;
  const spent = createAllowance({ restPerWork: 10, mostSavedMs: 100, longestRestMs: 500, now: () => at });
  return {
    pause: (ms: number) => {
      at += ms;
    },
    work: (ms: number) => {
      at += ms;
      return spent.spend(ms);
    },
  };
}

it('lets work that comes after a pause be done at once, a few times', () => {
  const { work } = allowance();
  expect([work(20), work(20), work(20)]).toEqual([0, 0, 0]);
});

it('holds work that goes on to its share of the time', () => {
  const { work, pause } = allowance();
  let worked = 0;
  let rested = 0;
  for (let turn = 0; turn < 200; turn++) {
    const rest = work(20);
    pause(rest);
    worked += 20;
    rested += rest;
  }
  expect(rested / (worked - 100)).toBeCloseTo(10);
});

it('saves what is not spent, and no more than is allowed', () => {
  const { work, pause } = allowance();
  expect(work(120)).toBe(200);
  pause(200);
  expect(work(10)).toBe(100);
  pause(60_000);
  expect(work(90)).toBe(0);
  expect(work(20)).toBe(100);
});

it('never rests longer than it may', () => {
  const { work } = allowance();
  expect(work(5_000)).toBe(500);
});
