import { describe, expect, it } from 'vitest';
import { ruleSchema } from '../core/watch/schema.ts';
import { candidateQuery } from './watch-query.ts';

const queryOf = (rule: object) => candidateQuery(ruleSchema.parse(rule));

describe('candidateQuery', () => {
  it.each([
    ['all words of a phrase', { any: ['Viêng Chăn'] }, "((('vieng' & 'chan')))"],
    ['one of any, and all', { any: ['a', 'b'], all: ['c'] }, "((('c')) & ((('a')) | (('b'))))"],
    ['all that are to be near', { all: [{ near: ['a', 'b c'] }] }, "((('a') & ('b' & 'c')))"],
    [
      'words of titles where a term wants them there',
      { any: [{ words: 'a b', in: 'title' }] },
      "'a':A & 'b':A",
    ],
    ['no numbers', { all: ['COVID-19', '2027'] }, "((('covid')))"],
    ['nothing for one of which the index knows nothing', { any: ['a', '2027'] }, null],
    [
      'no term that counts against the others',
      { any: ['a', { words: 'b', weight: -1 }], threshold: 1 },
      "(((('a'))))",
    ],
    [
      'what stands there twice once',
      { any: ['a b a', { words: 'b a', in: 'body' }, 'a b'] },
      "'a' & 'b' | 'b' & 'a'",
    ],
    ['nothing that could be an operator', { any: ["a' | 'b & !c"] }, "(((('a' & 'b' & 'c'))))"],
  ])('asks for %s', (_what, match, query) => {
    expect(queryOf({ match })?.replace(/[()]/g, '') ?? null).toBe(query?.replace(/[()]/g, '') ?? null);
  });

  it('asks for the names of people', () => {
    expect(queryOf({ people: ['Tập Cận Bình'] })).toContain("'xi' & 'jinping'");
  });

  it('asks for nothing where a rule wants no words', () => {
    expect(queryOf({ visit: {} })).toBeNull();
  });
});
