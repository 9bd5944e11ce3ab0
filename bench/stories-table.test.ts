import { describe, expect, it } from 'vitest';
import type { ClusteringScore } from './clustering-score.ts';
import { type SpeedMeasured, speedTableOf, tableOf } from './stories-table.ts';

const speed: SpeedMeasured = {
  speed: { median: 1234.5, best: 1499.6, timesFolding: 6.54 },
  windows: [
    {
      articles: 1000,
      stories: 300,
      storiesFound: 310,
      perSecond: 812.4,
      perSecondWithReading: 401.2,
      median: 1.04,
      p99: 4.96,
      slowest: 80,
      peakMegabytes: 400,
    },
  ],
  cores: 2,
};
const general: ClusteringScore = {
  articles: 10,
  missing: 0,
  stories: 3,
  gold: 3,
  bcubed: { precision: 1, recall: 0.9, f1: 0.9471 },
  pairwise: { precision: 0.9304, recall: 1, f1: 0.96 },
  visits: null,
  copies: null,
};
const visits: ClusteringScore = {
  ...general,
  visits: { gold: 34, whole: 24, mixedStories: 1, pure: 0.9, hostRight: 0.93, firstDayRight: 0.8 },
  copies: { recall: 1, precision: 0.975 },
};

/** Measured, by measure. */
function cells(table: string): Map<string, string[]> {
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  return new Map(
    rows.slice(1).map((line) => {
      const [name = '', ...rest] = line.slice(2, -2).split(' | ');
      return [name, rest];
    }),
  );
}

describe('tableOf', () => {
  const table = cells(
    tableOf({
      ...speed,
      seeds: [4, 1],
      scores: new Map([
        ['visits-b', visits],
        ['vmds-dev', general],
        ['basil-dev', general],
        ['unknown', general],
      ]),
    }),
  );

  it('sets what was measured beside its bar and its aim', () => {
    expect(table.get('seeds: articles to a story')).toEqual(['4 + 1', '', '4 + 1']);
    expect(table.get('visits-b: mixed / whole of 34 / BCubed F1')?.at(-1)).toBe('1 / 24 / .947');
    expect(table.get('visits-b: host right')).toEqual(['≥ .93', '.97', '.930']);
    expect(table.get('visits-b: copies recall / precision')?.at(-1)).toBe('1 / .975');
    expect(table.get('vmds-dev: BCubed F1 / pairwise precision')?.at(-1)).toBe('.947 / .930');
    expect(table.get('basil-dev: BCubed F1')).toEqual(['≥ .96', '.98', '.947']);
    expect(table.get('unknown: BCubed F1')).toEqual(['', '', '.947']);
  });

  it('ends in speed and scale, which also stand alone', () => {
    const alone = cells(speedTableOf(speed));
    expect([...table.keys()].slice(-2)).toEqual([...alone.keys()]);
    expect(alone.get('vmds-dev: articles/s')?.at(-1)).toBe('1235 (best 1500; 6.5 × folding)');
    const [window = ''] = [...alone.keys()].slice(-1);
    expect(window).toContain('1000 articles, 300 stories (310 found)');
    expect(alone.get(window)?.at(-1)).toBe('812 (401) / 1.0 ms / 5.0 ms / 400 MB');
  });
});
