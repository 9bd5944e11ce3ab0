import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  integer,
  oneof,
  property,
  string,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../article.ts';
import { articleSchema } from '../article.ts';
import { parsePage } from '../html/parse.ts';
import { textOf } from '../html/tree.ts';
import { extractArticle } from './extract.ts';
import { PAGE_OPTIONS } from './fixture.ts';
import { NotAnArticleError } from './kind/not-an-article.ts';
import { readPage } from './reading.ts';

/** Any characters, halves of surrogate pairs and letters with marks among them. */
const anyText = string({
  unit: oneof(
    integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    constantFrom(
      '<',
      '>',
      '&',
      ';',
      '"',
      "'",
      '/',
      '!',
      '-',
      '=',
      ' ',
      '\0',
      'a\u0302\u0301',
      'D',
      '7',
      ':',
      '.',
    ),
  ),
  maxLength: 60,
});

const markup = constantFrom(
  '<p>',
  '</p>',
  '<h1>',
  '<br><br>',
  '<div class="related comment sapo author date caption">',
  '</div>',
  '<article>',
  '<blockquote>',
  '<ul><li>',
  '<table><tr><td>',
  '<figure><img src="a.jpg"><figcaption>',
  '<a href="/a">',
  '<time datetime="2026-03-07">',
  '<title>',
  '<meta property="og:title" content="',
  '<script type="application/ld+json">{"@type":"NewsArticle","author":"',
  '</script>',
  '<!--',
  '<b>',
  '<svg>',
  '&amp;lt;',
  'Ảnh: Lê Bến',
  'By Ann Doe',
  'Thứ bảy, 7/3/2026, 00:05 (GMT+7)',
  'The night ferry runs again after three months of repairs, with room for two hundred people on board. ',
);

const anyPage = array(oneof(anyText, markup, markup), { maxLength: 40 }).map((pieces) => pieces.join(''));

const SENTENCES = [
  'The night ferry runs again after three months of repairs, with room for two hundred people on board.',
  'Its captain, Cora Poe, said that the boat had been given new engines and a coat of paint over the winter.',
  'The pier stays open until midnight, and tickets cost what they cost last year, at the counter and elsewhere.',
];
const ARTICLE = `<h1>Ferry</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}`;

/** Any markup around an article. */
const anyArticle = tuple(anyPage, anyPage).map(([above, below]) => `${above}</p>${ARTICLE}${below}`);

function read(html: string): Article | null {
  try {
    return extractArticle(html, PAGE_OPTIONS);
  } catch (error) {
    expect(error).toBeInstanceOf(NotAnArticleError);
    return null;
  }
}

function textsOf({ title, lead, byline, agencies, blocks, images, links }: Article): string[] {
  return [
    title,
    lead ?? '',
    ...byline,
    ...agencies,
    ...blocks.map(({ text }) => text),
    ...images.flatMap(({ caption, credit }) => [caption ?? '', credit ?? '']),
    ...links.map(({ text }) => text),
  ];
}

/** Paragraphs and the like, with words that differ from one to the next. */
const simpleBlock: Arbitrary<string> = tuple(
  constantFrom('p', 'div', 'li', 'blockquote', 'h2'),
  array(
    constantFrom('ferry', 'the', 'phà', 'đêm', 'ran,', '<b>again</b>', 'with <i>two</i>', '&amp;', 'people.'),
    {
      minLength: 1,
      maxLength: 30,
    },
  ),
  integer({ min: 0, max: 9999 }),
).map(([tag, words, number]) => `<${tag}>${words.join(' ')} ${number}.</${tag}>`);

describe('extractArticle', () => {
  it('answers any text and any markup with an article or a NotAnArticleError', () => {
    assert(property(anyText, (html) => void read(html)));
    assert(
      property(oneof(anyPage, anyArticle), (html) => {
        const article = read(html);
        if (article) expect(articleSchema.safeParse(article).error).toBeUndefined();
      }),
    );
  });

  it('gives text in NFC on one line, without tags', () => {
    // No sign that a reader sees as such: what is left of `<` would be markup.
    const page = anyArticle.map((html) => html.replace(/&(?:amp;)*lt;?|&#/gi, ''));
    assert(
      property(page, (html) => {
        const article = read(html);
        for (const text of article ? textsOf(article) : []) {
          expect(text).toBe(text.normalize('NFC').trim());
          expect(text).not.toMatch(/<\/?[a-z][^<>]*>|\n/i);
        }
      }),
    );
  });

  it('has only words of the page, in its order', () => {
    assert(
      property(array(simpleBlock, { maxLength: 12 }), (blocks) => {
        const html = `<body><h1>Ferry</h1>${blocks.join('\n')}</body>`;
        const text = textOf(parsePage(html).root);
        let from = 0;
        for (const { block } of readPage(html, PAGE_OPTIONS).judged) {
          const at = text.indexOf(block.text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + block.text.length;
        }
      }),
    );
  });

  it('gives the same article for the same page', () => {
    assert(
      property(anyPage, (html) => {
        expect(read(html)).toEqual(read(html));
      }),
      { numRuns: 20 },
    );
  });
});
