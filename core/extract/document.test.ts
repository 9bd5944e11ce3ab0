import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureTree, nameWords, parsePage, textOf, visit } from './document.ts';
import { isParseable } from './nesting.ts';

const bodyOf = (html: string) => parsePage(html).body;

describe('parsePage', () => {
  it.each([
    '<p>Ferry</p>',
    'Ferry',
    '<body><p>Ferry</p></body>',
    '<html><p>Ferry</p></html>',
    '<html><head></head></html><p>Ferry</p>',
    '<!doctype html><html><head><title>x</title><p>Ferry</p></head></html>',
  ])('puts the text of %s in body', (html) => {
    const document = parsePage(html);
    expect(textOf(document.body)).toBe('Ferry');
    expect([...document.documentElement.children].map((child) => child.localName)).toEqual(['head', 'body']);
  });

  it('gives any text a body', () => {
    assert(property(string({ unit: 'binary' }), (text) => void expect(parsePage(text).body).toBeTruthy()));
  });
});

describe('textOf', () => {
  it('keeps blocks apart and inline elements together', () => {
    expect(textOf(bodyOf('<p>Night</p><p><b>fer</b>ry<br>runs</p>'))).toBe('Night ferry runs');
  });

  it('leaves out what no reader sees', () => {
    expect(textOf(bodyOf('<script>x</script><style>y</style><svg><text>z</text></svg><p>Ferry</p>'))).toBe(
      'Ferry',
    );
  });

  it('gives NFC without no-break and zero-width spaces', () => {
    expect(textOf(bodyOf(`<p>${'Phà'.normalize('NFD')}&nbsp;đ\u200Bêm</p>`))).toBe('Phà đêm');
  });
});

describe('visit', () => {
  it('leaves every element it entered, also those it passes over', () => {
    const seen: string[] = [];
    visit(bodyOf('<p><b>x</b></p><i>y</i>'), {
      enter: (node) => {
        seen.push(`+${node.nodeName}`);
        return node.nodeName !== 'P';
      },
      leave: (node) => seen.push(`-${node.nodeName}`),
    });
    expect(seen).toEqual(['+BODY', '+P', '-P', '+I', '+#text', '-#text', '-I', '-BODY']);
  });
});

describe('measureTree', () => {
  it('adds up the depths of all elements', () => {
    expect(measureTree(bodyOf('<div><p>x</p><p>y</p></div>'))).toEqual({ depth: 2, cost: 5 });
  });
});

describe('nameWords', () => {
  it('parts the words of class and id, however they are joined', () => {
    const element = bodyOf('<p class="box-tinLienQuan sc_7f01" id="MostRead"></p>').querySelector('p')!;
    expect(nameWords(element)).toBe('box tin lien quan sc f most read');
  });
});

describe('isParseable', () => {
  it('is false only where elements stay open', () => {
    expect(isParseable('<div>'.repeat(10_001))).toBe(false);
    expect(isParseable('<div></div>'.repeat(20_000))).toBe(true);
    expect(isParseable('<p>x<br><img src="a.jpg">'.repeat(20_000))).toBe(true);
    expect(isParseable(`<svg>${'<path d="M0"/>'.repeat(20_000)}</svg>`)).toBe(true);
  });
});
