import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { splitWords } from './words.ts';

const textsOf = (text: string) => splitWords(text).map((word) => word.text);
const openers = (text: string) =>
  splitWords(text)
    .filter((word) => word.opensSentence)
    .map((word) => word.text);

describe('splitWords', () => {
  it.each([
    ['the U.S. president', ['the', 'US', 'president']],
    ['U.S.A. and U.K. agree', ['USA', 'and', 'UK', 'agree']],
    ['1.234,5 tỷ', ['1.234,5', 'tỷ']],
    ['at 15:30, on 5/2', ['at', '15:30', 'on', '5', '2']],
    ['5-6/2/2026', ['5', '6', '2', '2026']],
    ['It cost 3,5.', ['It', 'cost', '3,5']],
    ['Hun-sik Bae', ['Hun', 'sik', 'Bae']],
    ['Thủ tướng thăm Viêng Chăn', ['Thủ', 'tướng', 'thăm', 'Viêng', 'Chăn']],
    ['', []],
    ['— … “”', []],
  ])('splits "%s"', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it('knows words without their accents and case, numbers and capitals', () => {
    const [word, number] = splitWords('Đường 42');
    expect(word).toMatchObject({
      text: 'Đường',
      lower: 'đường',
      folded: 'duong',
      capital: true,
      number: false,
    });
    expect(number).toMatchObject({ text: '42', capital: false, number: true });
  });

  it('writes tone marks in the newer way, in small letters only', () => {
    expect(splitWords('Hoà')[0]).toMatchObject({ text: 'Hoà', lower: 'hòa', folded: 'hoa' });
  });

  it('knows where words stand in their text', () => {
    const text = "“Norway's guest” left the U.S. for 3,5 days.";
    expect(splitWords(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      "Norway's",
      'guest',
      'left',
      'the',
      'U.S.',
      'for',
      '3,5',
      'days',
    ]);
  });

  it('counts singular and plural as one, and other words apart', () => {
    const hashes = (text: string) => splitWords(text).map((word) => word.hash);
    const [talk, talks, city, cities, pass, pas] = hashes('talk Talks city cities pass pas');
    expect(talks).toBe(talk);
    expect(cities).toBe(city);
    expect(pass).not.toBe(pas);
  });

  it.each([
    ["Norway's guest", ['Norway'], ['Norway', 'guest']],
    ['Norway’s guest', ['Norway'], ['Norway', 'guest']],
    ["Laos' capital", ['Laos'], ['Laos', 'capital']],
    ["THE KING'S GUEST", ['KING'], ['THE', 'KING', 'GUEST']],
  ])('reads the owner in "%s"', (text, owners, words) => {
    const read = splitWords(text);
    expect(read.map((word) => word.text)).toEqual(words);
    expect(read.filter((word) => word.possessive).map((word) => word.text)).toEqual(owners);
  });

  it.each([
    ['She left. He stayed.', ['She', 'He']],
    ['Mr. Varde left. Dr. Ilmari stayed.', ['Mr', 'Dr']],
    ['John R. Olsten spoke', ['John']],
    ['He met Gen. Arvik in Oslo.', ['He']],
    ['The U.S. Senate met. He left.', ['The', 'He']],
    ["He met the King's. She left", ['He', 'She']],
    ['They flew the Falke-S. Others did not', ['They', 'Others']],
    ['Đoàn tới TP. Vinh. Sau đó đoàn về', ['Đoàn', 'Sau']],
    ['See No. 5 and approx. 40 more', ['See']],
    ['He said No. She left', ['He', 'She']],
    ['first line\nsecond line', ['first', 'second']],
    ['“Is it so?” He nodded', ['Is', 'He']],
    ['They won 3.5 points. 40 came', ['They', '40']],
    ['He spoke... then left', ['He']],
    ['Ông đến. Sau đó ông về.', ['Ông', 'Sau']],
  ])('finds where sentences open in "%s"', (text, words) => {
    expect(openers(text)).toEqual(words);
  });

  it('leaves nothing out of any text and keeps its order: gaps and words are the text', () => {
    const part = constantFrom('U', '.', 'S', ' ', '\n', '5', ',', ':', '/', '-', 'ệ', 'Đà', '“', 'talks');
    const crafted = array(part).map((parts) => parts.join(''));
    // The full stops of initials are no part of their word, nor is a genitive, so there are no apostrophes here.
    const check = (any: string) => {
      const text = any.replaceAll(/['’]/g, '').replaceAll('.', '·');
      const read = splitWords(text)
        .map((word) => word.gap + word.text)
        .join('');
      expect(text.startsWith(read)).toBe(true);
      expect(text.slice(read.length)).not.toMatch(/[\p{L}\p{Nd}]/u);
    };
    assert(property(crafted, check));
    // Letters beyond the basic plane, of no living script, are read as marks.
    const unit = integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCharCode(code));
    assert(property(string({ unit }), check));
  });

  it('reads initials and genitives in any company: words stand in the text in their order', () => {
    const part = constantFrom('U.', 'S', '.', "'s", '’S', "s'", ' ', '\n', '5', 'Đà', 'talks');
    assert(
      property(
        array(part).map((parts) => parts.join('')),
        (text) => {
          let at = 0;
          for (const character of splitWords(text).flatMap((word) => [...word.text])) {
            const found = text.indexOf(character, at);
            expect(found).toBeGreaterThanOrEqual(at);
            at = found + character.length;
          }
        },
      ),
    );
  });

  it('never fails', () => {
    assert(property(anyText(), (text) => void splitWords(text)));
  });
});
