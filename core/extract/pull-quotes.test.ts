import { describe, expect, it } from 'vitest';
import { blocksOf } from './fixture.ts';
import { asPullQuotes } from './pull-quotes.ts';

const QUOTE = 'We had waited for this boat for years';
const TEXT = `<p>“${QUOTE},” said Dora Moe, who sells vegetables on the east bank.</p>`;
const MORE = `<p>${'The night ferry runs again after three months of repairs. '.repeat(6)}</p>`;

const kindsOf = (html: string) =>
  asPullQuotes(blocksOf(`<body>${html}${MORE}</body>`)).map(({ kind }) => kind);

describe('asPullQuotes', () => {
  it.each([
    ['a quote', `<blockquote>${QUOTE}</blockquote>`],
    ['a quote in other typography', `<blockquote>„${QUOTE.toUpperCase()}!“</blockquote>`],
    ['an aside', `<aside>${QUOTE}</aside>`],
    ['a box that is named so', `<div class="pull-quote">${QUOTE}</div>`],
  ])('knows %s that repeats words of the text', (_, html) => {
    expect(kindsOf(html + TEXT)).toEqual(['pull-quote', 'paragraph', 'paragraph']);
    expect(kindsOf(TEXT + html)).toEqual(['paragraph', 'pull-quote', 'paragraph']);
  });

  it.each([
    ['a quote of its own', '<blockquote>Nobody told us about the new boat</blockquote>', 'quote'],
    ['a paragraph that repeats', `<p>${QUOTE}</p>`, 'paragraph'],
    ['a few words', '<blockquote>this boat</blockquote>', 'quote'],
    ['a subhead', `<h2>${QUOTE}</h2>`, 'subhead'],
  ])('leaves %s', (_, html, kind) => {
    expect(kindsOf(html + TEXT)).toEqual([kind, 'paragraph', 'paragraph']);
  });

  it('takes neither of two equal quotes for the words of the other', () => {
    expect(kindsOf(`<blockquote>${QUOTE}</blockquote>`.repeat(2))).toEqual(['quote', 'quote', 'paragraph']);
  });

  it('keeps the texts, and no more than an article has of a block', () => {
    expect(asPullQuotes(blocksOf('<p>Ferry</p>'))).toEqual([{ kind: 'paragraph', text: 'Ferry' }]);
  });
});
