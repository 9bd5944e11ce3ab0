import { beforeEach, describe, expect, it } from 'vitest';
import { createReceivers, type Receivers } from './receivers.ts';

const down = 'https://down.example/hook';
const other = 'https://other.example/hook';
const well = { isWell: true, tookMs: 20, restMs: null };
const ill = { isWell: false, tookMs: 20, restMs: null };

let receivers: Receivers;
beforeEach(() => {
  receivers = createReceivers();
});

/** The rest after one more failure, tried as soon as it may be. */
function failAt(now: number): number {
  expect(receivers.begin(down, now)).toBe(0);
  receivers.end(down, ill, now);
  return receivers.begin(down, now);
}

describe('createReceivers', () => {
  it('lets any number of calls of a receiver go out that is well', () => {
    for (let call = 0; call < 50; call++) expect(receivers.begin(other, 0)).toBe(0);
  });

  it('has a receiver rest after a failure, twice as long each time, up to ten minutes', () => {
    let now = 0;
    const rests: number[] = [];
    for (let failure = 0; failure < 10; failure++) {
      const rest = failAt(now);
      rests.push(rest);
      now += rest;
    }
    expect(rests.slice(0, 3)).toEqual([5_000, 10_000, 20_000]);
    expect(Math.max(...rests)).toBe(600_000);
  });

  it('has no other receiver wait', () => {
    failAt(0);
    expect(receivers.begin(other, 0)).toBe(0);
  });

  it('tries a receiver that failed by one call alone, and lets all go once that was taken', () => {
    const rest = failAt(0);
    expect(receivers.begin(down, rest)).toBe(0);
    expect(receivers.begin(down, rest)).toBeGreaterThan(0);
    receivers.end(down, well, rest + 10);
    for (let call = 0; call < 5; call++) expect(receivers.begin(down, rest + 10)).toBe(0);
  });

  it('takes calls that fail together for one failure', () => {
    for (let call = 0; call < 8; call++) receivers.begin(down, 0);
    for (let call = 0; call < 8; call++) receivers.end(down, ill, 15_000);
    expect(receivers.begin(down, 15_000)).toBe(5_000);
  });

  it('rests as long as the receiver asks for', () => {
    receivers.begin(down, 0);
    receivers.end(down, { ...ill, restMs: 120_000 }, 0);
    expect(receivers.begin(down, 0)).toBe(120_000);
  });

  it('has those that wait come back one after the other', () => {
    failAt(0);
    const waits = Array.from({ length: 3 }, () => receivers.begin(down, 0));
    expect(waits).toEqual([5_200, 5_400, 5_600]);
  });

  it('says whether it is open, without putting off who asks later', () => {
    failAt(0);
    for (let time = 0; time < 9; time++) expect(receivers.isOpen(down, 0)).toBe(false);
    expect(receivers.begin(down, 0)).toBe(5_200);
    expect([receivers.isOpen(down, 5_000), receivers.isOpen(other, 0)]).toEqual([true, true]);
  });

  it('knows nothing new of a receiver that was not asked after all', () => {
    const rest = failAt(0);
    expect(receivers.begin(down, rest)).toBe(0);
    receivers.end(down, null, rest);
    expect(receivers.begin(down, rest)).toBe(0);
    expect(receivers.begin(down, rest)).toBeGreaterThan(0);
  });

  it('has a slow receiver do one thing at a time, until it is fast again', () => {
    receivers.begin(down, 0);
    receivers.end(down, { ...well, tookMs: 4_000 }, 4_000);
    expect(receivers.begin(down, 4_000)).toBe(0);
    expect(receivers.begin(down, 4_000)).toBeGreaterThan(0);
    receivers.end(down, well, 5_000);
    expect([receivers.begin(down, 5_000), receivers.begin(down, 5_000)]).toEqual([0, 0]);
  });
});
