import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchWatch } from './match.ts';
import { ruleSchema } from './schema.ts';

function watch(match: object, rest: object = {}) {
  return ruleSchema.parse({ match, ...rest });
}

const story = (...texts: string[]) => ({
  articles: texts.map((text, index) => ({ title: '', text, source: `outlet-${index + 1}` })),
});

describe('matchWatch', () => {
  it.each([
    ['a word', ['thăm'], 'Chủ tịch thăm Viêng Chăn', ['thăm']],
    ['any case', ['VIÊNG CHĂN'], 'tới viêng chăn', ['VIÊNG CHĂN']],
    ['a word without its accents', ['vieng chan'], 'tới Viêng Chăn', ['vieng chan']],
    ['a word of more accents than the text', ['Đà Nẵng'], 'a flight to Da Nang', ['Đà Nẵng']],
    ['the other way to write accents', ['Đức'.normalize('NFD')], 'nước Đức', ['Đức'.normalize('NFD')]],
    ['a word that begins with a letter that \\b does not know', ['Đức'], 'Đức, Pháp', ['Đức']],
    ['a phrase over a hyphen and a line', ['Viêng Chăn'], 'Viêng-chăn; Viêng\nChăn', ['Viêng Chăn']],
    ['a number', ['APEC 2027'], 'hội nghị APEC 2027.', ['APEC 2027']],
    ['no part of a word', ['an'], 'anh bán hàng', []],
    ['no part of a word with accents', ['ân'], 'nhân dân', []],
    ['no phrase torn apart', ['Viêng Chăn'], 'Viêng và Chăn', []],
    ['no words in another order', ['Viêng Chăn'], 'Chăn Viêng', []],
  ])('finds %s', (_what, any, text, words) => {
    expect(matchWatch(watch({ any }), story(text))).toMatchObject({ matched: words.length > 0, words });
  });

  it('reads titles too', () => {
    const article = { title: 'State visit to Laos', text: '', source: 'outlet' };
    expect(matchWatch(watch({ any: ['laos'] }), { articles: [article] }).matched).toBe(true);
  });

  it('wants all of `all` and one of `any` in one article', () => {
    const rule = watch({ all: ['visit', 'Laos'], any: ['state', 'official'] });
    expect(matchWatch(rule, story('an official visit to Laos'))).toMatchObject({
      matched: true,
      words: ['visit', 'Laos', 'official'],
    });
    expect(matchWatch(rule, story('a visit to Laos')).matched).toBe(false);
    expect(matchWatch(rule, story('an official visit', 'news of Laos')).matched).toBe(false);
  });

  it('passes over an article with a word under `none`, not over its story', () => {
    const rule = watch({ any: ['Laos'], none: ['football'] });
    expect(matchWatch(rule, story('football in Laos')).matched).toBe(false);
    expect(matchWatch(rule, story('football in Laos', 'talks in Laos')).matched).toBe(true);
  });

  it('keeps to the sources it names', () => {
    const rule = watch({ any: ['Laos'] }, { sources: ['outlet-2'] });
    expect(matchWatch(rule, story('Laos', 'Cuba')).matched).toBe(false);
    expect(matchWatch(rule, story('Cuba', 'Laos')).matched).toBe(true);
  });

  it('matches no story without articles', () => {
    expect(matchWatch(watch({ any: ['Laos'] }), { articles: [] })).toEqual({
      matched: false,
      words: [],
      articles: [],
    });
  });

  it('finds a word wherever it stands, and never inside another', () => {
    const words = fc.array(fc.constantFrom('lào', 'Đức', 'thăm', 'đoàn', 'x1'), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, fc.constantFrom(' ', ', ', '\n', ' – '), (before, after, gap) => {
        const rule = watch({ any: ['Pháp'] });
        expect(matchWatch(rule, story([...before, 'PHÁP', ...after].join(gap))).matched).toBe(true);
        expect(matchWatch(rule, story([...before, 'apháp', 'phápy', ...after].join(gap))).matched).toBe(
          false,
        );
      }),
    );
  });
});
