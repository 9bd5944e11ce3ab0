import { describe, expect, it } from 'vitest';
import { elementIn, seenIn, surveyOf } from '../fixture.ts';
import { findContainer } from './container.ts';
import { type ContextFeatures, contextFeaturesOf } from './context-features.ts';
import { OUTSIDE_ODDS } from './surroundings.ts';

const TEXT = 'The night ferry runs again after three months of repairs, with room for two hundred people.';

const PAGE = surveyOf(
  `<body><nav>Menu</nav><main><h1>Ferry</h1><div id="text"><p>${TEXT} (1)</p><h2>Captain</h2><p>${TEXT} (2)</p>` +
    `<blockquote><p>${TEXT} (3)</p></blockquote></div></main><footer>Ledger</footer></body>`,
);
const MAIN = { main: elementIn(PAGE, 'main'), home: elementIn(PAGE, 'text') };
const contexts = contextFeaturesOf(PAGE, seenIn(PAGE), MAIN);

/** One measure of all blocks: menu, headline, first paragraph, subhead, second, third, footer. */
function each<Name extends keyof ContextFeatures>(name: Name): ContextFeatures[Name][] {
  return contexts.map((context) => context[name]);
}

describe('contextFeaturesOf', () => {
  it('tells main container and home from what is outside', () => {
    expect(each('isInMain')).toEqual([false, true, true, true, true, true, false]);
    expect(each('isAtHome')).toEqual([false, false, true, true, true, false, false]);
    expect(each('isBelowHome')).toEqual([false, false, true, true, true, true, false]);
    expect(contexts.slice(1, 6).map(({ depth }) => depth)).toEqual([1, 2, 2, 2, 3]);
  });

  it('looks at the neighbours; what is outside counts as bad', () => {
    expect(each('before')).toEqual([OUTSIDE_ODDS, OUTSIDE_ODDS, -4, 4, -4, 4, 4]);
    expect(each('after')).toEqual([-4, 4, -4, 4, 4, OUTSIDE_ODDS, OUTSIDE_ODDS]);
    expect(contexts[3]?.around).toBe((OUTSIDE_ODDS + -4 + 4 + OUTSIDE_ODDS) / 4);
  });

  it('counts places from the first and the last good block', () => {
    expect(each('fromFirst')).toEqual([-2, -1, 0, 1, 2, 3, 4]);
    expect(each('fromLast')).toEqual([5, 4, 3, 2, 1, 0, -1]);
  });

  it('counts good text since the headline and above', () => {
    expect(each('sinceHeadline').slice(0, 2)).toEqual([0, 0]);
    expect(each('goodAbove')[0]).toBe(0);
    expect(each('goodAbove').at(-1)).toBeGreaterThan(0.99);
    for (const name of ['sinceHeadline', 'goodAbove'] as const)
      expect(each(name)).toEqual([...each(name)].sort((a, b) => a - b));
  });

  it('gives the means of home and main container to all', () => {
    expect(new Set(each('homeOdds')).size).toBe(1);
    expect(each('homeOdds')[0]).toBeGreaterThan(each('mainOdds')[0] ?? 0);
  });

  it('clips what the first look says', () => {
    const [certain] = contextFeaturesOf(
      PAGE,
      seenIn(PAGE, () => 60),
      MAIN,
    );
    expect(certain?.odds).toBe(5);
  });
});

describe("the description's opening", () => {
  const html = `<main><div><p>${TEXT}</p><p>Text</p></div><div><p>Other</p></div></main>`;
  const openings = (description: string) => {
    const survey = surveyOf(html);
    const seen = seenIn(survey).map(({ features, ...rest }) => ({
      ...rest,
      features: { ...features, opensDescription: features.block.text === description },
    }));
    const found = contextFeaturesOf(survey, seen, { main: elementIn(survey, 'main'), home: null });
    return found.map(({ opening, fromOpening }) => [opening, fromOpening]);
  };

  it('stands in the same section or elsewhere', () => {
    expect(openings(TEXT)).toEqual([
      ['same section', 0],
      ['same section', 1],
      ['elsewhere', 2],
    ]);
    expect(openings('Other')).toEqual([
      ['elsewhere', -2],
      ['elsewhere', -1],
      ['same section', 0],
    ]);
  });

  it('may stand nowhere', () => {
    expect(openings('Something else')).toEqual(Array(3).fill(['none', 0]));
  });
});

it('contextFeaturesOf bears a page without blocks', () => {
  const survey = surveyOf('');
  expect(contextFeaturesOf(survey, [], findContainer(survey, []))).toEqual([]);
});
