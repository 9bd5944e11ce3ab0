import { describe, expect, it } from 'vitest';
import type { Article } from '../../core/article.ts';
import { sayChange, sayChangeVi } from '../../core/source/source-change.ts';
import { fictionalSurvey } from '../../sources/survey/fixture.ts';
import { changesSince as changesIn, type Known, type Now } from './changes.ts';

const FEED = 'https://daily.example/rss';
const address = (number: number, end = '.html') => `https://daily.example/story-${1_000_000 + number}${end}`;
const ten = Array.from({ length: 10 }, (_, number) => address(number));
const article = (fields: Partial<Article>): Article => {
  const [tried] = fictionalSurvey().articles;
  return { ...tried!.article!, ...fields };
};

const known: Known = {
  lastGood: { at: '2026-02-01T08:00:00.000Z', entries: [{ url: FEED, articles: 20 }], newest: ten },
  articles: [],
};
const now = (fields: Partial<Now> = {}): Now => ({
  entries: [{ url: FEED, articles: 20 }],
  links: ten.map((url) => ({ url })),
  articles: [],
  moved: new Map(),
  ...fields,
});

/** As the command tells them. */
const changesSince = (before: Known, given: Now) =>
  changesIn(before, given).map(({ isBad, what }) => ({ isBad, message: sayChange(what) }));

describe('changesSince', () => {
  it('finds none where all is as it was, give or take', () => {
    expect(changesSince(known, now())).toEqual([]);
    expect(changesSince(known, now({ entries: [{ url: FEED, articles: 11 }] }))).toEqual([]);
    expect(changesSince(known, now({ entries: [{ url: FEED, articles: null }] }))).toEqual([]);
  });

  it.each([
    [0, true],
    [9, true],
    [41, false],
  ])('tells a list that gives %i articles, not 20', (articles, isBad) => {
    expect(changesSince(known, now({ entries: [{ url: FEED, articles }] }))).toEqual([
      { isBad, message: `${FEED} gives ${articles} articles, 20 on 2026-02-01` },
    ]);
  });

  it('tells a list that was not there', () => {
    const url = 'https://daily.example/sitemap.xml';
    expect(changesSince(known, now({ entries: [{ url, articles: 3 }] }))).toEqual([
      { isBad: false, message: `${url} is new since 2026-02-01` },
    ]);
  });

  it('tells where a list has moved', () => {
    const moved = new Map([[FEED, 'https://daily.example/feed.xml']]);
    expect(changesSince(known, now({ moved }))).toMatchObject([
      { isBad: true, message: expect.stringContaining('https://daily.example/feed.xml') },
    ]);
  });

  it('tells that addresses took another shape', () => {
    const links = ten.map((_, number) => ({ url: address(number, '.aspx') }));
    expect(changesSince(known, now({ links }))).toMatchObject([
      { isBad: true, message: expect.stringContaining('story-1000000.aspx') },
    ]);
    expect(
      changesSince(known, now({ links: [...ten, address(1, '.aspx')].map((url) => ({ url })) })),
    ).toEqual([]);
  });

  it('tells a field that stored articles have and none of those read now', () => {
    const signed = {
      ...known,
      articles: Array.from({ length: 10 }, () => article({ byline: ['Kavya Malhar'] })),
    };
    const unsigned = now({ articles: [{ url: 'x', article: article({}), trouble: null }] });
    expect(changesSince(signed, unsigned)).toEqual([
      { isBad: true, message: '10 of 10 stored articles have a byline, none of the 1 read now has' },
    ]);
    const agency = now({ articles: [{ url: 'x', article: article({ agencies: ['TTX'] }), trouble: null }] });
    expect(changesSince(signed, agency)).toEqual([]);
    expect(changesSince(signed, now())).toEqual([]);
  });

  it('is told in Vietnamese with the same addresses and numbers', () => {
    const moved = new Map([[FEED, 'https://daily.example/feed.xml']]);
    const given = now({ moved, entries: [{ url: FEED, articles: 3 }] });
    expect(changesIn(known, given).map(({ what }) => sayChangeVi(what))).toEqual([
      `${FEED} đã chuyển sang https://daily.example/feed.xml; hãy ghi địa chỉ mới`,
      `${FEED} cho 3 bài, ngày 2026-02-01 cho 20 bài`,
    ]);
  });
});
