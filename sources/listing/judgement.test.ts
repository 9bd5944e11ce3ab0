import { array, assert, boolean, constantFrom, property, record, webUrl } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { fictionalSource } from '../fixture.ts';
import { readListing } from '../listing.ts';
import { LAYOUTS } from './fixture.ts';
import { type Candidate, judgeLinks } from './judgement.ts';
import { shapeOf } from './url-shape.ts';

const source = fictionalSource();

describe('a listing without selectors', () => {
  it.each(LAYOUTS)('of $name gives its articles and nothing else', ({ url, html, articles }) => {
    const found = readListing(html, { source, url, links: null }).map((link) => link.url);
    expect(found.toSorted()).toEqual(articles.toSorted());
  });

  it('takes a date that is written beside a headline, and no text that is called one', () => {
    const html = `<div class="update-box">05/02/2026 <div><h3><a href="/the-ferry-returns-after-a-winter-of-repairs-104711">The ferry returns after repairs</a></h3>
      <span class="time">05/02/2026 08:30</span></div></div>`;
    expect(readListing(html, { source, url: 'https://daily.example/', links: null })).toMatchObject([
      { published: { instant: '2026-02-05T08:30:00+07:00', guess: true } },
    ]);
  });
});

const link = (fields: Partial<Candidate>): Candidate => ({
  url: 'https://daily.example/world',
  title: 'World',
  isHeading: false,
  isDated: false,
  isChrome: false,
  lists: new Set(),
  ...fields,
});

describe('judgeLinks', () => {
  it('says why', () => {
    const [article, section] = judgeLinks(
      [
        link({
          url: 'https://daily.example/the-night-ferry-returns-after-repairs-104711',
          title: 'The night ferry returns after a winter of repairs',
          isHeading: true,
          isDated: true,
        }),
        link({ isChrome: true }),
      ],
      'https://daily.example/',
    );
    expect(article).toMatchObject({
      isArticle: true,
      reasons: { 'address of an article': 3, 'long title': 2, 'is a heading': 1, 'has a date': 2 },
    });
    expect(section).toMatchObject({
      isArticle: false,
      reasons: { 'address of a section': -1, 'short title': -1, 'stands in a menu': -3 },
    });
  });

  it('lets the links of one shape stand or fall together', () => {
    const many = (title: string) =>
      Array.from({ length: 5 }, (_, n) => link({ url: `https://daily.example/s/${n}`, title }));
    const odd = link({ url: 'https://daily.example/s/a', title: 'What our readers think of it' });
    const verdict = (others: Candidate[]) => judgeLinks([...others, odd], 'https://daily.example/').at(-1);
    expect(verdict(many('Sport'))?.isArticle).toBe(false);
  });

  it('takes the articles of a topic on its own page, and no topics', () => {
    const url = 'https://daily.example/topics/harbour/the-night-ferry-returns-after-repairs-104711';
    const title = 'The night ferry returns after a winter of repairs';
    const judged = (listing: string) => judgeLinks([link({ url, title })], listing)[0];
    expect(judged('https://daily.example/topics/harbour')?.isArticle).toBe(true);
    expect(judged('https://daily.example/news')).toMatchObject({
      isArticle: false,
      reasons: { 'says topics': -10 },
    });
  });

  it('judges any links, each once', () => {
    const anyLink = record({
      url: webUrl({ withQueryParameters: true }),
      title: anyText({ maxLength: 40 }),
      isHeading: boolean(),
      isDated: boolean(),
      isChrome: boolean(),
      lists: constantFrom(new Set(['a']), new Set(['a', 'b']), new Set<string>()),
    });
    assert(
      property(array(anyLink), (links) => {
        const judged = judgeLinks(links, 'https://daily.example/');
        expect(judged.map(({ url }) => url)).toEqual(links.map(({ url }) => url));
      }),
    );
  });
});

describe('shapeOf', () => {
  it.each([
    ['https://daily.example/a-b-c-4821658.html', { template: '1 S ## .html ', idDigits: 7, isUnique: true }],
    ['https://daily.example/a/b/ferry-post4711.vnp', { template: '3 s post# .vnp ', isUnique: false }],
    ['https://daily.example/2026/02/05/ferry/', { template: 'dated s   ', isUnique: true }],
    ['https://daily.example/news.php?cat=3&id=88', { template: '1 s ?# .php cat&id', isUnique: false }],
    ['https://daily.example/news/c4g8x0y1zk3o', { template: '2  x  ', isUnique: true }],
    ['https://daily.example/104711/ferry', { template: '2 s /##  ', isUnique: true }],
    ['https://daily.example/', { otherKind: 'front page' }],
    ['https://daily.example/kinh-doanh-p2', { otherKind: '-p2' }],
    ['https://daily.example/gia-vang-tag14642850.html', { otherKind: '-tag14642850' }],
    ['https://daily.example/Video/ferry-104711.html', { otherKind: 'video' }],
    ['https://daily.example/a-video-of-a-ferry.html', { otherKind: null }],
    ['https://daily.example/plan.pdf', { otherKind: 'file' }],
    ['https://daily.example/%E0%A4%A', { slugWords: 3 }],
  ])('of %s', (url, shape) => {
    expect(shapeOf(url)).toMatchObject(shape);
  });
});
