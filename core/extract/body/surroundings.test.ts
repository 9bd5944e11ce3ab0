import { describe, expect, it } from 'vitest';
import { elementIn, seenIn, surveyOf } from '../fixture.ts';
import {
  chanceOf,
  clip,
  linkShareOf,
  MOST_ODDS,
  meanOdds,
  sectionAround,
  sectionsOf,
  templatesOf,
} from './surroundings.ts';

const TEXT = 'The night ferry runs again after three months of repairs.';

describe('log-odds', () => {
  it('as a chance', () => {
    expect([chanceOf(0), chanceOf(100), chanceOf(-100)]).toEqual([0.5, 1, expect.closeTo(0)]);
    expect(chanceOf(2) + chanceOf(-2)).toBeCloseTo(1);
  });

  it('say no more beyond a limit', () => {
    expect([99, 1, -99].map(clip)).toEqual([MOST_ODDS, 1, -MOST_ODDS]);
  });

  it('are weighed by characters', () => {
    const survey = surveyOf('<p>123456789</p><div>1</div>');
    expect(meanOdds(seenIn(survey, ({ element }) => (element.name === 'p' ? 2 : -3)))).toBeCloseTo(
      (18 - 3) / 10,
    );
    expect(meanOdds(seenIn(survey, () => 99))).toBe(MOST_ODDS);
    expect(meanOdds([])).toBe(0);
  });
});

describe('sectionsOf', () => {
  const survey = surveyOf(
    `<main><div id="top"><h1>Ferry</h1></div><div id="text"><p>${TEXT}</p><section><p>${TEXT}</p></section></div>` +
      `<div id="list"><a href="/a">Bridge</a> <p>opens</p></div></main><footer>Ledger</footer>`,
  );
  const main = elementIn(survey, 'main');

  it('are the children of the main container', () => {
    const paragraph = elementIn(survey, 'section').children[0]!;
    expect(sectionAround(paragraph, main)).toBe(elementIn(survey, 'text'));
    expect(sectionAround(elementIn(survey, 'text'), main)).toBe(elementIn(survey, 'text'));
    expect(sectionAround(main, main)).toBeNull();
    expect(sectionAround(elementIn(survey, 'footer'), main)).toBeNull();
  });

  it('share out the good text, and count from the section that has most of it', () => {
    const sections = sectionsOf(survey, seenIn(survey), main);
    expect(sections).toHaveLength(6);
    const [top, text, same, link, opens, footer] = sections;
    expect(text).toBe(same);
    expect(link).toBe(opens);
    expect(footer).toBeNull();
    expect([top, text, link].map((section) => section?.behindLargest)).toEqual([-1, 0, 1]);
    expect(text?.share).toBeGreaterThan(0.9);
    expect(top?.share).toBeLessThan(0.01);
    expect([top?.odds, text?.odds]).toEqual([-4, 4]);
    expect([text?.links, link?.links]).toEqual([0, 6 / 11]);
  });
});

describe('templatesOf', () => {
  it('takes together what has the same tags and classes three levels up', () => {
    const card = '<li class="x"><a href="/a"><p>New bridge opens</p></a></li>';
    const survey = surveyOf(`<div><p>${TEXT}</p></div><ul>${card.repeat(3)}</ul>`);
    const templates = templatesOf(seenIn(survey, ({ text }) => (text === TEXT ? 4 : -1)));
    expect(templates).toEqual([
      { odds: 4, count: 1, cardShare: 0 },
      ...Array(3).fill({ odds: -1, count: 3, cardShare: expect.any(Number) }),
    ]);
  });

  it('tells templates apart by class', () => {
    const survey = surveyOf('<div><p class="a">One</p><p class="b">Two</p><p class="a">Three</p></div>');
    expect(templatesOf(seenIn(survey)).map(({ count }) => count)).toEqual([2, 1, 2]);
  });
});

describe('linkShareOf', () => {
  it('is the share of characters in links', () => {
    const survey = surveyOf('<div><a href="/a">Bridge</a><p>Ferry!</p></div><i></i>');
    expect(linkShareOf(survey, elementIn(survey, 'div'))).toBe(0.5);
    expect([linkShareOf(survey, elementIn(survey, 'i')), linkShareOf(survey, null)]).toEqual([0, 0]);
  });
});
