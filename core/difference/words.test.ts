import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { type Run, wordDifference } from './words.ts';

/** `{-old-}` and `{+new+}` among what stayed. */
function marked(runs: Run[]): string {
  const marks = { same: ['', ''], removed: ['{-', '-}'], added: ['{+', '+}'] };
  return runs.map(({ kind, text }) => marks[kind].join(text)).join('');
}

function textOf(runs: Run[], kind: 'removed' | 'added'): string {
  return runs
    .filter((run) => run.kind === 'same' || run.kind === kind)
    .map((run) => run.text)
    .join('');
}

describe('wordDifference', () => {
  it('shows words, not letters', () => {
    expect(marked(wordDifference('He met three ministers.', 'He met thirteen ministers.'))).toBe(
      'He met {-three-}{+thirteen+} ministers.',
    );
  });

  it('keeps Vietnamese syllables whole', () => {
    expect(marked(wordDifference('Chủ tịch thăm Vientiane', 'Chủ tịch thắm Viêng Chăn'))).toBe(
      'Chủ tịch {-thăm Vientiane-}{+thắm Viêng Chăn+}',
    );
    expect(marked(wordDifference('gặp Trần Văn Mẫu.', 'gặp Trần Văn Mậu.'))).toBe(
      'gặp Trần Văn {-Mẫu-}{+Mậu+}.',
    );
  });

  it('tells punctuation from the word beside it', () => {
    expect(marked(wordDifference('“A good day.”', '“A good day!”'))).toBe('“A good day{-.-}{+!+}”');
  });

  it('reads words replaced side by side as one replacement', () => {
    expect(marked(wordDifference('on Monday in Velmora', 'on Friday at Arvik'))).toBe(
      'on {-Monday in Velmora-}{+Friday at Arvik+}',
    );
  });

  it('replaces texts as a whole where they have too little in common', () => {
    const words = (name: string) => Array.from({ length: 600 }, (_, index) => name + index).join(' ');
    expect(wordDifference(`Same ${words('a')}`, `Same ${words('b')}`)).toEqual([
      { kind: 'removed', text: `Same ${words('a')}` },
      { kind: 'added', text: `Same ${words('b')}` },
    ]);
  });

  it('holds both texts to the letter', () => {
    const word = fc.constantFrom(
      'họ',
      'thăm',
      'tha\u0306m',
      'Lào',
      '5',
      '😀',
      '\u0301',
      ' ',
      '  ',
      '\n',
      '.',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
      anyText(),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDifference(before, after);
        expect(textOf(runs, 'removed')).toBe(before);
        expect(textOf(runs, 'added')).toBe(after);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      }),
    );
  });

  it('has nothing but what stayed between a text and itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(wordDifference(text, text)).toEqual([{ kind: 'same', text }]);
      }),
    );
  });
});
