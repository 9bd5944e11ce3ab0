import { describe, expect, it } from 'vitest';
import { printArticles } from '../../samples/newsstand/print.ts';
import { type Batch, startPublishing } from './publishing.ts';
import { randomOf } from './random.ts';

const ARTICLES = printArticles(4180);
const BATCHES = 40;

function play(seed: number) {
  const publishing = startPublishing(ARTICLES, randomOf(seed, 'publishing'));
  const batches: Batch[] = Array.from({ length: BATCHES }, () => publishing.next());
  return { batches, known: publishing.known(), current: publishing.current() };
}
const told = ({ batches }: ReturnType<typeof play>) =>
  batches.map(({ published, edited }) => [published.map(({ id }) => id), edited.map(({ id }) => id)]);

describe('startPublishing', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(told(play(7))).toEqual(told(play(7)));
    expect(told(play(7))).not.toEqual(told(play(8)));
  });

  it('has every article appear once, first one of each outlet', () => {
    const { batches } = play(1);
    const published = batches.flatMap((batch) => batch.published.map(({ id }) => id));
    expect(published.toSorted()).toEqual(ARTICLES.map(({ id }) => id).toSorted());
    expect(new Set(batches[0]?.published.map(({ outlet }) => outlet))).toEqual(
      new Set(ARTICLES.map(({ outlet }) => outlet)),
    );
  });

  it('gives each edition a text of its own, and counts them', () => {
    const { batches, known, current } = play(1);
    const editions = batches.flatMap(({ edited }) => edited);
    const texts = new Set(editions.map(({ id, paragraphs }) => `${id} ${paragraphs.join('\n')}`));
    expect(texts.size).toBe(editions.length);
    expect(known.reduce((sum, { version }) => sum + version - 1, 0)).toBe(editions.length);
    expect(editions.length).toBeGreaterThan(10);
    const last = editions.at(-1);
    expect(current.find(({ id }) => id === last?.id)?.paragraphs).toEqual(last?.paragraphs);
  });
});
