import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../bench/eval-clustering.ts';
import { StoryClusterer } from '../core/story/clusterer.ts';
import { prepareArticle } from '../core/story/prepare.ts';

const data = process.env.DATELINE_EVAL_DATA;

describe.skipIf(!data)('the five seeds (need DATELINE_EVAL_DATA)', () => {
  const file = path.join(data ?? '', 'clustering', 'seeds.jsonl');

  it('are two stories: the visit of February in four reports, that of December in one', () => {
    const clusterer = new StoryClusterer();
    for (const row of readArticles(file)) clusterer.add(prepareArticle(row));
    const placements = clusterer.placements();
    const inStories = new Map<string, string[]>();
    for (const [id, { cluster }] of placements)
      inStories.set(cluster, [...(inStories.get(cluster) ?? []), id]);
    const groups = [...inStories.values()].map((ids) => ids.map((id) => id.slice(-3)).sort());
    expect(groups.sort((a, b) => a.length - b.length)).toEqual([['003'], ['000', '001', '002', '004']]);
  });

  it('has all of them', () => {
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(5);
  });
});
