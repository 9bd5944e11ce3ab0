import { describe, expect, it } from 'vitest';
import { lookupKeys } from './lookup-keys.ts';
import { type PreparedArticle, prepareArticle } from './prepare.ts';
import { weighTerms } from './vectors.ts';

function article(title: string, text: string): PreparedArticle {
  const published = '2026-02-05T08:00:00Z';
  return prepareArticle({ id: title, source: 'harbour-post', title, text, published, language: 'en' });
}

function keysOf({ terms, frame }: PreparedArticle): number[] {
  return lookupKeys(
    weighTerms(terms, () => 1),
    frame,
  );
}

function inCommon(a: PreparedArticle, b: PreparedArticle): number {
  const keys = new Set(keysOf(b));
  return keysOf(a).filter((key) => keys.has(key)).length;
}

const dinner = article(
  'President Mara Castellan dines in Tokyo',
  'The Chilean president Mara Castellan and her hosts in Japan ate eel and toasted copper.',
);

describe('lookupKeys', () => {
  it('are each there once, and few, however long the text is', () => {
    const word = (number: number) =>
      [...String(number)].map((digit) => `${'bcdfghklmn'[Number(digit)]}a`).join('');
    const long = Array.from({ length: 2000 }, (_, index) => `${word(index)}rin`).join(' ');
    for (const one of [dinner, article('A long report', long)]) {
      const keys = keysOf(one);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThan(12);
      expect(keys.length).toBeLessThan(50);
    }
    expect(keysOf(article('', ''))).toEqual([]);
  });

  it('meet in the words of a report, and in none of another', () => {
    const report = article('Ferry strike in its second week', 'Crews of the river ferries walked out again.');
    expect(inCommon(report, article('Second week of ferry strike', 'Ferries lay still.'))).toBeGreaterThan(2);
    expect(inCommon(report, article('Bakers raise prices', 'Flour costs more than ever.'))).toBe(0);
  });

  it('meet in a person and in a pair of countries where no word is shared', () => {
    const speech = article('Bài phát biểu', 'Tổng thống Chile Mara Castellan phát biểu tại Nhật Bản.');
    const elsewhere = article('Bài phát biểu', 'Tổng thống Peru Ana Quispe phát biểu tại Pháp.');
    expect(inCommon(dinner, speech)).toBeGreaterThanOrEqual(4);
    expect(inCommon(dinner, elsewhere)).toBe(0);
  });
});
