import { describe, expect, it } from 'vitest';
import { parsePage } from '../../html/parse.ts';
import { measureTree, readabilityText } from './readability.ts';

const LINE =
  'The night ferry runs again after three months of repairs, and it carries two hundred passengers';
const lines = (count: number) => Array.from({ length: count }, (_, number) => `${LINE} on day ${number}.`);
const paragraphs = (count: number) =>
  lines(count)
    .map((line) => `<p>${line}</p>`)
    .join('');

describe('readabilityText', () => {
  it('reads the paragraphs of the article, not the lists around it', () => {
    const list = `<ul>${'<li><a href="/a">A bridge</a></li>'.repeat(9)}</ul>`;
    expect(readabilityText(`<body>${list}<div>${paragraphs(6)}</div>${list}</body>`)).toEqual(lines(6));
  });

  it('reads a page of only text', () => {
    expect(readabilityText(LINE)).toEqual([LINE]);
  });

  it('gives NFC without no-break spaces, and broken entities as they stand', () => {
    const ferry = 'Phà'.normalize('NFD');
    expect(readabilityText(`<p>${ferry}&nbsp;đêm &bogus; &#xZZ; &amp;`)).toEqual([
      'Phà đêm &bogus; &#xZZ; &',
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a picture', '<img src="a.jpg">'],
    ['no words', '<p>—</p>'],
  ])('finds no article in %s', (_, html) => {
    expect(readabilityText(html)).toBeNull();
  });

  it('reads a page with templates of scripts in its head, on which it throws in a document of linkedom', () => {
    const template = `<template><div><script>count('visitors', 'of every page', 'each day')</script></div></template>`;
    const html = `<html><head>${template.repeat(30)}</head><body><div>${paragraphs(3)}</div></body></html>`;
    expect(readabilityText(html)).toEqual(lines(3));
  });

  it.each([
    ['too deep', '<div>'.repeat(5000) + paragraphs(4)],
    ['too deep to be parsed', '<div>'.repeat(20_000) + paragraphs(4)],
    ['too large', `<table>${`<tr>${'<td>Ferry</td>'.repeat(20)}</tr>`.repeat(1000)}</table>`],
    ['too costly in elements', paragraphs(4) + '<div>'.repeat(300) + '<i></i>'.repeat(3000)],
    ['too costly in text', '<div>'.repeat(300) + `<p>${LINE.repeat(100)}</p>`.repeat(100)],
  ])('gives up on a page that is %s', (_, html) => {
    expect(readabilityText(html)).toBeNull();
  });
});

describe('measureTree', () => {
  it('counts depth with size', () => {
    expect(measureTree(parsePage('<div>ab<p>cde</p><p>f</p></div>').root)).toEqual({
      elements: 3,
      depth: 2,
      elementCost: 5,
      textCost: 2 + 2 * 4,
    });
  });
});
