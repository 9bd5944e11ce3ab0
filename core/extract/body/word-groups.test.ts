import { describe, expect, it } from 'vitest';
import { wordGroups } from './word-groups.ts';

describe('wordGroups', () => {
  it.each([
    ['The night ferry runs', ['the night ferry', 'night ferry runs']],
    ['Phà đêm, TRỞ lại!', ['phà đêm trở', 'đêm trở lại']],
    ['On 7/3 again', ['on 7 3', '7 3 again']],
    ['Night ferry', []],
    ['', []],
  ])('of %j', (text, groups) => {
    expect(wordGroups(text)).toEqual(groups);
  });
});
