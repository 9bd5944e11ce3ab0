import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../html/parse.ts';
import { elementsIn } from '../../html/tree.ts';
import { namesOf } from '../fixture.ts';
import { nameTraits, TRAITS, traitBit, traitBits, traitReader, wordsInName } from './traits.ts';

/** The traits of the last element that is opened. */
function traitsOf(html: string) {
  return namesOf(traitReader()(elementsIn(parsePage(html).root).at(-1)!));
}

describe('traitReader', () => {
  it.each([
    ['<div class="article-body">', ['body', 'article']],
    ['<div id="articleBody">', ['body', 'article']],
    ['<div class="detail-sapo">', ['article', 'lead']],
    ['<div class="box-tinlienquan2">', ['related']],
    ['<div class="tin-lien-quan">', ['related']],
    ['<div class="read-more">', ['related']],
    ['<div class="readmore">', ['related']],
    ['<div class="relatedStories">', ['related']],
    ['<div id="binh-luan">', ['comments']],
    ['<div class="newsletterSignup">', ['promotion']],
    ['<div class="quang-cao">', ['advertisement']],
    ['<div class="chia-se">', ['sharing']],
    ['<div role="navigation">', ['navigation']],
    ['<div class="pull-quote">', ['pull-quote']],
    ['<div class="author-name">', ['byline']],
    ['<p class="note">', []],
    ['<p>', []],
  ])('names of %s', (html, traits) => {
    expect(traitsOf(html)).toEqual(traits);
  });

  it.each([
    ['<article>', ['article']],
    ['<nav>', ['navigation']],
    ['<aside>', ['aside']],
    ['<footer>', ['footer']],
    ['<button>', ['form']],
    ['<figcaption>', ['caption']],
    ['<time>', ['date']],
    ['<aside class="related">', ['related', 'aside']],
  ])('tag of %s', (html, traits) => {
    expect(traitsOf(html)).toEqual(traits);
  });

  it.each([
    ['<p hidden>', ['hidden']],
    ['<p aria-hidden="true">', ['hidden']],
    ['<p aria-hidden="false">', []],
    ['<p class="hidden">', ['hidden']],
    ['<p class="overflow-hidden">', []],
    ['<p style="color: red; DISPLAY:none">', ['hidden']],
    ['<p style="visibility : hidden">', ['hidden']],
    ['<p style="display: block">', []],
    ['<div itemprop="articleBody">', ['body']],
    ['<b itemprop="author">', ['byline']],
    ['<a rel="author nofollow" href="/ann">', ['byline']],
  ])('attributes of %s', (html, traits) => {
    expect(traitsOf(html)).toEqual(traits);
  });

  it.each(['adverse-weather', 'shared', 'radio', 'texture', 'commerce', 'headers', 'more', 'read', 'lien'])(
    'takes no part of a word for the word: %s',
    (name) => {
      expect(traitsOf(`<div class="${name}">`)).toEqual([]);
    },
  );

  it('wants the words of a group in their order', () => {
    expect(namesOf(nameTraits(['read', 'more', 'box']))).toEqual(['related']);
    expect(namesOf(nameTraits(['more', 'read']))).toEqual([]);
    expect(namesOf(nameTraits(['read', 'box', 'more']))).toEqual([]);
  });

  it('remembers names without mixing them up', () => {
    const read = traitReader();
    const elements = elementsIn(
      parsePage('<p class="share"></p><p id="share"></p><p class="caption"></p><p class="share caption"></p>')
        .root,
    );
    expect(elements.map((element) => namesOf(read(element)))).toEqual([
      ['sharing'],
      ['sharing'],
      ['caption'],
      ['caption', 'sharing'],
    ]);
  });

  it('reads names of any kind, and only the beginning of endless ones', () => {
    const read = traitReader();
    assert(
      property(string({ unit: 'grapheme' }), (name) => {
        const [element] = elementsIn(parsePage('<p>').root);
        element!.attribs = { class: name, id: name };
        expect(read(element!)).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(traitsOf(`<div class="${'x '.repeat(300)}share">`)).toEqual([]);
  });
});

describe('wordsInName', () => {
  it.each([
    ['box-tinLienQuan2', ['box', 'tin', 'lien', 'quan']],
    ['HTMLBody', ['html', 'body']],
    ['main_nav  share', ['main', 'nav', 'share']],
    ['123', []],
  ])('%s', (name, words) => {
    expect(wordsInName(name)).toEqual(words);
  });
});

describe('traitBits', () => {
  it('keeps all traits apart', () => {
    expect(namesOf(traitBits(TRAITS))).toEqual([...TRAITS]);
    expect(new Set(TRAITS.map(traitBit)).size).toBe(TRAITS.length);
    expect(traitBits(TRAITS)).toBeGreaterThan(0);
  });
});
