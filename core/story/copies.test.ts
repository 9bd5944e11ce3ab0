import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordText } from '../words/document.ts';
import { copyKeys, copyScore, shinglesOf } from './copies.ts';

const LONG = Array.from({ length: 30 }, (_, line) => `Delegate ${line} spoke of bridge ${line * 7} upriver.`);
const shingles = (text: string, title = '') => shinglesOf(wordText(title, text));

describe('copyScore', () => {
  it('is 1 for a reprint, under another title and with other marks', () => {
    const [one, other] = [
      shingles(LONG.join(' '), 'Bridges'),
      shingles(LONG.join('\n').toUpperCase(), 'Roads'),
    ];
    expect(copyScore(one, other)).toBe(1);
  });

  it('is 1 for a shortened one, and what is left of one with additions', () => {
    const whole = shingles(LONG.join(' '));
    expect(copyScore(whole, shingles(LONG.slice(0, 10).join(' ')))).toBe(1);
    const half = [...LONG.slice(0, 15), ...LONG.slice(0, 15).map((line) => line.replace(/\w+/g, 'other$&'))];
    const score = copyScore(whole, shingles(half.join(' ')));
    expect(score).toBeGreaterThan(0.3);
    expect(score).toBeLessThan(0.7);
  });

  it('is 0 for another text, for a quotation and for nothing', () => {
    const whole = shingles(LONG.join(' '));
    expect(copyScore(whole, shingles('Ministers argued over tolls and left early without a word.'))).toBe(0);
    expect(copyScore(whole, shingles(LONG[0] ?? ''))).toBe(0);
    expect(copyScore(whole, shingles(''))).toBe(0);
    expect(copyScore(shingles(''), shingles(''))).toBe(0);
  });

  it('is the same from both sides, and 0 to 1', () => {
    const lines = array(integer({ min: 0, max: LONG.length - 1 })).map((all) =>
      shingles(all.map((line) => LONG[line]).join(' ')),
    );
    assert(
      property(lines, lines, (a, b) => {
        const score = copyScore(a, b);
        expect(copyScore(b, a)).toBe(score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('shinglesOf', () => {
  it('gives each once, ascending, and none of the title', () => {
    const found = [...shingles('one two three four five six one two three four five')];
    expect(found).toHaveLength(7 - 1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(shingles('', 'one two three four five six')).toHaveLength(0);
  });
});

describe('copyKeys', () => {
  it('are the same shingles whichever text they stand in', () => {
    const [whole, part] = [shingles(LONG.join(' ')), shingles(LONG.slice(0, 10).join(' '))];
    const keys = new Set(copyKeys(whole));
    expect(keys.size).toBeLessThan(whole.length / 2);
    expect(copyKeys(part).length).toBeGreaterThan(0);
    for (const key of copyKeys(part)) expect(keys.has(key)).toBe(true);
  });
});
