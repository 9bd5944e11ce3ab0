import { describe, expect, it } from 'vitest';
import { elementIn, seenIn, surveyOf } from '../fixture.ts';
import { findContainer, isWithin } from './container.ts';

const GOOD = `<p>${'The night ferry runs again after three months of repairs. '.repeat(2)}</p>`;
const MENU = `<ul>${'<li>A bridge</li>'.repeat(90)}</ul>`;

/** The names of main container and home, where paragraphs are likely to be the article's and all else is not. */
function containerOf(html: string) {
  const survey = surveyOf(`<body>${html}</body>`);
  const { main, home } = findContainer(survey, seenIn(survey));
  return [main, home].map((node) => (node && 'attribs' in node ? node.attribs.id || node.name : null));
}

describe('findContainer', () => {
  it.each([
    ['the box of the paragraphs', `<div id="a">${GOOD.repeat(3)}</div><div id="b">Menu</div>`, ['a', 'a']],
    [
      'the box that holds all of it',
      `<div id="a"><div id="b">${GOOD}</div><div id="c">${GOOD.repeat(3)}</div></div>Menu`,
      ['a', 'c'],
    ],
    ['the better of two', `<div id="a">${GOOD}</div>${MENU}<div id="b">${GOOD.repeat(9)}</div>`, ['b', 'b']],
    [
      'the inner box, if much else is around',
      `<div id="a">${MENU}<div id="b">${GOOD.repeat(2)}</div></div>`,
      ['b', 'b'],
    ],
    [
      'a box that is named like a body',
      `<div id="a"><div id="b" class="article-body">${GOOD.repeat(9)}</div>${GOOD}</div>`,
      ['b', 'b'],
    ],
    ['the box around a single paragraph', `<div id="a">${GOOD}</div>`, ['a', 'a']],
  ])('is %s', (_, html, names) => {
    expect(containerOf(html)).toEqual(names);
  });

  it('is the page where nothing stands', () => {
    const survey = surveyOf('');
    expect(findContainer(survey, [])).toEqual({ main: survey.root, home: null });
  });
});

describe('isWithin', () => {
  it('counts the root itself', () => {
    const survey = surveyOf('<div><p>Ferry</p></div><section></section>');
    const [div, p, section] = ['div', 'p', 'section'].map((name) => elementIn(survey, name));
    expect([isWithin(p!, div!), isWithin(p!, p!), isWithin(p!, survey.root)]).toEqual([true, true, true]);
    expect([isWithin(div!, p!), isWithin(p!, section!)]).toEqual([false, false]);
  });
});
