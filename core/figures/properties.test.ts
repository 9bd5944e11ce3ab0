import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, type SaidValue } from './agreement.ts';
import { type ArticleFigures, compareFigures } from './compare.ts';
import type { Figure } from './figure.ts';
import { valueLabel } from './labels.ts';
import { readFigures } from './read.ts';

const CONTEXT = { publishedYear: 2031 };
const qualifier = fc.constantFrom('about' as const, 'over' as const, 'under' as const, null);
const amount = fc.oneof(
  fc.integer({ min: 2, max: 999_999_999 }),
  fc.tuple(fc.integer({ min: 2, max: 99_999 }), fc.constantFrom(1e6, 1e7, 1e8, 1e9)).map(([a, b]) => a * b),
);
const value: fc.Arbitrary<SaidValue> = fc
  .tuple(amount, amount, qualifier, fc.boolean())
  .map(([a, b, said, range]) => ({
    low: Math.min(a, b),
    high: range ? Math.max(a, b) : Math.min(a, b),
    qualifier: said,
  }));
const unit = fc.constantFrom('USD', 'VND', 'JPY', 'percent', 'km', 'people', 'documents', 'projects');

const figure: fc.Arbitrary<Figure> = fc
  .record({
    number: fc.integer({ min: 9, max: 15 }),
    qualifier,
    quantity: fc.constantFrom('trade', 'documents', 'vi:cây cảnh'),
    period: fc.constantFrom('2030', '2031', null),
    goal: fc.boolean(),
  })
  .map(({ number, ...more }) => ({
    ...more,
    low: number,
    high: number,
    unit: 'USD',
    text: `${number}`,
    sentence: `${number}`,
  }));
const articles: fc.Arbitrary<ArticleFigures[]> = fc
  .array(
    fc.record({ source: fc.constantFrom('a', 'b', 'c', ''), figures: fc.array(figure, { maxLength: 4 }) }),
    {
      maxLength: 6,
    },
  )
  .chain((list) =>
    fc
      .array(fc.option(fc.nat(list.length)), { minLength: list.length, maxLength: list.length })
      .map((copies) =>
        list.map((one, index) => ({
          ...one,
          id: `${index}`,
          copyOf: copies[index] == null ? null : `${copies[index]}`,
          published: '2031-02-05T08:00:00+07:00',
        })),
      ),
  );

describe('readFigures', () => {
  it('gives back what a label says, in either notation', () => {
    fc.assert(
      fc.property(value, unit, fc.constantFrom('vi' as const, 'en' as const), (said, of, language) => {
        const label = valueLabel(said, of, language);
        const text = language === 'vi' ? `Theo báo cáo, đó là ${label}.` : `It was ${label}, they said.`;
        expect(readFigures(text, CONTEXT)).toMatchObject([{ ...said, unit: of }]);
      }),
      { numRuns: 300 },
    );
  });

  it('reads any text, with the words of each figure in it', () => {
    const pieces = fc.constantFrom(
      '5',
      '2,6',
      '1.137',
      '2030',
      'tỷ',
      'USD',
      '$',
      '-',
      '/',
      '%',
      'năm',
      'mười',
      'hai',
      'a',
      'dozen',
      'hơn',
      'kim ngạch',
      'trade',
      'văn kiện',
      'by',
      'km',
      '.',
      '\n',
      'đồng',
      'và',
      'to',
      'từ',
      'm',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, fc.constantFrom('', ' ')), { maxLength: 30 }), (parts) => {
        const text = parts.flat().join('').normalize('NFC');
        for (const { low, high, text: said, sentence } of readFigures(text, CONTEXT)) {
          expect(low).toBeLessThanOrEqual(high);
          expect(text).toContain(sentence);
          expect(sentence).toContain(said);
        }
      }),
    );
  });
});

describe('comparison', () => {
  it('is symmetric, and everything agrees with itself', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(agree(a, b)).toBe(agree(b, a));
        expect(agree(a, a)).toBe(true);
      }),
    );
  });

  it('does not hang on the order of articles or of their figures', () => {
    const shuffled = articles.chain((list) =>
      fc
        .shuffledSubarray(list, { minLength: list.length })
        .map(
          (other) => [list, other.map((one) => ({ ...one, figures: [...one.figures].reverse() }))] as const,
        ),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(compareFigures(other)).toEqual(compareFigures(list));
      }),
      { numRuns: 300 },
    );
  });

  it('of one outlet shows nothing', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const alone = list.map((one) => ({ ...one, source: 'a', copyOf: null }));
        expect(compareFigures(alone).some(({ prominent }) => prominent)).toBe(false);
      }),
    );
    expect(compareFigures([])).toEqual([]);
  });
});
