import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { sentencesWith, tokensOf } from './tokens.ts';

const sentences = (text: string) => sentencesWith(() => true, text);

describe('tokensOf', () => {
  it.each([
    ['US$5.5bn (3%)', ['US', '$', '5.5', 'bn', '(', '3', '%', ')']],
    ['10–15% of 12 km²', ['10', '–', '15', '%', 'of', '12', 'km', '²']],
    ["the King's “U.S. trade”", ['the', 'King', '“', 'US', 'trade', '”']],
  ])('finds words, numerals and marks in %s', (text, expected) => {
    expect(tokensOf(text).map((token) => token.text)).toEqual(expected);
  });

  it('leaves out white space alone, and knows where each token stands', () => {
    assert(
      property(anyText(), (text) => {
        let end = 0;
        for (const { gap, from, to } of tokensOf(text)) {
          expect(text.slice(end, from)).toBe(gap);
          expect(gap.trim()).toBe('');
          end = to;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});

describe('sentencesWith', () => {
  it('gives each sentence with its marks, and its line', () => {
    const text = '5 came (“all”). “Six left”, he said.\n– The U.S. Senate met; 40 spoke. - 3 fell.';
    expect(sentences(text).map((sentence) => [sentence.paragraph, sentence.text])).toEqual([
      [0, '5 came (“all”).'],
      [0, '“Six left”, he said.'],
      [1, '– The U.S. Senate met; 40 spoke.'],
      [1, '3 fell.'],
    ]);
  });

  it('gives only what is wanted', () => {
    expect(sentencesWith((part) => /\d/.test(part), 'None. Then 5.').map(({ text }) => text)).toEqual([
      'Then 5.',
    ]);
  });

  it('tells Vietnamese from other sentences', () => {
    const read = sentences('Ông đến thăm. The café closed.');
    expect(read.map(({ vietnamese }) => vietnamese)).toEqual([true, false]);
  });
});
