import { describe, expect, it } from 'vitest';
import type { Article } from './article.ts';
import { wordingOf } from './wording.ts';

const article: Article = {
  url: 'https://harbourpost.example/news/talks',
  title: 'Chủ tịch thăm Lào',
  lead: 'Sáng nay, chủ tịch đến Viêng Chăn.',
  byline: ['Ola Brandt', 'Minh Châu'],
  published: null,
  agencies: [],
  modified: null,
  language: 'vi',
  blocks: [{ kind: 'paragraph', text: 'Hai bên hội đàm.' }],
  images: [
    { url: 'https://harbourpost.example/1.jpg', caption: 'Lễ đón', credit: null },
    { url: 'https://harbourpost.example/2.jpg', caption: 'Hội đàm', credit: null },
  ],
  leadImage: null,
  links: [],
  confidence: null,
};

describe('wordingOf', () => {
  const wording = wordingOf(article);

  it.each<[string, Partial<Article>]>([
    [
      'white space',
      { title: ' Chủ  tịch\nthăm\u00A0Lào ', blocks: [{ kind: 'paragraph', text: 'Hai bên hội\tđàm.' }] },
    ],
    [
      'Unicode normalisation',
      { title: article.title.normalize('NFD'), byline: ['Ola Brandt', 'Minh Cha\u0302u'] },
    ],
    ['empty blocks', { blocks: [...article.blocks, { kind: 'paragraph', text: ' ' }] }],
    ['image addresses', { images: article.images.map((image) => ({ ...image, url: `${image.url}?w=800` })) }],
    ['the order of captions', { images: article.images.toReversed() }],
    ['captions told twice', { images: [...article.images, ...article.images] }],
    [
      'images without a caption',
      { images: [...article.images, { url: 'https://a.example/3.jpg', caption: null, credit: null }] },
    ],
    ['the order of authors', { byline: article.byline.toReversed() }],
    [
      'address, dates and language',
      {
        url: 'https://a.example/',
        published: { instant: '2026-02-05T08:00:00Z', origin: 'meta', guess: false },
        modified: { instant: '2026-02-05T12:00:00Z', origin: 'meta', guess: false },
        language: null,
      },
    ],
    ['the language of a block', { blocks: article.blocks.map((block) => ({ ...block, language: 'en' })) }],
    ['agencies', { agencies: ['TTX Sông Hồng'] }],
    ['links and the lead image', { links: [{ url: 'https://a.example/', text: 'hội đàm' }], leadImage: 'x' }],
    ['the credits of images', { images: article.images.map((image) => ({ ...image, credit: 'Minh Châu' })) }],
    ['how sure the text is', { confidence: { score: 0.4, basis: 'two-opinions' } }],
  ])('does not hang on %s', (_, change) => {
    expect(wordingOf({ ...article, ...change })).toEqual(wording);
  });

  it.each<[string, Partial<Article>]>([
    ['the title', { title: 'Chủ tịch rời Lào' }],
    ['the case of a letter', { title: 'Chủ tịch thăm lào' }],
    ['the lead', { lead: null }],
    ['authors', { byline: ['Ola Brandt'] }],
    ['the text', { blocks: [{ kind: 'paragraph', text: 'Hai bên hội đàm hẹp.' }] }],
    ['the kind of a block', { blocks: [{ kind: 'quote', text: 'Hai bên hội đàm.' }] }],
    ['a pull quote', { blocks: [...article.blocks, { kind: 'pull-quote', text: 'Hai bên hội đàm.' }] }],
    ['captions', { images: [] }],
  ])('follows %s', (_, change) => {
    expect(wordingOf({ ...article, ...change })).not.toEqual(wording);
  });
});
