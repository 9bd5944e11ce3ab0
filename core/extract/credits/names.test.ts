import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../test/support/any-text.ts';
import { inMixedCase, isCapitalisedName, isName, isNameLine, isOutletName, splitNames } from './names.ts';

describe('isName', () => {
  it.each([
    'Ann Doe',
    'Bob van der Roe',
    'J. R. Roe',
    "Ann O'Dea",
    'NHẬT XUÂN',
    '山田 花子',
    'Per-Erik Dal',
    'Min Ji-woo',
    'Ada More',
    'Rainer zur Linde',
    'Ann',
  ])('takes %s for a name', (text) => expect(isName(text)).toBe(true));

  it.each([
    'ann@a.example',
    'a.example',
    'Web Desk',
    'No Author',
    'Science Editor',
    'Redaktion Nord',
    'Read More',
    '',
  ])('takes %j for none', (text) => expect(isName(text)).toBe(false));
});

describe('isCapitalisedName', () => {
  it('tells names from phrases', () => {
    expect(['Ann Doe', 'Bob de la Roe', 'Elin av Dal'].filter(isCapitalisedName)).toHaveLength(3);
    expect(['Ferry runs again', 'Written von'].filter(isCapitalisedName)).toEqual([]);
  });
});

describe('isNameLine', () => {
  it('is two to five capitalised words', () => {
    expect(['Hà Thu', 'Nguyễn Thị Hà Thu', "Ann O'Dea", 'J. R. Roe'].filter(isNameLine)).toHaveLength(4);
    expect(['Thu', 'Ann doe', 'Ann Doe.!', 'A B C D E F', 'Ann, Bob'].filter(isNameLine)).toEqual([]);
  });

  it('is not two words that are sentences', () => {
    expect(isNameLine('Slow. Boat.')).toBe(false);
  });
});

describe('splitNames', () => {
  it.each([
    ['By Ann Doe and Bob Roe', ['Ann Doe', 'Bob Roe']],
    ['Von Max Rau und Lea Au', ['Max Rau', 'Lea Au']],
    ['Par Luc Mer et Zoé Lac', ['Luc Mer', 'Zoé Lac']],
    ['Av Per Dal och Ida Vik', ['Per Dal', 'Ida Vik']],
    ['Di Ugo Riva e Ada Lago', ['Ugo Riva', 'Ada Lago']],
    ['Ann Doe, PhD, Bob Roe, MD', ['Ann Doe', 'Bob Roe']],
    ['ByAnn Doe', ['Ann Doe']],
    ['Posted on 3 May 2026 by Ann Doe', ['Ann Doe']],
    ['View all posts by Ann Doe', ['Ann Doe']],
    ['Ein Gastbeitrag von Max Rau', ['Max Rau']],
    ['Autorin/Autor: Lea Au', ['Lea Au']],
    ['Ann Doe @anndoe', ['Ann Doe']],
    ['Ann Doe May 3 2026', ['Ann Doe']],
    ['Ann Doe for The Daily Example', ['Ann Doe']],
    ['Text von Max Rau Illustration von Lea Au', ['Max Rau']],
    ['Hà Thu tổng hợp', ['Hà Thu']],
    ['(责编：王小、李大)', ['王小', '李大']],
    ['Theo Walker', ['Theo Walker']],
    ['Theo Hồ Hương', ['Hồ Hương']],
    ['Per-Erik Dal', ['Per-Erik Dal']],
    ['Kim In Soo', ['Kim In Soo']],
    ['Ann Doe in Lakeside', ['Ann Doe']],
  ])('splits %s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  it('answers any text', () => {
    assert(property(anyText(), (text) => void splitNames(text)));
  });

  it('takes time in proportion to the text', () => {
    expect(splitNames(`By ${'posted '.repeat(5000)}`)).toHaveLength(1);
  });
});

describe('inMixedCase', () => {
  it.each([
    ['NHẬT XUÂN', 'Nhật Xuân'],
    ['ANN-MARIE O’DOE', 'Ann-Marie O’Doe'],
    ['Ann Doe', 'Ann Doe'],
    ['H.Y.T.', 'H.Y.T.'],
    ['BTV', 'BTV'],
  ])('writes %s as %s', (name, spelt) => {
    expect(inMixedCase(name)).toBe(spelt);
  });
});

describe('isOutletName', () => {
  it.each([
    ['Daily Example', ['Daily Example']],
    ['Daily Example Staff', ['Daily Example']],
    ['The Daily Example', ['Daily Example']],
    ['DailyExample', ['daily.example', 'dailyexample']],
    ['TDE', ['The Daily Example']],
    ['Báo Ngày Mới', ['Ngày Mới']],
    ['LKS NORTH', ['lks']],
    ['Lakeside Redaktion', ['lakeside']],
  ])('knows %s', (name, outlet) => {
    expect(isOutletName(name, outlet)).toBe(true);
  });

  it.each([
    ['Ann Doe', ["Ann Doe's Pages"]],
    ['Helge Rau', ['helge']],
    ['Comfort Roe', ['com']],
    ['Ann Doe', []],
    ['', ['Daily']],
  ])('leaves %j a person', (name, outlet) => {
    expect(isOutletName(name, outlet)).toBe(false);
  });
});
