import { describe, expect, it } from 'vitest';
import { freshUntil } from './freshness.ts';

const now = new Date('2026-02-05T09:00:00Z');
const DATE = 'Thu, 05 Feb 2026 09:00:00 GMT';

describe('freshUntil', () => {
  it.each<[string, Record<string, string>, string | null]>([
    ['max-age', { 'cache-control': 'public, max-age=600' }, '09:10'],
    ['max-age in quotes', { 'cache-control': 'Max-Age="600"' }, '09:10'],
    [
      'max-age before Expires',
      { 'cache-control': 'max-age=60', expires: 'Thu, 05 Feb 2026 12:00:00 GMT' },
      '09:01',
    ],
    ['max-age less the time in caches', { 'cache-control': 'max-age=600', age: '540' }, '09:01'],
    ['Expires', { expires: 'Thu, 05 Feb 2026 09:30:00 GMT' }, '09:30'],
    [
      'Expires by the clock of the site',
      { expires: 'Thu, 05 Feb 2026 08:30:00 GMT', date: 'Thu, 05 Feb 2026 08:00:00 GMT' },
      '09:30',
    ],
    ['nothing', { date: DATE }, null],
    ['no-cache', { 'cache-control': 'no-cache, max-age=600' }, null],
    ['no-cache of fields', { 'cache-control': 'max-age=600, no-cache="set-cookie"' }, null],
    ['no-store', { 'cache-control': 'no-store' }, null],
    ['max-age=0', { 'cache-control': 'max-age=0, must-revalidate' }, null],
    [
      'max-age=0 before Expires',
      { 'cache-control': 'max-age=0', expires: 'Thu, 05 Feb 2026 09:30:00 GMT' },
      null,
    ],
    ['s-maxage, which is for others', { 'cache-control': 's-maxage=600' }, null],
    ['x-max-age, which is nothing', { 'cache-control': 'x-max-age=600' }, null],
    ['stale answers', { 'cache-control': 'max-age=600', age: '601' }, null],
    ['Expires: 0', { expires: '0', date: DATE }, null],
    [
      'a time beyond all time',
      { expires: 'Sat, 13 Sep 275760 00:00:00 GMT', date: 'Thu, 01 Jan 1970 00:00:00 GMT' },
      null,
    ],
  ])('knows %s', (_, headers, expected) => {
    expect(freshUntil(headers, now)).toEqual(expected && new Date(`2026-02-05T${expected}:00Z`));
  });
});
