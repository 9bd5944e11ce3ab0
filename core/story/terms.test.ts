import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { foldText } from '../text.ts';
import { wordText } from '../words/document.ts';
import {
  countedTerm,
  FIELDS,
  type Field,
  fieldOf,
  languageOf,
  TERM_BITS,
  termOf,
  termsOf,
  timesOf,
} from './terms.ts';

const counted = (title: string, text: string, field: Field) =>
  [...termsOf(wordText(title, text))].filter((one) => fieldOf(one) === FIELDS.indexOf(field));
const terms = (title: string, text: string, field: Field) => counted(title, text, field).map(termOf);
const VIETNAMESE = 'Thủ tướng Na Uy đã đến thủ đô Viêng Chăn và được các nhà lãnh đạo đón tại sân bay.';

describe('termsOf', () => {
  it('counts content words, singular and plural as one', () => {
    const times = (field: Field) => counted('The talk', 'of a talk and of talks', field).map(timesOf);
    expect(times('title')).toEqual([1]);
    expect(times('body')).toEqual([2]);
  });

  it('keeps the fields apart: the same word is another term in each', () => {
    const [title] = terms('talk', 'talk', 'title');
    const [body] = terms('talk', 'talk', 'body');
    expect(title).not.toBe(body);
  });

  it('reads names but not the first word of a sentence, and numbers by themselves', () => {
    expect(terms('', 'they met Arvik Lindqvist. Ministers ate', 'names')).toHaveLength(3);
    expect(terms('', 'forty of 40 ships and 1.234,5 boats', 'numbers')).toHaveLength(2);
  });

  it('takes pairs of syllables for the words of Vietnamese, and syllables where it has no accents', () => {
    expect(terms('', 'hội đàm', 'body')).toHaveLength(1);
    expect(terms('', 'đàm hội', 'body')).not.toEqual(terms('', 'hội đàm', 'body'));
    expect(terms('', 'hoi dam', 'body')).toHaveLength(2);
  });

  it('lets what opens the text stand for a title that is missing', () => {
    expect(terms('', 'harbour strike goes on', 'title').length).toBeGreaterThan(0);
  });

  it('does not read to the end of a long text', () => {
    const long = Array.from({ length: 3000 }, (_, number) => `word${number}x`).join(' ');
    expect(terms('', long, 'body').length).toBeLessThan(600);
    expect(terms('', long, 'lead').length).toBeLessThan(150);
  });

  it('gives terms of so many bits, of any text', () => {
    assert(
      property(anyText(), anyText(), (title, text) => {
        for (const field of FIELDS)
          for (const term of terms(title, text, field)) expect(term >>> TERM_BITS).toBe(0);
      }),
    );
  });

  it('stand field after field', () => {
    assert(
      property(anyText(), anyText(), (title, text) => {
        const fields = [...termsOf(wordText(title, text))].map(fieldOf);
        expect(fields).toEqual([...fields].sort());
      }),
    );
  });
});

describe('countedTerm', () => {
  it('holds a field, a term and how often it stands there, up to 255', () => {
    const last = (1 << TERM_BITS) - 1;
    for (const [field, term, times] of [
      [0, 0, 1],
      [5, last, 300],
      [3, 77, 255],
    ] as const) {
      const one = countedTerm(field, term, times);
      expect([fieldOf(one), termOf(one), timesOf(one)]).toEqual([field, term, Math.min(255, times)]);
      expect([...Uint32Array.of(one)]).toEqual([one]);
    }
  });
});

describe('languageOf', () => {
  it.each([
    [VIETNAMESE, 'en', 'vi'],
    [foldText(VIETNAMESE), null, 'vi'],
    ['The guests came to the capital.', 'vi', 'en'],
    ['The guests came to the capital.', null, 'en'],
    ['Les ministres sont venus dans la capitale.', 'fr', 'fr'],
  ])('of "%s", said to be %s: %s', (text, said, language) => {
    expect(languageOf(wordText('', text), said)).toBe(language);
  });
});
