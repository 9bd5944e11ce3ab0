import { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { parsePage } from './parse.ts';
import {
  attribute,
  closest,
  elementsIn,
  isElement,
  isInside,
  nameWords,
  parentElement,
  removeElements,
  textOf,
  visit,
  wholeText,
} from './tree.ts';

const rootOf = (html: string) => parsePage(html).root;
const named = (html: string, tag: string) => elementsIn(rootOf(html)).find(({ name }) => name === tag)!;

function visited(html: string, passesOver = ''): string[] {
  const steps: string[] = [];
  const root = rootOf(html);
  visit(root, {
    enter: (node) => {
      if (isElement(node)) steps.push(node.name);
      if (node.type === 'text') steps.push(node.data);
      return !isElement(node) || node.name !== passesOver;
    },
    leave: (node) => {
      if (isElement(node)) steps.push(`/${node.name}`);
    },
  });
  return steps;
}

describe('visit', () => {
  it('enters and leaves in document order', () => {
    expect(visited('<div>a<p>b<b>c</b></p></div><u>d</u><i></i>')).toEqual([
      'div',
      'a',
      'p',
      'b',
      'b',
      'c',
      '/b',
      '/p',
      '/div',
      'u',
      'd',
      '/u',
      'i',
      '/i',
    ]);
  });

  it('passes over what is inside, and leaves all the same', () => {
    expect(visited('<div><p>a<b>c</b></p>d</div>', 'p')).toEqual(['div', 'p', '/p', 'd', '/div']);
  });

  it('ends at the root that it was given', () => {
    const names: string[] = [];
    visit(named('<p>a</p><div><i>b</i></div><u>c</u>', 'div'), {
      enter: (node) => {
        if (isElement(node)) names.push(node.name);
        return true;
      },
    });
    expect(names).toEqual(['div', 'i']);
  });

  it('needs no stack', () => {
    const root = new Element('div', {}, []);
    let deepest = root;
    for (let depth = 0; depth < 50_000; depth++) {
      const child = new Element('div', {}, []);
      child.parent = deepest;
      deepest.children.push(child);
      deepest = child;
    }
    expect(elementsIn(root)).toHaveLength(50_000);
    expect(closest(deepest, (node) => node === root)).toBe(root);
  });
});

describe('textOf', () => {
  it.each([
    ['<p>Night</p><p>ferry</p>', 'Night ferry'],
    ['<p>Night <b>fer</b>ry</p>', 'Night ferry'],
    ['<p>Night<br>ferry</p>', 'Night ferry'],
    ['<table><tr><td>1</td><td>2</td></tr></table>', '1 2'],
    ['<ul><li>1<li>2</ul>', '1 2'],
    ['<p> Night\n\t ferry&nbsp;&#8203; </p>', 'Night ferry'],
    ['<p>Ferry <select><option>no</select><iframe>no</iframe><textarea>no</textarea></p>', 'Ferry'],
    [`<p>${'Phà đêm'.normalize('NFD')}</p>`, 'Phà đêm'],
  ])('reads %j', (html, text) => {
    expect(textOf(rootOf(html))).toBe(text);
  });

  it('leaves white space to wholeText', () => {
    expect(wholeText(rootOf('<p> a\n<b>b</b></p><p>c</p>'))).toBe(' a\nbc');
  });
});

describe('closest, parentElement and isInside', () => {
  const html = '<article><div class="box"><p><b>Ferry</b></p></div></article>';

  it('look at the element itself first', () => {
    const bold = named(html, 'b');
    expect(closest(bold, ({ name }) => name === 'b')).toBe(bold);
    expect(closest(bold, ({ attribs }) => attribs.class === 'box')?.name).toBe('div');
    expect(closest(bold, ({ name }) => name === 'section')).toBeNull();
    expect(isInside(bold, new Set([bold]))).toBe(true);
    expect(isInside(bold.parent as typeof bold, new Set([bold]))).toBe(false);
  });

  it('end below the page', () => {
    expect(parentElement(named(html, 'b'))?.name).toBe('p');
    expect(parentElement(named(html, 'article'))).toBeNull();
  });
});

describe('attribute', () => {
  it('tells an empty one from none', () => {
    const image = named('<img src="a.jpg" alt>', 'img');
    expect(['src', 'alt', 'title'].map((name) => attribute(image, name))).toEqual(['a.jpg', '', null]);
  });
});

describe('removeElements', () => {
  it.each([
    ['<i>a</i><b>b</b><u>c</u>', 'b', 'ac'],
    ['<b>b</b><u>c</u>', 'b', 'c'],
    ['<i>a</i><b>b</b>', 'b', 'a'],
    ['<p>a <b>b</b></p>', 'p', ''],
  ])('takes out of %s the %s', (html, tag, text) => {
    const root = rootOf(html);
    const removed = elementsIn(root).find(({ name }) => name === tag)!;
    removeElements([removed]);
    expect(wholeText(root)).toBe(text);
    expect(elementsIn(root)).not.toContain(removed);
    expect(removed.parent).toBeNull();
  });

  it('joins the neighbours', () => {
    const [first, removed, last] = elementsIn(rootOf('<i>a</i><b>b</b><u>c</u>'));
    removeElements([removed!]);
    expect(first!.next).toBe(last);
    expect(last!.prev).toBe(first);
  });

  it('takes out what stands in something taken out before', () => {
    const root = rootOf('<div><p>a</p></div><p>b</p>');
    removeElements(elementsIn(root).slice(0, 2));
    expect(wholeText(root)).toBe('b');
  });
});

describe('nameWords', () => {
  it.each([
    ['<div class="box-tinLienQuan2" id="main_nav">', 'box tin lien quan main nav'],
    ['<input type="email" role="searchbox">', 'searchbox email'],
    ['<div>', ''],
  ])('of %s', (html, words) => {
    expect(nameWords(elementsIn(rootOf(html))[0]!)).toBe(words);
  });
});
