import { describe, expect, it } from 'vitest';
import {
  type Article,
  articleSchema,
  articleText,
  creditBesideCaption,
  datedArticleSchema,
  type Image,
} from './article.ts';

const earlier = {
  url: 'https://harbourpost.example/news/talks',
  title: 'Lindqvist arrives in Velmora',
  lead: null,
  byline: ['Ola Brandt'],
  published: { instant: '2026-02-05T08:30:00+07:00', origin: 'json-ld', guess: false },
  language: 'en',
  blocks: [{ kind: 'paragraph', text: 'She was met by the prime minister.' }],
  images: [{ url: 'https://harbourpost.example/1.jpg', caption: 'A handshake' }],
};
const today = {
  ...earlier,
  agencies: [],
  modified: null,
  images: [{ url: 'https://harbourpost.example/1.jpg', caption: 'A handshake', credit: null }],
  leadImage: null,
  links: [],
  confidence: null,
};

describe.each([
  ['articleSchema', articleSchema],
  ['datedArticleSchema', datedArticleSchema],
])('%s', (_, schema) => {
  it.each<[string, unknown, unknown]>([
    ['no time of change', { ...earlier, modifiedAt: null }, today],
    [
      'a time of change',
      { ...earlier, modifiedAt: '2026-02-05T12:00:00Z' },
      { ...today, modified: { instant: '2026-02-05T12:00:00Z', origin: 'meta', guess: false } },
    ],
  ])('reads an article that was stored with %s', (_, stored, article) => {
    expect(schema.parse(stored)).toEqual(article);
  });

  it('leaves an article of today as it is', () => {
    const modified = { instant: '2026-02-05T12:00:00Z', origin: 'time', guess: true };
    const confidence = { score: 0.9, basis: 'one-opinion' };
    const article = { ...today, agencies: ['Song Hong Wire'], modified, confidence };
    expect(schema.parse(article)).toEqual(article);
  });

  it.each([null, 'text', {}, { ...earlier, modifiedAt: 'yesterday' }])('refuses %j', (stored) => {
    expect(schema.safeParse(stored).success).toBe(false);
  });
});

it('a dated article has a date', () => {
  const undated = { ...today, published: null };
  expect(articleSchema.safeParse(undated).success).toBe(true);
  expect(datedArticleSchema.safeParse(undated).success).toBe(false);
});

it('the text is read without what a pull quote repeats', () => {
  const article: Pick<Article, 'lead' | 'blocks'> = {
    lead: 'Lead.',
    blocks: [
      { kind: 'paragraph', text: 'One good day.' },
      { kind: 'pull-quote', text: 'Good day' },
      { kind: 'list-item', text: 'Two.' },
    ],
  };
  expect(articleText(article)).toBe('Lead.\nOne good day.\nTwo.');
});

it.each<[string | null, string | null, string | null]>([
  ['Lễ đón. Ảnh: TTX Sông Hồng', 'TTX Sông Hồng', null],
  ['Lễ đón. Ảnh: TTX SÔNG HỒNG', 'TTX Sông Hồng', null],
  ['Lễ đón', 'TTX Sông Hồng', 'TTX Sông Hồng'],
  ['A morning in Sapa', 'AP', 'AP'],
  ['A handshake', null, null],
  [null, 'AP', 'AP'],
])('beside the caption %j, the credit %j is %j', (caption, credit, beside) => {
  const image: Image = { url: '', caption, credit };
  expect(creditBesideCaption(image)).toBe(beside);
});
