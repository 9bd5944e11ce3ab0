import { expect, it } from 'vitest';
import { readRule } from './rule-form.ts';
import { readSearch } from './search-address.ts';
import { watchOfSearch } from './watch-of-search.ts';

const ruleOf = (search: Record<string, string>) => {
  const read = readRule(watchOfSearch(readSearch(search)).rule);
  return 'rule' in read ? read.rule : null;
};

it.each([
  ['talks trade', { all: ['talks', 'trade'], any: [], none: [] }],
  [
    'hội đàm “Viêng Chăn” -"bóng đá" -cup',
    { all: ['hội', 'đàm', 'Viêng Chăn'], any: [], none: ['bóng đá', 'cup'] },
  ],
  ['Laos OR Lào', { all: [], any: ['Laos', 'Lào'], none: [] }],
  ['"open phrase', { all: ['open phrase'], any: [], none: [] }],
  ['talks & - !', { all: ['talks'], any: [], none: [] }],
])('takes the words of %j as the search does', (q, match) => {
  expect(ruleOf({ q })).toEqual({ match });
});

it('takes the filters that a rule has, and names those that it has not', () => {
  const search = {
    source: 'harbour-post',
    language: 'zh-Hant',
    person: 'Lindqvist',
    country: 'LA',
    kind: 'state',
    from: '2026-02-01',
    state: 'new',
    tag: 'x',
  };
  expect(ruleOf(search)).toEqual({
    match: { any: [], all: [], none: [] },
    sources: ['harbour-post'],
    languages: ['zh'],
    visit: { kinds: ['state'], hosts: ['LA'], visitors: ['Lindqvist'] },
  });
  expect(watchOfSearch(readSearch(search))).toMatchObject({
    title: 'Lindqvist',
    leftOut: ['from', 'state', 'tag'],
  });
});
