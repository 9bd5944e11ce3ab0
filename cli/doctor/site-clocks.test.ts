import { describe, expect, it } from 'vitest';
import { aheadOf, clockTrouble, medianAhead } from './site-clocks.ts';

const MINUTE_MS = 60_000;
const now = new Date('2026-03-02T08:00:00Z');

describe('aheadOf', () => {
  it('holds a clock against what a site says of the time', () => {
    expect(aheadOf({ date: 'Mon, 02 Mar 2026 07:00:00 GMT' }, now)).toBe(60 * MINUTE_MS);
    expect(aheadOf({ date: 'Mon, 02 Mar 2026 08:30:00 GMT' }, now)).toBe(-30 * MINUTE_MS);
  });

  it('adds for how long a cache has had the answer', () => {
    expect(aheadOf({ date: 'Mon, 02 Mar 2026 07:00:00 GMT', age: '3600' }, now)).toBe(0);
    expect(aheadOf({ date: 'Mon, 02 Mar 2026 08:00:00 GMT', age: 'long' }, now)).toBe(0);
  });

  it('believes a cache that tells the time itself, however long it has had the answer', () => {
    expect(aheadOf({ date: 'Mon, 02 Mar 2026 08:00:00 GMT', age: '99788' }, now)).toBe(0);
  });

  it('knows nothing where the site says nothing', () => {
    expect(aheadOf({}, now)).toBeNull();
    expect(aheadOf({ date: 'today' }, now)).toBeNull();
  });
});

describe('medianAhead', () => {
  it.each([
    ['most sites agree', [10, 12, 9_000], 5, 12],
    ['of two, the nearer', [-7, 3_600], 2, -7],
    ['two that are as far', [3_600, 3_601], 5, 3_600],
    ['one of several is not enough', [3_600], 5, null],
    ['one alone is', [3_600], 1, 3_600],
    ['none', [], 0, null],
  ])('%s', (_, aheads, tried, median) => {
    expect(medianAhead(aheads, tried)).toBe(median);
  });
});

describe('clockTrouble', () => {
  const told = (aheadMs: number | null) => clockTrouble(aheadMs).map(({ message }) => message);

  it('lets two minutes pass', () => {
    for (const aheadMs of [null, 0, 2 * MINUTE_MS, -2 * MINUTE_MS]) expect(told(aheadMs)).toEqual([]);
  });

  it.each([
    [60 * MINUTE_MS + 700, '60 min ahead of'],
    [-60 * MINUTE_MS + 700, '60 min behind'],
    [7 * 60 * MINUTE_MS, '7 h ahead of'],
    [-20_000 * 1_440 * MINUTE_MS, '20000 days behind'],
  ])('says how far %d ms are, and which way', (aheadMs, words) => {
    expect(told(aheadMs)).toEqual([`This machine's clock is ${words} those of the sites.`]);
  });
});
