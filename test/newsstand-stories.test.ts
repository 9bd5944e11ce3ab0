import { describe, expect, it } from 'vitest';
import { scoreClustering } from '../bench/clustering-score.ts';
import { StoryClusterer } from '../core/story/clusterer.ts';
import { prepareArticle } from '../core/story/prepare.ts';
import { loadSampleTexts } from '../samples/newsstand/articles.ts';

describe('the stories of the sample newsstand', () => {
  const texts = loadSampleTexts();
  const clusterer = new StoryClusterer();
  for (const { id, outlet, title, lead, paragraphs, publishedAt, language } of texts) {
    const text = [lead, ...paragraphs].join('\n');
    clusterer.add(prepareArticle({ id, source: outlet, title, text, published: publishedAt, language }));
  }
  const placements = clusterer.placements();
  const score = scoreClustering(
    texts.map(({ id, cluster, visit, copyOf }) => ({
      id,
      cluster,
      visit,
      copy_of: copyOf,
    })),
    texts.map(({ id }) => {
      const placement = placements.get(id);
      return { id, story: placement?.cluster ?? '', copyOf: placement?.copyOf ?? null, visit: null };
    }),
  );

  // Measured .90; a floor, so that no change loses what is there. docs/evaluation.md has the figures.
  it('keep a BCubed F1 of .88', () => {
    expect(score.bcubed.f1).toBeGreaterThan(0.88);
  });
  it('find every copy, and take nothing else for one', () => {
    expect(score.copies).toMatchObject({ precision: 1, recall: 1 });
  });
});
