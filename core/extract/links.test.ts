import { describe, expect, it } from 'vitest';
import { blocksOf } from './fixture.ts';
import { findLinks } from './links.ts';

const PAGE = 'https://www.ledger.example/news/ferry';
const linksOf = (html: string) => findLinks(blocksOf(`<body>${html}</body>`), PAGE);

describe('findLinks', () => {
  it('reads links of the text in order, with their words', () => {
    const html =
      '<p>See <a href="../bridge">the <b>new</b> bridge</a> and <a href="https://port.example/eels?utm_source=x#top">eels</a>.</p>';
    expect(linksOf(html)).toEqual([
      { url: 'https://www.ledger.example/bridge', text: 'the new bridge' },
      { url: 'https://port.example/eels', text: 'eels' },
    ]);
  });

  it.each([
    ['a place on the page itself', '<a href="#top">Top</a>'],
    ['the page itself', '<a href="/news/ferry?utm_source=x">Ferry</a>'],
    ['mail and scripts', '<a href="mailto:ann@ledger.example">Ann</a> <a href="javascript:go()">Go</a>'],
    ['an image without words', '<a href="/a"><img src="/a.jpg"></a>'],
    ['no address', '<a name="top">Top</a> <a href="http://[">Broken</a>'],
  ])('leaves out %s', (_, html) => {
    expect(linksOf(`<p>Ferry ${html}</p>`)).toEqual([]);
  });

  it('names each address once, by its first words', () => {
    expect(
      linksOf('<p><a href="/a">One</a> x <a href="/a#b">Two</a></p><p><a href="/a">Three</a> x</p>'),
    ).toEqual([{ url: 'https://www.ledger.example/a', text: 'One' }]);
  });

  it('finds a link that is all of a block, or around it', () => {
    expect(linksOf('<ul><li><a href="/a">New bridge</a></li></ul>')).toHaveLength(1);
    expect(linksOf('<a href="/a"><p>New bridge</p></a>')).toHaveLength(1);
  });

  it.each([
    ['in other paragraphs', '<p>Ferry</p><p>See <a href="/b">B</a></p>'],
    ['below two line breaks', '<div>Ferry<br><br>See <a href="/b">B</a></div>'],
    ['in boxes inside', '<div>Ferry<div class="related"><a href="/b">B</a></div></div>'],
  ])('leaves out links %s that were not kept', (_, html) => {
    const [first] = blocksOf(`<body>${html}</body>`);
    expect(first?.text).toBe('Ferry');
    expect(findLinks([first!], PAGE)).toEqual([]);
  });

  it('ends at 200', () => {
    const html = Array.from({ length: 300 }, (_, number) => `<a href="/${number}">${number}</a>`).join(' ');
    expect(linksOf(`<p>${html}</p>`)).toHaveLength(200);
  });
});
