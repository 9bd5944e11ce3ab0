import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from './article.ts';
import { articleDifferenceSchema, differenceOf } from './article-difference.ts';
import { wordingOf } from './wording.ts';

const article: Article = {
  url: 'https://harbourpost.example/news/talks',
  title: 'Lindqvist arrives in Velmora',
  lead: 'The president landed in the morning.',
  byline: ['Ola Brandt', 'Minh Châu'],
  published: null,
  agencies: [],
  modified: null,
  language: 'en',
  blocks: [{ kind: 'paragraph', text: 'She was met by the prime minister.' }],
  images: [{ url: 'https://harbourpost.example/1.jpg', caption: 'A handshake', credit: null }],
  leadImage: null,
  links: [],
  confidence: null,
};
const noDifference = {
  title: null,
  lead: null,
  byline: { removed: [], added: [] },
  blocks: [],
  captions: { removed: [], added: [] },
};

describe('differenceOf', () => {
  it('shows title and lead by word', () => {
    const after = { ...article, title: 'Lindqvist leaves Velmora', lead: null };
    expect(differenceOf(article, after)).toEqual({
      ...noDifference,
      title: [
        { kind: 'same', text: 'Lindqvist ' },
        { kind: 'removed', text: 'arrives in ' },
        { kind: 'added', text: 'leaves ' },
        { kind: 'same', text: 'Velmora' },
      ],
      lead: [{ kind: 'removed', text: 'The president landed in the morning.' }],
    });
  });

  it('names authors and captions that came and went', () => {
    const after = {
      ...article,
      byline: ['Minh Châu', 'Sela Moor'],
      images: [{ url: 'https://harbourpost.example/2.jpg', caption: 'The harbour', credit: null }],
    };
    expect(differenceOf(article, after)).toEqual({
      ...noDifference,
      byline: { removed: ['Ola Brandt'], added: ['Sela Moor'] },
      captions: { removed: ['A handshake'], added: ['The harbour'] },
    });
  });

  it('stays small where a long article changes little', () => {
    const blocks = Array.from({ length: 200 }, (_, index): Block => {
      return { kind: 'paragraph', text: `Paragraph ${index} tells what happened at length.` };
    });
    const edited = blocks.with(100, {
      kind: 'paragraph',
      text: 'Paragraph 100 tells what happened in brief.',
    });
    const difference = differenceOf({ ...article, blocks }, { ...article, blocks: edited });
    expect(difference.blocks).toMatchObject([{ unchanged: 100 }, {}, { unchanged: 99 }]);
    expect(JSON.stringify(difference).length).toBeLessThan(600);
  });

  it('is empty for the same wording, and for no other', () => {
    const text = fc.constantFrom('', 'họ thăm Lào', 'họ  tha\u0306m\u00A0Lào ', 'họ rời Lào');
    const texts = fc.array(text, { maxLength: 3 });
    const version = fc.record({
      title: text,
      lead: fc.option(text),
      byline: texts,
      body: texts,
      captions: texts,
    });
    const articles = version.map(({ body, captions, ...rest }): Article => {
      const images = captions.map((caption, index) => ({
        url: `https://daily.example/${index}`,
        caption,
        credit: null,
      }));
      return { ...article, ...rest, blocks: body.map((line) => ({ kind: 'paragraph', text: line })), images };
    });
    fc.assert(
      fc.property(articles, articles, (before, after) => {
        const isSame = JSON.stringify(wordingOf(before)) === JSON.stringify(wordingOf(after));
        const difference = differenceOf(before, after);
        expect(articleDifferenceSchema.parse(difference)).toEqual(difference);
        if (isSame) expect(difference).toEqual(noDifference);
        else expect(difference).not.toEqual(noDifference);
      }),
    );
  });
});
