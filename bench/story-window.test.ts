import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyOf, storyWindow, WINDOW_DAYS } from './story-window.ts';

const ARTICLES = 600;
const articles = [...storyWindow(ARTICLES, 7)];
const times = articles.map(({ published }) => Date.parse(published));
const bodies = new Map<string, string[]>();
for (const article of articles)
  bodies.set(storyOf(article), [...(bodies.get(storyOf(article)) ?? []), article.text]);

describe('storyWindow', () => {
  it('makes so many articles, in order of publication, each once', () => {
    expect(articles).toHaveLength(ARTICLES);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(ARTICLES);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThanOrEqual(WINDOW_DAYS * 86_400_000);
  });

  it('makes three stories to ten articles', () => {
    expect(bodies.size).toBeGreaterThan(ARTICLES * 0.25);
    expect(bodies.size).toBeLessThan(ARTICLES * 0.37);
  });

  it('writes reports of a story in words that they share, and some anew under another title', () => {
    const reprints = [...bodies.values()].flatMap((texts) =>
      texts.filter((text, index) => texts.indexOf(text) < index),
    );
    expect(reprints.length).toBeGreaterThan(ARTICLES * 0.02);
    expect(reprints.length).toBeLessThan(ARTICLES * 0.12);
    const length = articles.reduce((sum, { text }) => sum + text.split(' ').length, 0) / ARTICLES;
    expect(length).toBeGreaterThan(250);
    expect(length).toBeLessThan(450);
  });

  it('is the same for the same seed, and another for another', () => {
    expect([...storyWindow(ARTICLES, 7)]).toEqual(articles);
    expect([...storyWindow(ARTICLES, 8)].map(({ text }) => text)).not.toEqual(
      articles.map(({ text }) => text),
    );
  });

  it('makes windows of any size', () => {
    assert(
      property(integer({ min: 0, max: 40 }), integer({ min: 1, max: 1000 }), (size, seed) => {
        expect([...storyWindow(size, seed)]).toHaveLength(size);
      }),
      { numRuns: 5 },
    );
  });
});
