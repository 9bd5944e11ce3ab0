import { describe, expect, it } from 'vitest';
import { offsetsIn, zoneOf } from './zone.ts';

const nothing = { host: 'daily.example', locales: [], languages: [], instants: [] };
const hanoi = ['2026-02-05T08:30:00+07:00', '2025-08-05T08:30:00+07:00'];

describe('zoneOf', () => {
  it.each([
    ['the language and the offset', { languages: ['vi'], instants: hanoi }, 'Asia/Ho_Chi_Minh'],
    ['the host alone', { host: 'daily.vn', instants: [] }, 'Asia/Ho_Chi_Minh'],
    [
      'the host, where dates are universal',
      { host: 'daily.gov.la', instants: ['2026-02-05T01:30:00Z'] },
      'Asia/Vientiane',
    ],
    ['the locale', { locales: ['en-GB'], instants: ['2026-07-05T08:30:00+01:00'] }, 'Europe/London'],
    [
      'the locale as Open Graph writes it',
      { locales: ['en_IN'], instants: ['2026-07-05T08:30:00+05:30'] },
      'Asia/Kolkata',
    ],
    [
      'winter and summer of a country with many zones',
      { locales: ['en-US'], instants: ['2026-01-05T08:30:00-05:00', '2026-07-05T08:30:00-04:00'] },
      'America/New_York',
    ],
    ['the capital of a country with several', { host: 'daily.id', instants: hanoi }, 'Asia/Jakarta'],
  ])('tells it by %s', (_, clues, zone) => expect(zoneOf({ ...nothing, ...clues })).toBe(zone));

  it.each([
    ['nothing is known', {}],
    ['only the language is', { languages: ['vi'] }],
    ['English at +07:00 may be of several countries', { languages: ['en'], instants: hanoi }],
    ['offset and language disagree', { languages: ['vi'], instants: ['2026-02-05T08:30:00+01:00'] }],
    ['offset and host disagree', { host: 'daily.vn', instants: ['2026-02-05T08:30:00+01:00'] }],
    ['dates carry several offsets', { languages: ['vi'], instants: [...hanoi, '2026-02-05T08:30:00+09:00'] }],
    ['the country has several zones', { host: 'daily.us' }],
    ['the domain is sold as a word', { host: 'daily.io' }],
    ['the locale is nonsense', { locales: ['*', 'x-y-z-!!'], instants: hanoi }],
  ])('asks where %s', (_, clues) => expect(zoneOf({ ...nothing, ...clues })).toBeNull());
});

describe('offsetsIn', () => {
  it('has the commonest first', () => {
    expect(offsetsIn(['2026-02-05T08:30:00Z', ...hanoi])).toEqual(['+07:00', 'Z']);
  });
});
