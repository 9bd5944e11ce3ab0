import { describe, expect, it } from 'vitest';
import { codeOfCountry, isCountryCode } from './codes.ts';

describe('isCountryCode', () => {
  it.each([
    ['LA', true],
    ['VN', true],
    ['la', false],
    ['EU', false],
    ['ZZ', false],
    ['LAO', false],
    ['', false],
  ])('says of %j: %j', (text, isCode) => {
    expect(isCountryCode(text)).toBe(isCode);
  });
});

describe('codeOfCountry', () => {
  it.each([
    ['la', 'LA'],
    ['Laos', 'LA'],
    ['nước Lào', 'LA'],
    ['Hoa Kỳ', 'US'],
    ['South Korea', 'KR'],
    ['Vientiane', null],
    ['Laos and Cuba', null],
    ['Velmora', null],
    ['', null],
    ['–', null],
  ])('reads %j as %j', (text, code) => {
    expect(codeOfCountry(text)).toBe(code);
  });
});
