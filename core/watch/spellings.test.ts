import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { foldText, wordsOf } from '../text.ts';
import { isIn } from './find-term.ts';
import { type Spelling, soughtAs, spellingsOf } from './spellings.ts';
import { wordForms } from './word-forms.ts';

const ENGLISH = 'The delegation from Viet Nam landed in Lao airspace on Monday morning';
const found = (phrase: string, text: string, exact = false) =>
  isIn(spellingsOf(text), soughtAs(phrase, exact));

describe('soughtAs', () => {
  it.each([
    ['accents as they are', 'Lào', 'sang Lào', true],
    ['in any case', 'Lào', 'SANG LÀO', true],
    ['under no other accents', 'Lào', 'ông lão nói', false],
    ['not without accents in a text that has them', 'Lào', 'người lao động được thưởng', false],
    ['without accents in a line that has none', 'Việt Nam', ENGLISH, true],
    ['in such a line beside others', 'Việt Nam', `${ENGLISH}\nĐoàn đã đến nơi`, true],
    ['not in other lines for its sake', 'Lào', `Người lao động được thưởng\nThey came`, false],
    ['the older place of a tone mark', 'Hòa Bình', 'tỉnh Hoà Bình', true],
    ['the newer place of a tone mark', 'thuỷ lợi', 'ngành thủy lợi', true],
    ['all words of a phrase under its accents', 'sang Lào', 'buổi sáng Lào đón khách', false],
    ['plain words under all accents', 'Lao', 'sang Lào', true],
    ['plain words in plain text', 'lao dong', 'nguoi lao dong', true],
    ['no đ for a d', 'đo', 'do đó được biết', false],
    ['d for a đ', 'do', 'đo đạc', true],
  ])('finds %s', (_what, phrase, text, isThere) => {
    expect(found(phrase, text)).toBe(isThere);
  });

  it.each([
    ['case', 'Bạn', 'người bạn', false],
    ['accents', 'Lao', 'nước Lào', false],
    ['accents of a plain text', 'Việt Nam', ENGLISH, false],
    ['nothing else', 'Việt Nam', 'tại Việt-Nam,', true],
  ])('minds %s where it is to be exact', (_what, phrase, text, isThere) => {
    expect(found(phrase, text, true)).toBe(isThere);
  });
});

/** Words of Vietnamese and English, some in capitals. */
const word = fc
  .constantFrom(...'Lào lao Đức đoàn thăm hoà quý Tô Lâm visit Laos nghị 2026 ơn ƯỚC'.split(' '))
  .chain((one) => fc.constantFrom(one, one.toUpperCase()));
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength });
const joint = fc.constantFrom(' ', ', ', '-', '\n', ' – “');
const text = fc.tuple(words(0, 12), joint).map(([some, gap]) => some.join(gap));
const phrase = words(1, 3).map((some) => some.join(' '));

describe('words in all spellings', () => {
  it('are the same however they are composed, and in any case', () => {
    fc.assert(
      fc.property(phrase, text, (sought, read) => {
        const isThere = found(sought, read);
        expect(found(sought.normalize('NFD'), read)).toBe(isThere);
        expect(found(sought, read.normalize('NFD'))).toBe(isThere);
        expect(found(sought.toUpperCase(), read)).toBe(isThere);
        expect(found(sought, read.toLowerCase())).toBe(isThere);
        expect(found(sought, read.normalize('NFD'), true)).toBe(found(sought, read, true));
      }),
    );
  });

  it('are found under any accents when sought without, and without accents whatever was sought', () => {
    fc.assert(
      fc.property(phrase, text, (sought, read) => {
        if (!found(sought, read)) return;
        expect(found(foldText(sought), read)).toBe(true);
        expect(found(sought, foldText(read))).toBe(true);
        expect(found(foldText(sought), foldText(read))).toBe(true);
      }),
    );
  });

  it('are found where they stand, exactly and otherwise', () => {
    fc.assert(
      fc.property(words(0, 6), words(1, 3), words(0, 6), joint, (before, some, after, gap) => {
        const read = [...before, ...some, ...after].join(gap);
        expect(found(some.join(' '), read)).toBe(true);
        expect(found(some.join(' '), read, true)).toBe(true);
      }),
    );
  });

  it('stand at the same place in each, of any text', () => {
    fc.assert(
      fc.property(anyText(), (read) => {
        const spelt = (['exact', 'written', 'folded', 'unaccented'] as Spelling[]).map(spellingsOf(read));
        expect(new Set(spelt.map((one) => one.split(' ').length)).size).toBe(1);
      }),
    );
  });
});

describe('wordForms', () => {
  it('has the words that the regular expression has', () => {
    fc.assert(
      fc.property(text, (read) => {
        const composed = read.normalize('NFC');
        expect(wordForms(composed).map(({ exact }) => exact)).toEqual(wordsOf(composed));
      }),
    );
  });

  it('takes no mark for a word that no letter bears', () => {
    expect(wordForms('a \u0301 b\u0301').map(({ exact }) => exact)).toEqual(['a', 'b\u0301']);
  });
});
