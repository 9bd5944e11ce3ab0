import { describe, expect, it } from 'vitest';
import { headlines, jsonLd, MENU, NEWS, page, paragraphs, reasonOf } from './fixture.ts';

describe('a page that leads to articles', () => {
  const teaser =
    '<span>7 March</span><p>Walkers get a bridge of their own at last, and anglers a place in the shade below.</p>';

  it.each([
    [
      'as a front',
      'https://daily.example/',
      `<h1><a href="/">The Daily</a></h1>${headlines(12)}${paragraphs(2)}`,
    ],
    ['as a section with teasers', 'https://daily.example/town', `<h1>Town</h1>${headlines(8, { teaser })}`],
    [
      'as a section of bare links',
      'https://daily.example/chuyen-muc/phap-luat.htm',
      `<ul>${headlines(15, { tag: 'li' })}</ul>`,
    ],
    [
      'as a topic with words of its own',
      'https://daily.example/topic/bridges',
      `<h1>Bridges</h1><p>All that we have written on the bridges of the town, old and new.</p>${headlines(9)}`,
    ],
  ])('%s', (_, url, body) => {
    expect(reasonOf(page({ title: 'The Daily', body: `${MENU}${body}` }), { url })).toBe('listing');
    expect(reasonOf(page({ title: 'The Daily', body }), { url, nothingKept: true })).toBe('listing');
  });

  it('by its metadata', () => {
    const head = jsonLd({ '@type': 'CollectionPage', name: 'Bridges' });
    expect(reasonOf(page({ title: 'Bridges', head, body: `${paragraphs(2)}${headlines(7)}` }))).toBe(
      'listing',
    );
  });

  it.each([
    [
      'a brief among headlines',
      NEWS,
      'https://daily.example/n/1',
      `<h1>Ferry</h1>${paragraphs(2)}${headlines(40)}`,
    ],
    [
      'a brief without metadata',
      '',
      'https://daily.example/ferry-runs-again-after-repairs-4711.html',
      `<h1>Ferry</h1>${paragraphs(2)}${headlines(40)}`,
    ],
    [
      'an article without metadata',
      '',
      'https://daily.example/n/1',
      `<h1>Ferry</h1>${paragraphs(8)}${headlines(15)}`,
    ],
    [
      'a page told by its number',
      '',
      'https://daily.example/?p=4711',
      `<h1>Ferry</h1>${paragraphs(12)}${headlines(20)}`,
    ],
    [
      'an article between menus',
      '',
      'https://daily.example/n/1',
      `${headlines(90, { tag: 'li' })}<div>Ferry</div>${paragraphs(5)}`,
    ],
    [
      'an article with headlines between its paragraphs',
      NEWS,
      'https://daily.example/n/1',
      `<h1>Ferry</h1>${headlines(8, { teaser: paragraphs(1) })}`,
    ],
  ])('is not %s', (_, head, url, body) => {
    expect(reasonOf(page({ title: 'Ferry', head, body }), { url })).toBeNull();
  });
});
