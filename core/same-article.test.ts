import { describe, expect, it } from 'vitest';
import { extractArticle } from './extract/extract.ts';
import { areOfTwoArticles, isSameArticle } from './same-article.ts';

const FERRY = [
  'The night ferry to Eastport sails again after three months of repairs, with two hundred passengers aboard.',
  'Captain Ola Brandt said that the ship had a new engine, and that it had been painted from bow to stern.',
];
const BRIDGE = [
  'A bridge of steel and oak now joins both banks of the river Lauter, a year later than the town had planned.',
  'The mayor cut a ribbon, a band played, and the first bus crossed with school children from the valley.',
];

function article(title: string, paragraphs: string[]) {
  const html = `<title>${title}</title><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
  return extractArticle(html, {
    url: 'https://daily.example/a',
    zone: 'UTC',
    fetchedAt: '2026-02-07T00:00:00Z',
  });
}

describe('isSameArticle', () => {
  it('is so under another headline, and shortened', () => {
    const whole = article('Night ferry returns', [...FERRY, ...BRIDGE]);
    expect(isSameArticle(whole, article('Ferry sails at last', FERRY))).toBe(true);
  });

  it('is so under one headline, however much was written anew', () => {
    expect(
      isSameArticle(article('Night ferry returns', FERRY), article('NIGHT FERRY RETURNS!', BRIDGE)),
    ).toBe(true);
  });

  it('is not so where neither is the same', () => {
    expect(isSameArticle(article('Night ferry returns', FERRY), article('A bridge opens', BRIDGE))).toBe(
      false,
    );
    expect(isSameArticle(article('', FERRY), article('', BRIDGE))).toBe(false);
  });
});

describe('areOfTwoArticles', () => {
  it.each([
    ['Night ferry returns to Eastport', 'A bridge of steel opens in the valley', true],
    ['Phà đêm trở lại Đông Cảng', 'Khánh thành cầu thép bắc qua sông', true],
    ['Night ferry returns to Eastport', 'The ferry to Eastport sails again at last', false],
    ['Phà đêm trở lại', 'PHA DEM TRO LAI', false],
    ['Night ferry', 'A bridge of steel opens in the valley', false],
    ['', '', false],
  ])('of %j and %j is %s', (one, other, expected) => {
    expect(areOfTwoArticles(one, other)).toBe(expected);
    expect(areOfTwoArticles(other, one)).toBe(expected);
  });
});
