import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { foldText } from '../text.ts';
import { wordText } from './document.ts';

const VIETNAMESE =
  'Thủ tướng Na Uy Arvik Lindqvist đã đến thủ đô Viêng Chăn trong chuyến thăm hai ngày. ' +
  'Ông được người đồng cấp nước chủ nhà đón tại sân bay và sẽ hội đàm với các lãnh đạo cho tới chiều nay.';

describe('wordText', () => {
  it('puts the title first, as paragraph 0, and counts the lines of the text', () => {
    const { words, sentences, titleLength } = wordText('Guests land', 'They came. They ate.\nThey left.');
    expect(titleLength).toBe(2);
    const read = sentences.map(({ from, to, paragraph }) => [
      paragraph,
      words
        .slice(from, to)
        .map((word) => word.text)
        .join(' '),
    ]);
    expect(read).toEqual([
      [0, 'Guests land'],
      [1, 'They came'],
      [1, 'They ate'],
      [2, 'They left'],
    ]);
  });

  it('reads a text without a title, a title without a text, and neither', () => {
    expect(wordText('', 'They came.').sentences).toEqual([{ from: 0, to: 2, paragraph: 1 }]);
    expect(wordText('They came', '').sentences).toEqual([{ from: 0, to: 2, paragraph: 0 }]);
    expect(wordText('', '').sentences).toEqual([]);
  });

  it('counts no lines of a title', () => {
    const { sentences } = wordText('Guests\nland', 'They came.');
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  });

  it('keeps the title apart from a text that goes on without a capital', () => {
    const { words, sentences } = wordText('Guests land', 'in the capital');
    expect(sentences).toHaveLength(2);
    expect(words[2]?.gap).toContain('\n');
  });

  it('does not read a text to its end where that is far', () => {
    expect(wordText('', 'word '.repeat(10_000)).words.length).toBeLessThan(1500);
  });

  it('tells Vietnamese without accents from Vietnamese with them and from English', () => {
    expect(wordText('', foldText(VIETNAMESE)).unaccented).toBe(true);
    expect(wordText('', VIETNAMESE).unaccented).toBe(false);
    expect(
      wordText('', 'The prime minister of Norway came to Vientiane for two days and met his hosts.')
        .unaccented,
    ).toBe(false);
    expect(wordText('', '').unaccented).toBe(false);
  });

  it('gives sentences that follow each other from the first word to the last, of any text', () => {
    assert(
      property(anyText(), anyText(), (title, text) => {
        const { words, sentences, titleLength } = wordText(title, text);
        let [end, paragraph] = [0, 0];
        for (const sentence of sentences) {
          expect(sentence.from).toBe(end);
          expect(sentence.to).toBeGreaterThan(sentence.from);
          expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph);
          expect(sentence.paragraph === 0).toBe(sentence.to <= titleLength);
          [end, paragraph] = [sentence.to, sentence.paragraph];
        }
        expect(end).toBe(words.length);
      }),
    );
  });
});
