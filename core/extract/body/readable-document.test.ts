import { array, assert, constantFrom, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../test/support/any-text.ts';
import { parsePage } from '../../html/parse.ts';
import { readableDocument } from './readable-document.ts';

const documentOf = (html: string) => readableDocument(parsePage(html).root);
const bodyOf = (html: string) => documentOf(html).body.innerHTML;

describe('readableDocument', () => {
  it.each([
    '<p>Ferry</p>',
    '<body><p>Ferry</p></body>',
    '<html><p>Ferry</p></html>',
    '<html><head></head></html><p>Ferry</p>',
    '<!doctype html><html><head><title>x</title><p>Ferry</p></head></html>',
    '<body></body><body><p>Ferry</p></body>',
  ])('puts the text of %s in body', (html) => {
    const document = documentOf(html);
    expect(document.body.innerHTML).toBe('<p>Ferry</p>');
    expect([...document.documentElement.children].map(({ localName }) => localName)).toEqual([
      'head',
      'body',
    ]);
  });

  it('keeps the order and nesting of elements and text', () => {
    const html =
      '<div>Night <b>fer<i>ry</i></b> runs<br>again<ul><li>one</li><li>two</li></ul></div><p>End</p>';
    expect(bodyOf(html)).toBe(html);
  });

  it('keeps the attributes by which text is judged, and no others', () => {
    const { body } = documentOf('<p class="a b" id="c" data-x="1" hidden onclick="x()">Ferry</p>');
    const paragraph = body.querySelector('p');
    expect(paragraph?.getAttributeNames().toSorted()).toEqual(['class', 'hidden', 'id']);
    expect(paragraph?.className).toBe('a b');
  });

  it('leaves out what is no text', () => {
    expect(
      bodyOf('<script>x</script><svg><text>y</text></svg><template><p>z</p></template><p>Ferry</p>'),
    ).toBe('<p>Ferry</p>');
  });

  it('puts title and meta in head, and cuts an endless title', () => {
    const { head, body } = documentOf(
      `<p>Ferry<meta name="author" content="x"><title>${'a '.repeat(9000)}</title>`,
    );
    expect(body.innerHTML).toBe('<p>Ferry</p>');
    expect(head.querySelector('meta')?.getAttribute('content')).toBe('x');
    expect(head.querySelector('title')?.textContent).toHaveLength(1000);
  });

  it('copies any page', () => {
    const piece = oneof(
      anyText(),
      constantFrom(
        '<p>',
        '<div class="a">',
        '</div>',
        '<title>',
        '<table><td>',
        '<head>',
        '</body>',
        '&#x',
        '<svg>',
        '<!--',
      ),
    );
    assert(
      property(array(piece, { maxLength: 20 }), (pieces) => {
        const { children } = documentOf(pieces.join('')).documentElement;
        expect([...children].map(({ localName }) => localName)).toEqual(['head', 'body']);
      }),
    );
  });
});
