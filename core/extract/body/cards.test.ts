import { describe, expect, it } from 'vitest';
import { elementIn, surveyOf } from '../fixture.ts';
import { elementsNamed } from '../survey/survey.ts';
import { cardFinder } from './cards.ts';

const TEXT = `<h1>Ferry</h1><p>${'The night ferry runs again after three months of repairs. '.repeat(20)}</p>`;
const LINK = '<a href="/a">New bridge over the river opens</a>';

/** Whether the first `i` of a page stands in a card. */
function isInCard(html: string): boolean {
  const survey = surveyOf(`<body>${TEXT}${html}</body>`);
  return cardFinder(survey)(elementIn(survey, 'i'));
}

describe('cardFinder', () => {
  it.each([
    ['boxes of one make', `<div class="x">${LINK}<i>Today</i></div>`.repeat(3)],
    ['list items', `<ul>${`<li>${LINK}<p><i>Today</i></p></li>`.repeat(3)}</ul>`],
    ['elements between which others stand', `<section>${LINK}<i>Today</i></section><hr>`.repeat(3)],
    [
      'boxes in which the link is the box',
      '<a href="/a" class="x"><h3>New bridge over the river <i>opens</i></h3></a>'.repeat(3),
    ],
  ])('finds %s', (_, html) => {
    expect(isInCard(html)).toBe(true);
  });

  it.each([
    ['two alike', `<div class="x">${LINK}<i>Today</i></div>`.repeat(2)],
    ['boxes without links', '<div class="x">New bridge over the river opens<i>Today</i></div>'.repeat(3)],
    ['boxes with short links', '<div class="x"><a href="/a">Bridge</a><i>Today</i></div>'.repeat(3)],
    ['paragraphs with links', `<p>The mayor says so: ${LINK} <i>today</i></p>`.repeat(3)],
    [
      'different makes',
      ['a', 'b', 'c'].map((name) => `<div class="${name}">${LINK}<i>Today</i></div>`).join(''),
    ],
    [
      'what is far inside',
      `<div class="x">${LINK}${'<div>'.repeat(6)}<i>Today</i>${'</div>'.repeat(6)}</div>`.repeat(3),
    ],
  ])('takes none for a card: %s', (_, html) => {
    expect(isInCard(html)).toBe(false);
  });

  it('takes no box for a card that holds the article', () => {
    const survey = surveyOf(`<div>${TEXT}<i>Today</i>${LINK}</div>${`<div>${LINK}</div>`.repeat(3)}`);
    expect(elementsNamed(survey, 'a').map(cardFinder(survey))).toEqual([false, true, true, true]);
  });

  it('answers the same twice', () => {
    const survey = surveyOf(`<body>${TEXT}${`<div>${LINK}<i>Today</i></div>`.repeat(3)}<u>Text</u></body>`);
    const isCard = cardFinder(survey);
    const [card, text] = [elementIn(survey, 'i'), elementIn(survey, 'u')];
    expect([card, text, card, text].map(isCard)).toEqual([true, false, true, false]);
  });
});
