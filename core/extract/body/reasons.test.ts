import { describe, expect, it } from 'vitest';
import { blockFeaturesIn, blocksOf, blockWith, seenIn, surveyOf } from '../fixture.ts';
import { findContainer } from './container.ts';
import { contextFeaturesOf } from './context-features.ts';
import { reasonFor, reasonOnSight, reasonUnseen } from './reasons.ts';

const SENTENCE =
  'The night ferry runs again after three months of repairs, with room for two hundred people.';
const TEXT = `<h1>Ferry</h1><p>${`${SENTENCE} `.repeat(8)}</p>`;

describe('reasonUnseen', () => {
  const reasonOf = (html: string) =>
    reasonUnseen(blockWith('Bridge', blocksOf(`<body>${TEXT}${html}</body>`)));

  it.each([
    ['<ul><li><a href="/a">Bridge</a></li></ul>', 'link-list'],
    ['<p class="comment">Bridge</p>', 'comments'],
    ['<section class="related"><p>Bridge</p></section>', 'related'],
    ['<div class="newsletter"><p>Bridge</p></div>', 'promotion'],
    ['<footer>Bridge</footer>', 'footer'],
    ['<form><p>Bridge</p></form>', 'form'],
    ['<ul class="tags"><li>Bridge</li></ul>', 'tags'],
    ['<p hidden>Bridge</p>', 'hidden'],
    ['<p>Bridge</p>', null],
    ['<p>The <a href="/a">Bridge</a></p>', null],
    ['<p><a href="/a">Bridge over the river opens to walkers</a></p>', null],
    ['<div class="caption">Bridge</div>', null],
  ])('of %s', (html, reason) => {
    expect(reasonOf(html)).toBe(reason);
  });

  it('does not believe a bad name around the whole page', () => {
    const [headline] = blocksOf(`<div class="comments">${TEXT}</div>`);
    expect(reasonUnseen(headline!)).toBeNull();
  });
});

describe('reasonOnSight', () => {
  const reasonsOf = (html: string, title = '') => blockFeaturesIn(html, title).map(reasonOnSight);

  it('of title and repeated text', () => {
    expect(reasonsOf(`<h1>Ferry</h1><p>${SENTENCE}</p><p>${SENTENCE}</p>`, 'FERRY')).toEqual([
      'title',
      null,
      'repeated',
    ]);
  });

  it('lets a short line repeat, such as a question', () => {
    expect(reasonsOf('<p>And then?</p><p>And then?</p>')).toEqual([null, null]);
  });

  it('of words that decide', () => {
    expect(reasonsOf('<p>Xem thêm: Cầu mới</p><p>Advertisement</p><p>7/3/2026</p>')).toEqual([
      'related',
      'advertisement',
      'date-line',
    ]);
  });

  it('of captions and credits', () => {
    expect(reasonsOf('<p>Phà rời bến. Ảnh: Lê Bến</p><p>Ảnh: Lê Bến</p>')).toEqual(['caption', 'credit']);
  });

  it('is none for text', () => {
    expect(reasonsOf(`<h1>Ferry</h1><p>${SENTENCE}</p><h2>Captain</h2><ul><li>One boat</li></ul>`)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('reasonFor', () => {
  /** The reason for the block that speaks of a bridge, were it dropped. */
  function reasonOf(html: string) {
    const survey = surveyOf(`<body><main>${TEXT}${html}</main><div>Bridge far away</div></body>`);
    const seen = seenIn(survey, ({ text }) => (text.includes('ferry') ? 4 : -4));
    const contexts = contextFeaturesOf(survey, seen, findContainer(survey, seen));
    return reasonFor(contexts.find(({ features }) => features.block.text.includes('Bridge'))!);
  }

  it.each([
    ['<div class="caption">Bridge at night</div>', 'caption'],
    ['<div class="advert">Bridge</div>', 'advertisement'],
    ['<div class="teaser">Bridge</div>', 'related'],
    ['<div class="share">Bridge</div>', 'sharing'],
    ['<nav><p>Bridge</p></nav>', 'navigation'],
    ['<p class="author">Bridge</p>', 'byline'],
    ['<time>Bridge</time>', 'unlike-text'],
    ['<div class="date">Bridge</div>', 'date'],
    ['<aside>Bridge</aside>', 'aside'],
    ['<header>Bridge</header>', 'header'],
    ['<div class="caption share">Bridge</div>', 'caption'],
    ['<p>The <a href="/a">Bridge over the river</a></p>', 'link-list'],
    ['<p>Bridge</p>', 'unlike-text'],
    ['', 'outside'],
    ['<div class="x"><a href="/a">The river has a new bridge</a> <p>Bridge</p></div>'.repeat(3), 'related'],
  ])('%s', (html, reason) => {
    expect(reasonOf(html)).toBe(reason);
  });
});
