import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../test/support/any-text.ts';
import { agencyNamed } from './agencies.ts';

describe('agencyNamed', () => {
  it.each([
    ['TTXVN', 'TTXVN'],
    ['Thông tấn xã Việt Nam', 'TTXVN'],
    ['Theo TTXVN', 'TTXVN'],
    ['(Theo Vietnam News Agency)', 'TTXVN'],
    ['Vietnam+', 'TTXVN'],
    ['Tân Hoa Xã', 'Xinhua'],
    ['Theo hãng tin AFP', 'AFP'],
    ['Agence France-Presse in Paris', 'AFP'],
    ['The Associated Press', 'AP'],
    ['Reuters Staff', 'Reuters'],
    ['Agencia EFE', 'EFE'],
    ['DPA', 'dpa'],
    ['Тасс', 'TASS'],
    ['新华社', 'Xinhua'],
    ['TTX Sông Hồng', 'TTX Sông Hồng'],
    ['Riverland News Agency', 'Riverland News Agency'],
  ])('knows the agency in %s', (text, agency) => {
    expect(agencyNamed(text)).toBe(agency);
  });

  it('reads decomposed spelling', () => {
    expect(agencyNamed('Thông tấn xã Việt Nam'.normalize('NFD'))).toBe('TTXVN');
  });

  it.each([
    'Ann Doe',
    'Ani',
    'Efe',
    'Việt Nam',
    'Vietnam',
    'News Agency',
    'Agency',
    '',
    'Hà Thu, TTXVN',
    'TT',
  ])('knows none in %j', (text) => {
    expect(agencyNamed(text)).toBeNull();
  });

  it('answers any text', () => {
    assert(property(anyText(), (text) => void agencyNamed(text)));
  });
});
