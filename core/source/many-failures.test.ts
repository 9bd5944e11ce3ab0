import { describe, expect, it } from 'vitest';
import { isMuch, type SiteFailures, sumOf } from './many-failures.ts';

const site = (pages: Record<string, number> = {}, lists: string[] = []): SiteFailures => ({
  lists,
  pages: new Map(Object.entries(pages)),
});
const well = (count: number) => Array.from({ length: count }, () => site());
const times = (count: number, one: SiteFailures) => Array.from({ length: count }, () => one);

describe('isMuch', () => {
  it.each<[string, SiteFailures[], boolean]>([
    ['nothing was asked', [], false],
    ['all is well', well(15), false],
    ['one site fails, however many of its pages', [site({ timeout: 200 }, ['timeout']), ...well(5)], false],
    ['two sites fail', [...times(2, site({ timeout: 20 })), ...well(2)], false],
    [
      'one fails, and two by chance',
      [site({ timeout: 20 }), ...times(2, site({ connect: 1 })), ...well(2)],
      false,
    ],
    ['three of many fail', [...times(3, site({ timeout: 9 })), ...well(57)], false],
    ['three of few fail again and again', [...times(3, site({ 'server-error': 2 })), ...well(4)], true],
    ['half of the lists fail', [...times(8, site({}, ['protocol'])), ...well(7)], true],
    ['half of the sites fail', [...times(4, site({ protocol: 1 })), site({}, ['connect']), ...well(5)], true],
  ])('%s', (_, asked, much) => {
    expect(isMuch(asked)).toBe(much);
  });
});

describe('sumOf', () => {
  it('counts pages and lists, by kind', () => {
    const asked = [
      site({ protocol: 2, 'server-error': 1 }),
      site({ 'server-error': 3 }, ['server-error']),
      site({}, ['protocol', 'timeout']),
      site(),
    ];
    expect(sumOf(asked)).toEqual({
      sites: 3,
      of: 4,
      pages: 6,
      lists: 2,
      kinds: [
        ['server-error', 5],
        ['protocol', 3],
        ['timeout', 1],
      ],
    });
  });
});
