import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../html/tree.ts';
import { blocksOf, blockWith, elementIn, namesOf, surveyOf } from '../fixture.ts';
import { draftBlocks } from './blocks.ts';

const texts = (html: string) => blocksOf(`<body>${html}</body>`).map(({ text }) => text);
const kinds = (html: string) => blocksOf(`<body>${html}</body>`).map(({ kind }) => kind);
const LONG = 'The night ferry runs again after three months of repairs, with room for two hundred people. ';

describe('draftBlocks parts text', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['text beside paragraphs', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
    ['text right in the body', 'One<div>Two</div>', ['One', 'Two']],
    ['two line breaks', 'One<br><br>Two<br /> <br/>Three', ['One', 'Two', 'Three']],
    ['more than two', 'One<br><br><br><br>Two', ['One', 'Two']],
    ['one line break, which is a space', 'One<br>Two', ['One Two']],
    ['line breaks with a word between, which are two spaces', 'One<br>Two<br>Three', ['One Two Three']],
    [
      'inline elements, which part nothing',
      '<p>N<b>ig</b>ht <a href="/a">fer<i>ry</i></a></p>',
      ['Night ferry'],
    ],
    ['lists', '<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>', ['One', 'Two', 'Three']],
    ['definitions', '<dl><dt>One</dt><dd>Two</dd></dl>', ['One', 'Two']],
    ['headings', '<h2>One</h2>Two', ['One', 'Two']],
    ['figures', '<figure><img src="a.jpg"><figcaption>One</figcaption></figure>Two', ['One', 'Two']],
    ['white space', '<p> One \n\t two&nbsp;&#8203;</p>', ['One two']],
    ['decomposed letters', `<p>${'Phà đêm'.normalize('NFD')}</p>`, ['Phà đêm']],
    ['blocks without letters and digits', '<p>***</p><p>—</p><p> </p><p>5</p>', ['5']],
    ['what is no text', '<p>One</p><title>no</title><select><option>no</select><video>no</video>', ['One']],
  ])('at %s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('reads a table of figures row by row', () => {
    const table = '<table><tr><th>Year</th><th>Trips</th></tr><tr><td>2025</td><td>40</td></tr></table>';
    expect(texts(table)).toEqual(['Year Trips', '2025 40']);
  });

  it('reads the long cells of a layout table one by one', () => {
    const [one, two] = ['One', 'Two'].map((word) => `${word}. ${LONG.repeat(2)}`.trim());
    expect(texts(`<table><tr><td>${one}</td><td>Menu</td><td><p>${two}</p></td></tr></table>`)).toEqual([
      one,
      'Menu',
      two,
    ]);
  });

  it('leaves out inline elements that hold no words of their sentence', () => {
    const silent = ['class="sr-only"', 'class="hidden"', 'style="display:none"', 'class="share-bar"'].map(
      (attributes) => `<span ${attributes}>(opens elsewhere)</span>`,
    );
    expect(texts(`<p>The ferry ${silent.join('')}runs. ${LONG}</p>`)).toEqual([
      `The ferry runs. ${LONG}`.trim(),
    ]);
  });

  it('keeps inline elements of a sentence in a box that is named so', () => {
    const html = `<p>${LONG.repeat(6)}</p><div class="comments"><p>I love <b>the night</b> ferry</p></div>`;
    expect(texts(html)[1]).toBe('I love the night ferry');
  });

  it('keeps hidden blocks, with their trait', () => {
    const block = blockWith('Secret', blocksOf(`<body><p>${LONG}</p><p hidden>Secret</p></body>`));
    expect(namesOf(block.traits)).toEqual(['hidden']);
  });

  it('reads below a root that is given', () => {
    const survey = surveyOf('<p>One</p><section><p>Two</p></section><p>Three</p>');
    expect(draftBlocks(survey, elementIn(survey, 'section')).map(({ text }) => text)).toEqual(['Two']);
  });
});

