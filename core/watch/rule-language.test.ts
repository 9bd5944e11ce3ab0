import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import type { Visit } from '../visit/visit.ts';
import { matchWatch, type WatchedArticle } from './match.ts';
import { ruleSchema } from './rule.ts';

const TALKS: WatchedArticle = {
  title: 'Lindqvist in Velmora for talks',
  lead: 'President Arvik Lindqvist opened talks on trade in Velmora.',
  text: 'The Lao delegation came from Vientiane.\nTrade grew by half. Officials spoke of new talks in spring.',
  source: 'harbour-post',
  language: 'en',
};
const VISIT: Visit = {
  visitors: ['Arvik Lindqvist'],
  host: 'LA',
  kind: 'state',
  start: '2026-02-05',
  end: null,
};
const judge = (rule: object, article: Partial<WatchedArticle> = {}, visit: Visit | null = null) =>
  matchWatch(ruleSchema.parse(rule), { articles: [{ ...TALKS, ...article }], visit });
const catches = (...given: Parameters<typeof judge>) => judge(...given).matched;
const any = (...terms: unknown[]) => ({ match: { any: terms } });

describe('terms', () => {
  it('are looked for in the fields that they name', () => {
    expect(catches(any({ words: 'delegation', in: 'body' }))).toBe(true);
    expect(catches(any({ words: 'delegation', in: ['title', 'lead'] }))).toBe(false);
    expect(catches(any({ words: 'president', in: 'lead' }))).toBe(true);
    expect(catches(any({ words: 'for talks president' }))).toBe(false);
  });

  it('mind case and accents where they are to be exact', () => {
    expect(catches(any({ words: 'Lao', exact: true }))).toBe(true);
    expect(catches(any({ words: 'lao', exact: true }))).toBe(false);
  });

  it('of several words stand near one another, in one field', () => {
    const near = (within: number, more = {}) => any({ near: ['Lindqvist', 'trade'], within, ...more });
    expect(catches(near(3))).toBe(true);
    expect(catches(near(2))).toBe(false);
    expect(catches(near(3, { in: 'body' }))).toBe(false);
    expect(catches(any({ near: ['for talks', 'president'], within: 100 }))).toBe(false);
  });

  it('under `none` may be narrow too', () => {
    const without = (none: object) => ({ match: { any: ['talks'], none: [none] } });
    expect(catches(without({ words: 'spring', in: 'title' }))).toBe(true);
    expect(catches(without({ words: 'spring', in: 'body' }))).toBe(false);
  });
});

describe('a threshold', () => {
  const weighed = (threshold: number) => ({
    match: {
      any: [{ words: 'talks', weight: 2 }, 'trade', { words: 'spring', weight: -0.5 }, 'war'],
      threshold,
    },
  });

  it('is reached by the weights of what stands there, each counted once', () => {
    expect(catches(weighed(2.5))).toBe(true);
    expect(catches(weighed(3))).toBe(false);
    expect(catches(weighed(3), { text: 'Trade grew.' })).toBe(true);
  });

  it('is reached by tenths that are no tenths in binary', () => {
    const tenths = [0.7, 0.1].map((weight, index) => ({ words: ['talks', 'trade'][index], weight }));
    expect(catches({ match: { any: tenths, threshold: 0.8 } })).toBe(true);
  });

  it('comes with what was reached', () => {
    expect(judge(weighed(2)).articles[0]?.score).toBe(2.5);
    expect(judge(any('talks')).articles[0]?.score).toBeNull();
  });
});

describe('filters', () => {
  it('keep to languages', () => {
    expect(catches({ ...any('talks'), languages: ['vi', 'en'] })).toBe(true);
    expect(catches({ ...any('talks'), languages: ['vi'] })).toBe(false);
    expect(catches({ ...any('talks'), languages: ['vi'] }, { language: null })).toBe(false);
  });

  it('want somebody named at the beginning', () => {
    expect(judge({ people: ['Nobody Else', 'Arvik Lindqvist'] })).toMatchObject({
      matched: true,
      words: ['Arvik Lindqvist'],
      articles: [{ people: ['Arvik Lindqvist'] }],
    });
    expect(catches({ people: ['Nobody Else'] })).toBe(false);
    const far = { title: 'Talks', lead: 'Talks began.', text: 'They went on.\nArvik Lindqvist left.' };
    expect(catches({ people: ['Arvik Lindqvist'] }, far)).toBe(false);
  });

  it('know leaders by their other names', () => {
    expect(catches({ people: ['Tập Cận Bình'] }, { title: 'Xi Jinping calls for calm' })).toBe(true);
  });

  it('want a country named at the beginning, by whatever name', () => {
    const laos = { countries: ['VN', 'LA'] };
    expect(judge(laos).articles[0]?.countries).toEqual(['LA']);
    expect(catches(laos, { text: 'Trade grew.' })).toBe(false);
    expect(catches(laos, { text: 'Trade grew.', title: 'Đoàn sang Lào hội đàm' })).toBe(true);
    expect(catches(laos, { text: 'Trade grew.', title: 'Người lao động được thưởng' })).toBe(false);
  });

  it.each([
    ['any visit', {}, true],
    ['its kind', { kinds: ['official', 'state'] }, true],
    ['another kind', { kinds: ['official'] }, false],
    ['its host', { hosts: ['LA'] }, true],
    ['another host', { hosts: ['VN'] }, false],
    ['part of a name', { visitors: ['lindqvist'] }, true],
    ['another visitor', { visitors: ['Lind'] }, false],
    ['host but not kind', { hosts: ['LA'], kinds: ['working'] }, false],
  ])('want a visit of %s', (_what, visit, isCaught) => {
    expect(catches({ visit }, {}, VISIT)).toBe(isCaught);
    expect(catches({ visit })).toBe(false);
  });

  it('know the countries of a tour', () => {
    const legs = ['LA', 'TH'].map((host) => ({ host, start: null, end: null }));
    expect(catches({ visit: { hosts: ['TH'] } }, {}, { ...VISIT, legs })).toBe(true);
  });
});

describe('why', () => {
  it('tells which terms stand in which fields of which article', () => {
    const rule = ruleSchema.parse({
      match: { all: ['Lindqvist'], any: [{ near: ['trade', 'talks'], within: 2 }, 'war'] },
    });
    const other = { ...TALKS, title: 'War', lead: 'War.', text: 'War.' };
    expect(matchWatch(rule, { articles: [other, TALKS] })).toEqual({
      matched: true,
      words: ['Lindqvist', 'trade … talks'],
      articles: [
        {
          index: 1,
          found: [
            { term: 'Lindqvist', fields: ['title', 'lead'] },
            { term: 'trade … talks', fields: ['lead'] },
          ],
          people: [],
          countries: [],
          score: null,
        },
      ],
    });
  });
});

it('bears any text', () => {
  const rule = ruleSchema.parse({
    match: { any: ['a', { near: ['Lào', 'b'], within: 3 }, { words: 'é', exact: true }] },
    people: ['Đặng a'],
    countries: ['LA'],
  });
  fc.assert(
    fc.property(anyText(), anyText(), anyText(), (title, lead, text) => {
      const { matched, articles } = matchWatch(rule, { articles: [{ title, lead, text, source: '' }] });
      expect(matched).toBe(articles.length > 0);
    }),
  );
});
