import type { AnyNode } from 'domhandler';
import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage, TooDeepError } from './parse.ts';
import { elementsIn, isElement, visit, wholeText } from './tree.ts';

/** Any characters, halves of surrogate pairs among them. */
const anyText = string({
  unit: integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
});

/** The tree as nested tags: `div(p("Ferry"))`. */
function shapeOf(html: string): string {
  let shape = '';
  visit(parsePage(html).root, {
    enter: (node) => {
      if (node.type === 'text') shape += JSON.stringify(node.data);
      if (isElement(node)) shape += `${node.name}(`;
      return true;
    },
    leave: (node) => {
      if (isElement(node)) shape += ')';
    },
  });
  return shape;
}

describe('parsePage', () => {
  it.each([
    ['<div><p>Ferry</p></div>', 'div(p("Ferry"))'],
    ['<P>Night <B>ferry</B></P>', 'p("Night "b("ferry"))'],
    ['<p>One<p>Two', 'p("One")p("Two")'],
    ['<ul><li>One<li>Two</ul>', 'ul(li("One")li("Two"))'],
    ['<table><tr><td>1<td>2<tr><td>3</table>', 'table(tr(td("1")td("2"))tr(td("3")))'],
    ['<p>Night<br>ferry<img src="a.jpg">', 'p("Night"br()"ferry"img())'],
    ['<p>Ferry</div></p>', 'p("Ferry")'],
    // Text in no element at all is the body's.
    ['Ferry', 'body("Ferry")'],
    ['', ''],
    ['<!doctype html><p>Ferry', 'p("Ferry")'],
    ['<p>Night <!-- old --> ferry<script>x</script>!', 'p("Night  ferry!")'],
    ['<p', ''],
    ['<p class="a', ''],
  ])('reads %s', (html, shape) => {
    expect(shapeOf(html)).toBe(shape);
  });

  it('decodes entities, and leaves what is none', () => {
    expect(shapeOf('<p>Ph&agrave; &#273;&#xEA;m &amp;amp; R&D &bogus; &#xZZ; &')).toBe(
      'p("Phà đêm &amp; R&D &bogus; &#xZZ; &")',
    );
  });

  it('reads attributes by lower-case names, decoded; the first of a name counts', () => {
    const { root } = parsePage(`<a HREF="/a?b=1&amp;c=2" class='Box' hidden title=x title=y>Ferry</a>`);
    const [link] = elementsIn(root);
    expect(link?.attribs).toEqual({ href: '/a?b=1&c=2', class: 'Box', hidden: '', title: 'x' });
  });

  it('joins nodes both ways', () => {
    const { root } = parsePage('<div>a<b>c</b>d</div>');
    const [div, bold] = elementsIn(root);
    expect(div?.children).toHaveLength(3);
    expect([bold?.parent, bold?.prev, bold?.next]).toEqual([div, div?.children[0], div?.children[2]]);
    expect([root.children[0], div?.parent]).toEqual([div, root]);
  });

  it('hands out JSON-LD beside the tree', () => {
    const page = parsePage('<script type="application/ld+json">{"a":1}</script><p>Ferry');
    expect(page.jsonLd).toEqual(['{"a":1}']);
    expect(page.isCut).toBe(false);
  });

  it('refuses more open elements than it can read in reasonable time', () => {
    expect(() => parsePage('<div>'.repeat(10_001))).toThrow(TooDeepError);
    expect(parsePage('<div>'.repeat(10_000)).isCut).toBe(false);
    expect(elementsIn(parsePage('<div></div>'.repeat(10_001)).root)).toHaveLength(10_001);
  });

  it('hangs up what is deeper than 512 elements there, and finds back to what is not', () => {
    const { root } = parsePage(`${'<div>'.repeat(600)}deep${'</div>'.repeat(600)}<p>Ferry</p>`);
    const depthOf = (node: AnyNode): number => (node.parent ? 1 + depthOf(node.parent) : 0);
    expect(Math.max(...elementsIn(root).map(depthOf))).toBe(513);
    expect(wholeText(root)).toBe('deepFerry');
    expect(root.children).toHaveLength(2);
  });

  it('knows how deep it is, though it hung up what was deeper', () => {
    const { root } = parsePage(`${'<div>'.repeat(600)}${'</div>'.repeat(590)}<p>Ferry</p>`);
    let depth = 0;
    for (let node = elementsIn(root).at(-1)?.parent; node; node = node.parent) depth++;
    expect(depth - 1).toBe(10);
  });

  it('reads the beginning of a page of many megabytes, its scripts not counted', () => {
    const long = parsePage(`<p>Ferry</p>${'x'.repeat(2_500_000)}<b>end</b>`);
    expect(long.isCut).toBe(true);
    expect(elementsIn(long.root).map(({ name }) => name)).toEqual(['p', 'body']);
    const scripted = parsePage(`<script>${'x'.repeat(2_500_000)}</script><b>end</b>`);
    expect(scripted.isCut).toBe(false);
    expect(elementsIn(scripted.root).map(({ name }) => name)).toEqual(['b']);
  });

  it('reads the beginning of a page of very many elements', () => {
    const { root, isCut } = parsePage('<p>Ferry</p>'.repeat(60_001));
    expect(isCut).toBe(true);
    expect(elementsIn(root)).toHaveLength(60_000);
    expect(parsePage('<p>Ferry</p>'.repeat(60_000)).isCut).toBe(false);
  });

  it('reads any page into one joined tree', () => {
    const piece = oneof(
      anyText,
      constantFrom(
        '<p>',
        '</p>',
        '<div class="a">',
        '</div>',
        '<table><td>',
        '<br/>',
        '<!--',
        '-->',
        '<svg>',
        '&#x',
      ),
    );
    assert(
      property(array(piece, { maxLength: 30 }), (pieces) => {
        visit(parsePage(pieces.join('')).root, {
          enter: (node) => {
            const children = 'children' in node ? node.children : [];
            children.forEach((child, at) => {
              expect(child.parent === node && child.prev === (children[at - 1] ?? null)).toBe(true);
              expect(child.next === (children[at + 1] ?? null)).toBe(true);
            });
            return true;
          },
        });
      }),
    );
  });

  it('keeps any text', () => {
    assert(
      property(anyText, (text) => {
        const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
        expect(wholeText(parsePage(`<p>${escaped}</p>`).root)).toBe(text);
      }),
    );
  });

  it('leaves addresses in attributes as they are', () => {
    const { root } = parsePage('<a href="/f?a=1&region=2&copy=3&amp;d=4">x</a>');
    expect(elementsIn(root)[0]?.attribs.href).toBe('/f?a=1&region=2&copy=3&d=4');
  });
});