describe('draftBlocks tells kinds', () => {
  it.each([
    ['<p>Ferry</p>', 'paragraph'],
    ['<div>Ferry</div>', 'paragraph'],
    ['<h1>Ferry</h1>', 'subhead'],
    ['<h6>Ferry</h6>', 'subhead'],
    ['<ul><li>Ferry</ul>', 'list-item'],
    ['<ol><li><p>Ferry</p></ol>', 'list-item'],
    ['<blockquote>Ferry</blockquote>', 'quote'],
    ['<blockquote><p>Ferry</p></blockquote>', 'quote'],
    ['<p><strong>What the captain says</strong></p>', 'subhead'],
    ['<p><b>What <i>the</i> captain says</b></p>', 'subhead'],
    ['<p><b>What</b> <b>the captain says</b></p>', 'subhead'],
    ['<p><strong>The captain says no.</strong></p>', 'paragraph'],
    ['<p><strong>He said:</strong></p>', 'paragraph'],
    ['<p><strong>Captain</strong> says no</p>', 'paragraph'],
    [`<p><strong>${'A very long line '.repeat(9)}</strong></p>`, 'paragraph'],
    ['<li><strong>Ferry</strong></li>', 'list-item'],
    ['<div><strong>Ferry</strong><br><br></div>', 'subhead'],
  ])('of %s', (html, kind) => {
    expect(kinds(html)).toEqual([kind]);
  });
});

describe('draftBlocks measures', () => {
  it.each([
    ['<p>Ferry</p>', 0],
    ['<p><a href="/a">Ferry</a></p>', 1],
    ['<p>Night <a href="/a">ferry</a></p>', 1 / 2],
    ['<p><a href="/a">Night <i>ferry</i></a></p>', 1],
    ['<a href="/a"><p>Ferry</p></a>', 1],
    ['<p><a name="top">Ferry</a></p>', 0],
    ['<p><a href="/a">F</a><a href="/b">erry</a></p>', 1],
  ])('the link share of %s', (html, share) => {
    expect(blocksOf(html)[0]?.linkShare).toBeCloseTo(share);
  });

  it('bold text, and where it stands', () => {
    const [bold, plain] = blocksOf('<div><p><b>Night ferry</b></p>Plain <b>text</b></div>');
    expect([bold?.isBold, plain?.isBold]).toEqual([true, false]);
    expect([bold?.element.name, plain?.element.name]).toEqual(['p', 'div']);
  });

  it('the links that it holds words of', () => {
    const blocks = blocksOf(
      '<a href="/a"><p>One</p></a><p><a href="/b">T<i>w</i>o</a> <a href="/c"><img></a></p><p>3</p>',
    );
    expect(blocks.map(({ anchors }) => anchors.map(({ attribs }) => attribs.href))).toEqual([
      ['/a'],
      ['/b'],
      [],
    ]);
  });

  it('ends bold and links where they end', () => {
    const [, after] = blocksOf('<p><a href="/a"><b>Night</b></a></p><p>ferry</p>');
    expect(after).toMatchObject({ linkShare: 0, isBold: false });
  });
});

it('draftBlocks ends after as many blocks as no page has', () => {
  expect(blocksOf('<p>Ferry</p>'.repeat(6100))).toHaveLength(6000);
});

describe('draftBlocks believes', () => {
  it('the traits of all that is around', () => {
    const html = `<article><p>${LONG.repeat(6)}</p><div class="related"><p class="caption">Ferry</p></div></article>`;
    expect(namesOf(blockWith('Ferry', blocksOf(html).slice(1)).traits)).toEqual([
      'article',
      'caption',
      'related',
    ]);
  });

  it('good names of any box, bad ones only of what the page can do without', () => {
    const [block] = blocksOf(`<div class="article-body sidebar"><p>${LONG}</p></div>`);
    expect(namesOf(block!.traits)).toEqual(['body', 'article']);
    expect(namesOf(block!.doubtedTraits)).toEqual(['navigation']);
  });

  it('tables that are laid out around an image to be captions', () => {
    const html = `<p>${LONG}</p><table><tr><td><img src="a.jpg"></td></tr><tr><td>Ferry</td></tr></table>`;
    expect(namesOf(blockWith('Ferry', blocksOf(html)).traits)).toEqual(['caption']);
  });
});

it('draftBlocks leaves out no word of any simple page', () => {
  const words = string({ unit: constantFrom('a', 'ề', ' ', '.', '1'), minLength: 1 });
  const inline = words.map((text) => `<b>${text}</b>`);
  const block = oneof(
    ...['p', 'div', 'li', 'blockquote', 'h2', 'td', 'section'].map((tag) =>
      array(oneof(words, inline), { maxLength: 4 }).map((parts) => `<${tag}>${parts.join('')}</${tag}>`),
    ),
  );
  assert(
    property(array(block, { maxLength: 8 }), (blocks) => {
      const survey = surveyOf(`<body>${blocks.join('')}</body>`);
      const letters = (text: string) => text.replace(/[^aề1]/g, '');
      const read = draftBlocks(survey).map(({ text }) => text);
      expect(letters(read.join(''))).toBe(letters(textOf(survey.root)));
    }),
  );
});
