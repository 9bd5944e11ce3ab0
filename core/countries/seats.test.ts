import { expect, it } from 'vitest';
import { splitWords } from '../words/words.ts';
import largeCities from './cities.json' with { type: 'json' };
import { CITIES } from './cities.ts';
import { findCountries } from './countries.ts';
import { COUNTRY_NAMES, NOT_COUNTRIES } from './names.ts';
import { SEATS } from './seats.ts';

type Named = [code: string, name: string];

function linesOf(list: string): Named[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', ...columns] = line.split('|');
      return columns.flatMap((column) => column.split(',').map((name): Named => [code, name]));
    })
    .filter(([, name]) => name !== '');
}

/** Spellings that a reader without accents takes for one name have one key. */
function keyOf(name: string): string {
  return splitWords(name)
    .map((word) => word.folded)
    .join(' ');
}

function namesOf(language: string): Named[] {
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code): Named[] => {
      const name = NOT_COUNTRIES.has(code) ? undefined : display.of(code);
      return name ? [[code, name.replace(/\s*\(.*?\)/g, '')]] : [];
    });
}

const seats = linesOf(SEATS);
const cities = [
  ...linesOf(CITIES),
  ...Object.entries(largeCities).flatMap(([code, names]) =>
    names.split('|').map((name): Named => [code, name]),
  ),
];
const countries = [...linesOf(COUNTRY_NAMES), ...namesOf('en'), ...namesOf('vi')];

/** Seats whose name is another country's in the list. */
function sharedWith(others: readonly Named[]): string[] {
  const codes = new Map<string, Set<string>>();
  for (const [code, name] of others) {
    const key = keyOf(name);
    codes.set(key, (codes.get(key) ?? new Set()).add(code));
  }
  return seats
    .filter(([code, name]) => [...(codes.get(keyOf(name)) ?? [])].some((other) => other !== code))
    .map(([code, name]) => `${code} ${name}`);
}

it('gives each name to one country', () => {
  expect(sharedWith(seats)).toEqual([]);
  const written = seats.map(([, name]) => name);
  expect(written.filter((name, index) => written.indexOf(name) !== index)).toEqual([]);
});

it('shares no name with a country or with a city of another', () => {
  expect(sharedWith(countries)).toEqual([]);
  // Only accents tell it from Nha Trang.
  expect(sharedWith(cities)).toEqual(['US Nhà Trắng']);
});

it('is read with its small letters in capitals as well', () => {
  for (const text of ['tại Lầu Năm Góc', 'tại Lầu năm góc'])
    expect(
      findCountries(splitWords(text), () => false).map(({ code }) => code),
      text,
    ).toEqual(['US']);
});

it('is read as its country, whatever other place the name holds', () => {
  const display = new Intl.DisplayNames(['en'], { type: 'region' });
  const misread = seats.filter(([code, name]) => {
    const text = `Talks in ${name} lasted an hour, said ${display.of(code)?.replace(/ \(.*\)/, '')}.`;
    const [first] = findCountries(splitWords(text), () => false);
    return first?.code !== code || first.from !== 2 || first.to !== 2 + splitWords(name).length;
  });
  expect(misread.map(([code, name]) => `${code} ${name}`)).toEqual([]);
});
