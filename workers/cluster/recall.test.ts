import { describe, expect, it } from 'vitest';
import { StoryClusterer } from '../../core/story/clusterer.ts';
import { article } from '../../core/story/fixture.ts';
import type { CurrentArticle } from '../../storage/articles.ts';
import { isAtHand } from './recall.ts';
import type { StoryMemory } from './story-memory.ts';

const DAY_MS = 86_400_000;
const REVISION = 7;
/** More than are taken back in one piece. */
const ARTICLES = 5_002;
const first = article(
  'a0',
  '2026-02-05T08:00:00Z',
  'Harbour strike in Eastport',
  'Forty ships wait at anchor.',
);
const articles = Array.from({ length: ARTICLES }, (_, index) => ({
  ...first,
  id: `a${index}`,
  time: first.time + index / 10_000,
}));

function memoryOf(): StoryMemory {
  const clusterer = new StoryClusterer();
  clusterer.restore(articles.map((one) => ({ article: one, story: 'one', group: one.id })));
  const remembered = articles.map(
    (prepared, id) =>
      [prepared.id, { row: { id, version: 1, copyOf: null }, prepared, figures: null }] as const,
  );
  return {
    revision: REVISION,
    from: first.time * DAY_MS,
    to: (first.time + 1) * DAY_MS,
    clusterer,
    scale: null,
    articles: new Map(remembered),
    storyOf: new Map(),
    groupOf: new Map(),
  };
}

/** A second version of an article, which waits. */
function secondOf(index: number): CurrentArticle {
  const { id: url, time, source, title } = articles[index] ?? first;
  const publishedAt = new Date(Math.round(time * DAY_MS));
  const content = { title, blocks: [] } as unknown as CurrentArticle['content'];
  return { id: index, url, source, publishedAt, version: 2, clusteredVersion: 1, copyOf: null, content };
}

describe('a new version', () => {
  it('is taken up in the memory of stories, unless it would have too many taken back in one piece', () => {
    const memory = memoryOf();
    expect(isAtHand(memory, REVISION, [secondOf(ARTICLES - 1)], null)).toBe(true);
    expect(isAtHand(memory, REVISION, [secondOf(0)], null)).toBe(false);
    expect(isAtHand(memory, REVISION + 1, [secondOf(ARTICLES - 1)], null)).toBe(false);
  });

  it('need not be read again where it was read with its story', () => {
    const memory = memoryOf();
    const known = memory.articles.get('a0');
    if (known) known.row.version = 2;
    expect(isAtHand(memory, REVISION, [secondOf(0)], null)).toBe(true);
  });
});
