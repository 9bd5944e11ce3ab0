import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reasons } from '../../core/story/story.ts';
import type { StoryArticle } from '../../storage/story-articles.ts';
import { createFormat } from '../format.ts';
import { MESSAGES } from '../messages/messages.ts';
import { explain, explainApart, foldCopies } from './story-articles.tsx';

function article(id: number, copyOf?: number): StoryArticle {
  return {
    id,
    url: 'https://daily.example/a',
    title: `Report ${id}`,
    source: 'harbour-post',
    language: 'en',
    publishedAt: new Date('2026-02-05T01:30:00Z'),
    publishedOffset: 420,
    publishedGuess: false,
    copyOf: copyOf === undefined ? null : { id: copyOf, title: `Report ${copyOf}`, source: 'harbour-post' },
    reasons: { rule: 'first', beside: null, scores: {} },
    beside: null,
    assignedAt: new Date('2026-02-05T02:00:00Z'),
    version: 1,
    versionAt: new Date('2026-02-05T02:00:00Z'),
  };
}

describe('foldCopies', () => {
  const folded = (articles: StoryArticle[]) =>
    foldCopies(articles).map(({ article: { id }, copies }) => [id, copies.map((copy) => copy.id)]);

  it('puts copies under their original, first copy first', () => {
    expect(folded([article(4, 1), article(3), article(2, 1), article(1)])).toEqual([
      [3, []],
      [1, [2, 4]],
    ]);
  });

  it('lets a copy stand for itself where its original is elsewhere', () => {
    expect(folded([article(2, 99), article(1)])).toEqual([
      [2, []],
      [1, []],
    ]);
  });

  it('shows every article once, whatever copies what', () => {
    const copyOf = fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(copyOf, { maxLength: 6 }), (originals) => {
        const articles = originals.map((original, index) => article(index + 1, original));
        const shown = folded(articles).flat(2);
        expect(shown.toSorted()).toEqual(articles.map(({ id }) => id));
      }),
    );
  });
});

describe('explain', () => {
  const beside = 'https://daily.example/a';
  const inLanguage = (language: 'en' | 'vi') => (reasons: Reasons) => {
    const messages = MESSAGES[language];
    return explain(reasons, messages, createFormat(language, messages, 'UTC'));
  };

  it('names what the articles have in common, the most telling first', () => {
    const scores = { chance: 0.941, title: 0.2, names: 0.6, host: 0.9, journeysMore: 0.99, otherHost: 0.8 };
    expect(inLanguage('en')({ rule: 'same-visit', beside, scores })).toBe(
      'Reports the same visit: alike in host country and names; Dateline is 94% sure.',
    );
    expect(inLanguage('vi')({ rule: 'same-visit', beside, scores })).toBe(
      'Đưa tin về cùng chuyến thăm: giống nhau về nước chủ nhà và tên riêng; Dateline chắc 94%.',
    );
  });

  it('names three at most', () => {
    const scores = { host: 0.99, way: 0.98, days: 0.8, visitor: 0.7, people: 0.6 };
    expect(inLanguage('en')({ rule: 'same-visit', beside, scores })).toBe(
      'Reports the same visit: alike in host country, countries involved and days.',
    );
  });

  it('says how much a copy shares', () => {
    expect(inLanguage('en')({ rule: 'copy', beside, scores: { containment: 0.97 } })).toBe(
      'Reprints another article: 97% of the text in common.',
    );
  });

  it('needs no scores', () => {
    expect(inLanguage('en')({ rule: 'first', beside: null, scores: {} })).toBe('First report of this story.');
  });

  it('says that a person decided', () => {
    const decided: Reasons = { rule: 'decision', beside, scores: {} };
    expect(inLanguage('en')(decided)).toBe('Put here by a person.');
    expect(inLanguage('vi')(decided)).toBe('Do người biên tập xếp vào đây.');
  });
});

describe('explainApart', () => {
  const apart = (language: 'en' | 'vi', scores: Record<string, number>) => {
    const messages = MESSAGES[language];
    const reasons: Reasons = { rule: 'first', beside: 'https://daily.example/a', scores };
    return explainApart(reasons, messages, createFormat(language, messages, 'UTC'));
  };

  it('names what speaks against the nearest story', () => {
    const scores = { chance: 0.02, title: 0.7, otherHost: 0.9, otherVisitor: 0.1, dayGap: 12, gap: 3.2 };
    expect(apart('en', scores)).toBe('another host country and 12 days apart');
    expect(apart('vi', scores)).toBe('nước chủ nhà khác và cách nhau 12 ngày');
  });

  it('falls back on how little they share', () => {
    expect(apart('en', { chance: 0.1, title: 0.1, gap: 1.4 })).toBe('too little in common');
  });
});
