import { describe, expect, it } from 'vitest';
import { elementIn, namesOf, surveyOf } from '../fixture.ts';
import { elementsNamed, factsOf, isDispensable, isForeign } from './survey.ts';

const LONG = 'The night ferry runs again after three months of repairs, with room for two hundred people. ';

describe('surveyPage', () => {
  it('counts text, linked text and running text in characters, white space not counted', () => {
    const survey = surveyOf(
      `<div> <p>${LONG}</p>\n<p>Short <a href="/a">Linked text which is longer than any label</a></p></div>`,
    );
    expect(factsOf(survey, elementIn(survey, 'a'))).toMatchObject({ text: 42, linked: 42, running: 0 });
    expect(factsOf(survey, elementIn(survey, 'div'))).toMatchObject({
      text: LONG.length - 1 + 5 + 42,
      linked: 42,
      running: LONG.length - 1,
    });
    expect(factsOf(survey, survey.root)).toMatchObject({ linked: 42, running: LONG.length - 1 });
  });

  it('counts what stands in a link in an element as linked', () => {
    const survey = surveyOf('<a href="/a"><h3><span>New bridge</span></h3></a><p>Text</p>');
    expect(factsOf(survey, elementIn(survey, 'span'))).toMatchObject({ text: 10, linked: 10 });
    expect(factsOf(survey, elementIn(survey, 'p'))).toMatchObject({ text: 4, linked: 0 });
  });

  it('passes over what no reader sees as text', () => {
    const survey = surveyOf('<div>Ferry<select><option>Anchorage</option></select></div>');
    expect(factsOf(survey, elementIn(survey, 'div')).text).toBe(5);
    expect(elementsNamed(survey, 'option')).toEqual([]);
  });

  it('gives each element its own traits, not those of what is around it', () => {
    const survey = surveyOf('<aside class="related"><p class="caption">Ferry</p></aside>');
    expect(namesOf(factsOf(survey, elementIn(survey, 'p')).traits)).toEqual(['caption']);
  });

  it('lists elements by tag in document order', () => {
    const survey = surveyOf('<h2>1</h2><h1>2</h1><div><h2>3</h2></div>');
    const texts = elementsNamed(survey, 'h1', 'h2').map(
      ({ children }) => 'data' in children[0]! && children[0].data,
    );
    expect(texts).toEqual(['2', '1', '3']);
    expect(elementsNamed(survey, 'h3')).toEqual([]);
  });

  it('numbers elements in document order', () => {
    const survey = surveyOf('<div><p>1</p><b>2</b></div><i>3</i>');
    const orders = ['div', 'p', 'b', 'i'].map((name) => factsOf(survey, elementIn(survey, name)).order);
    expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
  });

  it('knows nothing of what is not on the page', () => {
    const elsewhere = surveyOf('<p>Ferry</p>').root;
    expect(factsOf(surveyOf(''), elsewhere)).toMatchObject({
      traits: 0,
      text: 0,
      linked: 0,
      running: 0,
    });
  });
});

describe('aroundHeadline', () => {
  const around = (html: string) => {
    const survey = surveyOf(html);
    return ['a', 'b'].filter((id) => survey.aroundHeadline.has(elementIn(survey, id)));
  };

  it.each([
    ['the heading that the title repeats', '<title>The ferry runs | Ledger</title>', 'The ferry runs', ['b']],
    ['the first h1 where none does', '<title>Ledger</title>', 'The ferry runs', ['a']],
    ['the first h1 where there is no title', '', 'The ferry runs', ['a']],
    ['typography does not matter', '<title>“the FERRY — runs”</title>', 'The ferry runs', ['b']],
    ['a word of the title is no headline', '<title>The ferry runs again tonight</title>', 'Ferry', ['a']],
  ])('%s', (_, title, heading, expected) => {
    expect(
      around(`${title}<div id="a"><h1>World news</h1></div><div id="b"><h2>${heading}</h2></div>`),
    ).toEqual(expected);
  });

  it('is empty where there is no heading', () => {
    expect(surveyOf('<p>Text</p><h3>Text</h3>').aroundHeadline.size).toBe(0);
  });
});

describe('isDispensable', () => {
  const isBoxDispensable = (html: string) => {
    const survey = surveyOf(html);
    return isDispensable(survey, elementIn(survey, 'box'));
  };
  const text = (times: number) => `<p>${LONG}</p>`.repeat(times);

  it.each([
    ['a small box', `<div class="box">${text(1)}</div>${text(4)}`, true],
    ['a box with a third of the text', `<div class="box">${text(2)}</div>${text(4)}`, false],
    ['a box with all of the text', `<div class="box">${text(2)}</div>`, false],
    [
      'a large box beside the headline and its text',
      `<h1>Ferry</h1>${text(7)}<div class="box">${text(9)}</div>`,
      true,
    ],
    [
      'a large box where little else is left',
      `<h1>Ferry</h1>${text(4)}<div class="box">${text(9)}</div>`,
      false,
    ],
    ['a large box around the headline', `<div class="box"><h1>Ferry</h1>${text(9)}</div>${text(7)}`, false],
    ['a large box on a page without headline', `<div class="box">${text(9)}</div>${text(7)}`, false],
    ['a long list of links', `<div class="box">${`<a href="/">${LONG}</a>`.repeat(9)}</div>${text(1)}`, true],
  ])('%s: %#', (_, html, expected) => {
    expect(isBoxDispensable(html)).toBe(expected);
  });
});

describe('isForeign', () => {
  const isParagraphForeign = (html: string) => {
    const survey = surveyOf(html);
    return isForeign(survey, elementIn(survey, 'i'));
  };
  const article = `<h1>Ferry</h1><p>${LONG.repeat(8)}</p>`;

  it.each(['<aside>', '<div class="related">', '<footer>', '<div class="comments"><div>', '<nav>', '<form>'])(
    'is what stands in %s',
    (open) => {
      expect(isParagraphForeign(`${article}${open}<p><i>Ferry</i></p>`)).toBe(true);
    },
  );

  it.each(['<article>', '<div class="caption">', '<header>', '<div>'])('is not what stands in %s', (open) => {
    expect(isParagraphForeign(`${article}${open}<p><i>Ferry</i></p>`)).toBe(false);
  });

  it('does not believe a bad name around the whole article', () => {
    expect(isParagraphForeign(`<div class="sidebar-layout">${article}<p><i>Ferry</i></p></div>`)).toBe(false);
  });
});
