import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../test/support/any-text.ts';
import { cleanNames, isCredit, readLine, readNames, readVisibleNames } from './named.ts';

const OUTLET = ['Ngày Mới', 'daily.example', 'daily'];

describe('cleanNames', () => {
  it.each([
    ['By Ann Doe and Bob Roe', ['Ann Doe', 'Bob Roe']],
    ['Theo Hồ Hương', ['Hồ Hương']],
    ['NH&#7852;T XU&Acirc;N - NGHI V&#360;', ['NHẬT XUÂN', 'NGHI VŨ']],
    ['Hà Thu (tổng hợp)', ['Hà Thu']],
    ['Bích Trâm (theo TTX Sông Hồng)', ['Bích Trâm']],
    ['Ann Doe, Science Editor', ['Ann Doe']],
    ['Ann Doe | Reporter', ['Ann Doe']],
    ['Artikel von: Max Rau', ['Max Rau']],
    ['Đỗ Văn A; Lê B', ['Đỗ Văn A', 'Lê B']],
    ['Ann Doe, ANN DOE', ['Ann Doe']],
  ])('reads the names in %s', (text, names) => {
    expect(cleanNames([text], OUTLET)).toEqual(names);
  });

  it.each([
    'Báo Ngày Mới',
    'daily.example',
    'Admin',
    'Phóng viên',
    'TTXVN',
    'TTX Sông Hồng',
    'ann@a.example',
    'https://a.example/ann',
    'published in the morning',
    'The night ferry runs again after three months of repairs',
  ])('finds no name in %s', (text) => {
    expect(cleanNames([text], OUTLET)).toEqual([]);
  });

  it('gives names in NFC', () => {
    expect(cleanNames(['Trần Thị Sông'.normalize('NFD')], [])).toEqual(['Trần Thị Sông'.normalize('NFC')]);
  });
});

describe('readNames', () => {
  it.each([
    ['Ann Doe und Bob Roe, dpa', ['Ann Doe', 'Bob Roe'], ['dpa']],
    ['Hà Thu (theo Reuters, AFP)', ['Hà Thu'], ['Reuters', 'AFP']],
    ['Theo TTXVN, Reuters', [], ['TTXVN', 'Reuters']],
    ['AFP-Jiji', [], ['AFP', 'Jiji']],
    ['ad/dpa', [], ['dpa']],
    ['Ann Doe, London, Bob Roe', ['Ann Doe', 'Bob Roe'], []],
  ])('tells people from agencies in %s', (text, names, agencies) => {
    expect(readNames([text], [])).toEqual({ names, agencies });
  });

  it('answers any text in NFC', () => {
    assert(
      property(anyText(), (text) => {
        const { names } = readNames([text], [text]);
        expect(names).toEqual(names.map((name) => name.normalize('NFC')));
      }),
    );
  });
});

describe('readVisibleNames', () => {
  it('leaves out what stands beside a name', () => {
    const lines = ['By', 'Ann Doe', 'Science Editor', 'Lakeside', '3 May 2026', '5 min read', 'Follow'];
    expect(readVisibleNames(lines, []).names).toEqual(['Ann Doe']);
  });

  it('believes a single word alone', () => {
    expect(readVisibleNames(['Ann'], []).names).toEqual(['Ann']);
    expect(readVisibleNames(['Business', 'Travel'], []).names).toEqual([]);
  });
});

describe('isCredit', () => {
  it('lets dates and places stand beside names, and no sentence', () => {
    expect(isCredit(readLine('By Ann Doe, near the river, 3 May 2026', []))).toBe(true);
    expect(isCredit(readLine('By Friday, the ferry runs as it ran before the flood', []))).toBe(false);
  });
});
