import { describe, expect, it } from 'vitest';
import type { Article } from '../article.ts';
import { extractArticle } from './extract.ts';
import { PAGE_OPTIONS } from './fixture.ts';
import { NotAnArticleError } from './kind/not-an-article.ts';

const SENTENCES = [
  'The night ferry runs again after three months of repairs, with room for two hundred people on board.',
  'Its captain, Cora Poe, said that the boat had been given new engines and a coat of paint over the winter.',
  'The pier stays open until midnight, and tickets cost what they cost last year, at the counter and elsewhere.',
];
const ARTICLE = `<h1>Ferry</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}`;

function read(html: string): Article | NotAnArticleError {
  try {
    return extractArticle(html, PAGE_OPTIONS);
  } catch (error) {
    if (error instanceof NotAnArticleError) return error;
    throw error;
  }
}

const numbered = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => write(number)).join('');

/** What may follow an article that is read all the same. */
const CLINGING: [string, string][] = [
  ['5,000 nested divs', '<div>'.repeat(5000) + '</div>'.repeat(5000)],
  ['5,000 divs with a line each', '<div>one line '.repeat(5000)],
  ['inline elements that stay open', '<b><i>'.repeat(3000)],
  ['200,000 closing tags', '</div>'.repeat(200_000)],
  ['tables in tables', '<table><tr><td>Text<img src="/a.jpg">'.repeat(3000)],
  ['lists in lists', '<ul><li>An item of a list '.repeat(3000)],
  ['quotes in quotes', '<blockquote>A line of a quote '.repeat(3000)],
  ['broken entities', `<p>${'&amp &x &#; &#xZZ; &#99999999; &bogus; &'.repeat(5000)}</p>`],
  ['a script of 20 MB', `<script>${'var a = "<p>x</p>";'.repeat(1_050_000)}</script>`],
  [
    'JSON-LD of 20 MB',
    `<script type="application/ld+json">{"articleBody":"${'ferry '.repeat(3_400_000)}"}</script>`,
  ],
  ['JSON-LD of brackets', `<script type="application/ld+json">${'['.repeat(200_000)}</script>`],
  ['a million empty elements', '<i></i>'.repeat(1_000_000)],
  ['100,000 attributes', `<div ${numbered(100_000, (number) => `a${number}="v" `)}>x</div>`],
  ['100,000 names', `<div class="${numbered(100_000, (number) => `c${number} `)}">x</div>`],
  ['a comment that is not closed', `<!-- ${'<p>x</p>'.repeat(100_000)}`],
  ['a script that is not closed', `<script> ${'<p>x</p>'.repeat(100_000)}`],
  ['a tag that is not closed', '<p '.repeat(100_000)],
  ['a quote that is not closed', `<p class="${'<p>x</p>'.repeat(100_000)}`],
  ['comments', '<!---->'.repeat(200_000)],
  ['empty drawings', '<svg/>'.repeat(200_000)],
  ['tables with images', '<table><tr><td><img src="/a.jpg">Text</td></tr></table>'.repeat(10_000)],
  ['comments in comments', '<!--'.repeat(100_000)],
  ['comments in a tag', `<a ${'<!--'.repeat(1_000_000)}`],
  ['drawings in drawings', '<svg><svg>'.repeat(100_000)],
  ['20,000 images', numbered(20_000, (number) => `<img src="/${number}.jpg">`)],
  ['20,000 captions', numbered(20_000, (number) => `<p class="caption">Ferry ${number}. Photo: Ann Doe</p>`)],
  ['a word of 10 MB', `<p>${'a'.repeat(10_000_000)}</p>`],
  ['spaces', `<p>a${' '.repeat(4_000_000)}b</p>`],
  ['stops', `<p>${'.'.repeat(1_000_000)}</p>`],
  ['marks on one letter', `<p>a${'\u0301'.repeat(500_000)}</p>`],
  [
    '20,000 figures',
    numbered(
      20_000,
      (number) => `<figure><img src="/${number}.jpg"><figcaption>No. ${number}</figcaption></figure>`,
    ),
  ],
  ['zero bytes', `<p>\0${'a\0b '.repeat(20_000)}</p><\0p>`],
  ['halves of surrogate pairs', `<p>${'\ud800 '.repeat(100_000)}</p>`],
];

/** Pages that need not be articles. */
const PAGES: [string, string][] = [
  ['nothing', ''],
  ['only text', SENTENCES.join(' ').repeat(5000)],
  ['only text and line breaks', `${SENTENCES[0]}<br><br>`.repeat(1000)],
  ['only zero bytes', '\0'.repeat(1_000_000)],
  ['only brackets', '<'.repeat(200_000)],
  ['50,000 divs that stay open', `${'<div>'.repeat(50_000)}${ARTICLE}`],
  [
    '20,000 links in one paragraph',
    `<p>${numbered(20_000, (number) => `Word <a href="/${number}">link</a> `)}</p>`,
  ],
  ['a headline of 2 MB', `<title>${'ferry | '.repeat(250_000)}</title>${ARTICLE}`],
  ['an article that says all 20,000 times', `<body>${`<p>${SENTENCES[0]}</p>`.repeat(20_000)}</body>`],
  [
    '20,000 quotes',
    numbered(20_000, (number) => `<blockquote>A quote that is number ${number}</blockquote>`),
  ],
  ['paragraphs deep down', '<section>'.repeat(9000) + '<p>A line of some words.</p>'.repeat(20_000)],
  ['articles in articles', '<article><a href="/a">A headline that is long enough</a>'.repeat(9000)],
];

describe('extractArticle', () => {
  it.each(CLINGING)('reads an article that is followed by %s', (_, clinging) => {
    const article = read(`<body>${ARTICLE}${clinging}</body>`);
    if (article instanceof NotAnArticleError) throw article;
    expect(article.title).toBe('Ferry');
    expect(article.blocks.map(({ text }) => text)).toEqual(expect.arrayContaining(SENTENCES.slice(1)));
  });

  it.each(PAGES)('comes to an end on a page of %s', (_, html) => {
    expect(read(html)).toBeDefined();
  });

  it('reads the beginning of an article of 20 MB', () => {
    const long = `${SENTENCES.join(' ').repeat(300)} `;
    const article = read(
      `<body><h1>Ferry</h1>${numbered(210, (number) => `<p>${number} ${long}</p>`)}</body>`,
    );
    if (article instanceof NotAnArticleError) throw article;
    const length = article.blocks.reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBeGreaterThan(2_000_000);
    expect(length).toBeLessThanOrEqual(2_500_000);
  });
});
