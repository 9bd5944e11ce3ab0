import { describe, expect, it } from 'vitest';
import { draftBlocks, keepBlocks } from './blocks.ts';
import { readBody, readSelectedBody, runningBlocks } from './body.ts';
import { parsePage } from './document.ts';

const LINE =
  'The night ferry runs again after three months of repairs, and it carries two hundred passengers';
const lines = (count: number) => Array.from({ length: count }, (_, number) => `${LINE} on day ${number}.`);
const paragraphs = (count: number) =>
  lines(count)
    .map((line) => `<p>${line}</p>`)
    .join('');
const documentOf = (body: string) => parsePage(`<html><head></head><body>${body}</body></html>`);
const textsOf = (blocks: { text: string }[]) => blocks.map(({ text }) => text);

describe('draftBlocks', () => {
  it('tells paragraphs, subheads, list items and quotes apart', () => {
    const { body } = documentOf(
      '<h2>Background</h2><p>Text.</p><p><strong>Next stop</strong></p><ul><li>One</li></ul><blockquote><p>“Yes.”</p></blockquote>',
    );
    expect(draftBlocks(body).map(({ kind, text }) => [kind, text])).toEqual([
      ['subhead', 'Background'],
      ['paragraph', 'Text.'],
      ['subhead', 'Next stop'],
      ['list-item', 'One'],
      ['quote', '“Yes.”'],
    ]);
  });

  it('begins a paragraph at two line breaks, not at one', () => {
    expect(textsOf(draftBlocks(documentOf('One<br>two<br><br>three').body))).toEqual(['One two', 'three']);
  });

  it('says how much of a block is linked', () => {
    const [block] = draftBlocks(documentOf('<p><a href="/a">half</a> text</p>').body);
    expect(block?.linkShare).toBeCloseTo(4 / 9);
  });
});

describe('keepBlocks', () => {
  const keep = (html: string, told: string[] = []) =>
    textsOf(keepBlocks(draftBlocks(documentOf(html).body), told));

  it('gives no long text twice, nor what title and lead told', () => {
    expect(keep(`<p>${LINE}</p><p>${LINE}</p><p>Title</p>`, ['Title'])).toEqual([LINE]);
  });

  it('lets short lines repeat', () => {
    expect(keep('<p>And then?</p><p>Nothing.</p><p>And then?</p>')).toHaveLength(3);
  });

  it('gives no subhead without text below it', () => {
    expect(keep('<h2>First</h2><p>Text.</p><h2>Last</h2>')).toEqual(['First', 'Text.']);
  });
});

describe('readBody', () => {
  const read = (html: string) => {
    const document = documentOf(html);
    return textsOf(readBody(document, document.body, []));
  };

  it('reads the article, not the lists around it', () => {
    const list = `<ul>${'<li><a href="/a">A bridge</a></li>'.repeat(9)}</ul>`;
    expect(read(`${list}<div>${paragraphs(6)}</div>${list}`)).toEqual(lines(6));
  });

  it('reads all running text where Readability would take a part for the whole', () => {
    const boxes = lines(8).map((line) => `<section><div><div><p>${line}</p></div></div></section>`);
    expect(read(boxes.join(''))).toEqual(lines(8));
  });

  it.each([
    ['too deep', `${'<div>'.repeat(2000)}${paragraphs(4)}`],
    ['too costly', `<div>${paragraphs(4)}</div>${'<div>'.repeat(300)}${'<i></i>'.repeat(3000)}`],
  ])('reads a page that is %s for Readability', (_, html) => {
    expect(read(html)).toEqual(lines(4));
  });
});

describe('readSelectedBody', () => {
  it('reads what was selected, in order', () => {
    const { body } = documentOf(
      '<div class="a"><p>One.</p></div><p>Other.</p><div class="a"><p>Two.</p></div>',
    );
    expect(textsOf(readSelectedBody([...body.querySelectorAll('.a')], []))).toEqual(['One.', 'Two.']);
  });
});

describe('runningBlocks', () => {
  it('begins and ends with a long block that is not made of links', () => {
    const links = `<p><a href="/a">${LINE}</a></p>`;
    expect(textsOf(runningBlocks(documentOf(`<p>Menu</p>${links}${paragraphs(2)}${links}`).body))).toEqual(
      lines(2),
    );
  });
});
