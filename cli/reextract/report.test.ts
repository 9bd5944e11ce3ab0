import { describe, expect, it } from 'vitest';
import { countOutcome, describeReextracted, formatTally, type Tally, totalOf } from './report.ts';

const PAGE = 'https://daily.example/ferry';

describe('describeReextracted', () => {
  it('tells how many words came and went, and why a page is no article any more', () => {
    const words = { added: 12, removed: 3 };
    expect(describeReextracted(PAGE, { outcome: 'new-version', words, reason: null })).toBe(
      `new version   +12 −3          ${PAGE}`,
    );
    expect(describeReextracted(PAGE, { outcome: 'no-longer-article', words: null, reason: 'listing' })).toBe(
      `no longer     listing         ${PAGE}`,
    );
  });

  it.each(['unchanged', 'details', 'still-none', 'left-alone', 'removed'] as const)(
    'says nothing of %s',
    (outcome) => {
      expect(describeReextracted(PAGE, { outcome, words: null, reason: null })).toBeNull();
    },
  );
});

describe('formatTally', () => {
  it('has a row a source, in order, and their sum', () => {
    const tally: Tally = new Map();
    countOutcome(tally, 'valley', 'unchanged');
    for (let time = 0; time < 11; time++) countOutcome(tally, 'daily', 'new-version');
    countOutcome(tally, 'daily', 'unreadable');
    expect(formatTally(tally).split('\n')).toEqual([
      'source  pages  unchanged  details  new version  article now  no longer  still none  left alone  removed  unreadable',
      'daily      12          0        0           11            0          0           0           0        0           1',
      'valley      1          1        0            0            0          0           0           0        0           0',
      'all        13          1        0           11            0          0           0           0        0           1',
    ]);
    expect(totalOf(tally)).toMatchObject({ 'new-version': 11, unchanged: 1, unreadable: 1 });
  });

  it('has no sum of a single source', () => {
    const tally: Tally = new Map();
    countOutcome(tally, 'daily', 'details');
    expect(formatTally(tally).split('\n')).toHaveLength(2);
  });
});
