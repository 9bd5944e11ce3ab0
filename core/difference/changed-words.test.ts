import { describe, expect, it } from 'vitest';
import type { Article } from '../article.ts';
import { differenceOf } from '../article-difference.ts';
import { changedWords } from './changed-words.ts';

const article: Article = {
  url: 'https://harbourpost.example/ferry',
  title: 'Phà đêm trở lại',
  lead: 'The night ferry sails again.',
  byline: ['Ola Brandt'],
  agencies: [],
  published: null,
  modified: null,
  language: 'en',
  blocks: [
    { kind: 'paragraph', text: 'Two hundred passengers came aboard on the first evening.' },
    { kind: 'paragraph', text: 'The captain spoke.' },
  ],
  images: [],
  leadImage: null,
  links: [],
  confidence: null,
};

const words = (change: Partial<Article>) => changedWords(differenceOf(article, { ...article, ...change }));

describe('changedWords', () => {
  it('counts nothing where nothing changed', () => {
    expect(words({})).toEqual({ added: 0, removed: 0 });
  });

  it('counts words of the title and the lead', () => {
    expect(words({ title: 'Phà đêm nghỉ', lead: null })).toEqual({ added: 1, removed: 2 + 5 });
  });

  it('counts words in edited paragraphs, and of those that came and went', () => {
    const blocks: Article['blocks'] = [
      { kind: 'paragraph', text: 'Three hundred passengers came aboard on the first evening.' },
      { kind: 'paragraph', text: 'Tickets cost what they did last year.' },
    ];
    expect(words({ blocks })).toEqual({ added: 1 + 7, removed: 1 + 3 });
  });

  it('counts names and captions', () => {
    const images = [{ url: '', caption: 'The ferry leaves.', credit: null }];
    expect(words({ byline: ['Lê Bến Sông'], images })).toEqual({ added: 3 + 3, removed: 2 });
  });

  it('counts no word of a paragraph that became a quote', () => {
    const blocks = article.blocks.map(({ text }) => ({ kind: 'quote' as const, text }));
    expect(words({ blocks })).toEqual({ added: 0, removed: 0 });
  });
});
