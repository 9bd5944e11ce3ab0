import { describe, expect, it } from 'vitest';
import { type ArticleFigures, compareFigures } from './compare.ts';
import { storyFiguresSchema } from './figure.ts';
import { readFigures } from './read.ts';

function article(id: string, text: string, more: Partial<ArticleFigures> = {}): ArticleFigures {
  const published = '2031-02-05T08:00:00+07:00';
  return {
    id,
    source: `${id}.example`,
    copyOf: null,
    figures: readFigures(text, { publishedYear: 2031 }),
    published,
    ...more,
  };
}

/** `quantity period goal!: value×voices, …` of what is worth showing; `!` where outlets disagree. */
function shown(...articles: ArticleFigures[]): string[] {
  return compareFigures(articles)
    .filter(({ prominent }) => prominent)
    .map(({ quantity, period, goal, disagreement, values }) => {
      const said = values.map(({ low, voices }) => `${low}×${voices}`).join(', ');
      return `${[quantity, period, goal ? 'goal' : null].filter(Boolean).join(' ')}${disagreement ? '!' : ''}: ${said}`;
    });
}

describe('compareFigures', () => {
  it('shows in two languages together what outlets disagree on', () => {
    const figures = shown(
      article('a', 'Năm 2030, hai nước buôn bán 3 tỷ USD.'),
      article('b', 'Commerce between them was worth USD 3 billion in 2030.'),
      article('c', 'Kim ngạch năm 2030 chỉ là 2,6 tỷ USD.'),
    );
    expect(figures).toEqual(['trade 2030!: 3000000000×2, 2600000000×1']);
  });

  it('gives who says it, in their words, and passes its schema', () => {
    const figures = compareFigures([
      article('b', 'Trade was over $3bn in 2030.', { published: '2031-02-06T08:00:00+07:00' }),
      article('a', 'Thương mại năm 2030 đạt 3 tỷ USD.'),
    ]);
    expect(storyFiguresSchema.parse(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
    expect(figures[0]?.values).toEqual([
      {
        low: 3e9,
        high: 3e9,
        qualifier: null,
        voices: 2,
        said: [
          { article: 'a', source: 'a.example', text: '3 tỷ USD' },
          { article: 'b', source: 'b.example', text: 'over $3bn' },
        ],
      },
    ]);
  });

  it('counts copies as one voice with their original, and an outlet once', () => {
    const text = 'The two sides signed 12 agreements.';
    expect(shown(article('a', text), article('b', text, { copyOf: 'a' }))).toEqual([]);
    expect(shown(article('a', text), article('b', text, { source: 'a.example' }))).toEqual([]);
    const copies = [article('b', text, { copyOf: 'a' }), article('c', text, { copyOf: 'a' })];
    expect(shown(...copies)).toEqual([]);
    expect(shown(...copies, article('d', text))).toEqual(['documents: 12×2']);
  });

  it('survives copies that go round in a circle', () => {
    const text = 'The two sides signed 12 agreements.';
    const circle = [article('a', text, { copyOf: 'b' }), article('b', text, { copyOf: 'a' })];
    expect(compareFigures(circle)).toHaveLength(1);
  });

  it('gives a figure without a period to the period of which the same is said', () => {
    const figures = shown(
      article('a', 'Kim ngạch năm 2030 đạt 3 tỷ USD.'),
      article('b', 'Bilateral trade is nearly $3 billion.'),
    );
    expect(figures).toEqual(['trade 2030: 3000000000×2']);
  });

  it('keeps goal and fact, currencies and periods apart', () => {
    const figures = compareFigures([
      article('a', 'Kim ngạch năm 2030 đạt 3 tỷ USD. Mục tiêu kim ngạch là 5 tỷ USD.'),
      article('b', 'Trade was 2 billion euros in 2029.'),
    ]);
    expect(figures).toHaveLength(3);
    expect(figures.some(({ disagreement }) => disagreement)).toBe(false);
  });

  it('takes one shared value for agreement', () => {
    const figures = shown(
      article('a', 'Mục tiêu kim ngạch là 5 tỷ USD, rồi 10 tỷ USD.'),
      article('b', 'Phấn đấu kim ngạch đạt 10 tỷ USD.'),
    );
    expect(figures).toEqual(['trade goal: 10000000000×2, 5000000000×1']);
  });

  it('does not take other people, or quite other sums, for a disagreement', () => {
    expect(shown(article('a', 'About 30 students came.'), article('b', '900 students came.'))).toEqual([]);
    expect(shown(article('a', 'Kim ngạch 3 tỷ USD.'), article('b', 'Kim ngạch 300 tỷ USD.'))).toEqual([]);
    expect(shown(article('a', 'It cost $7.'), article('b', 'He paid $8.'))).toEqual([]);
  });

  it('takes two sums of one outlet, of which nobody says the year, for those of two years', () => {
    const both = article('a', 'Trade rose from $8 billion. Trade reached $11 billion, he said.');
    const one = article('b', 'Two-way trade is worth $10 billion.');
    expect(shown(both, one)).toEqual([]);
    expect(shown(article('a', 'Trade is worth $8 billion.'), one)).toEqual([
      'trade!: 8000000000×1, 10000000000×1',
    ]);
  });

  it('puts a disagreement first, then what tells more', () => {
    const figures = shown(
      article('a', 'Kim ngạch năm 2030 đạt 3 tỷ USD. Có 300 du khách. Hai bên ký 12 văn kiện.'),
      article('b', 'Trade was $3bn in 2030. There were 300 tourists. They signed 14 pacts.'),
    );
    expect(figures).toEqual(['documents!: 12×1, 14×1', 'trade 2030: 3000000000×2', 'visitors: 300×2']);
  });

  it('meets what the vocabulary does not know within a language', () => {
    const figures = shown(
      article('a', 'Chủ nhà tặng 36 cây cảnh.'),
      article('b', 'Khách trồng 36 cây cảnh.'),
      article('c', 'They planted 36 saplings.'),
    );
    expect(figures).toEqual(['vi:cây cảnh: 36×2']);
  });

  it('of nothing is nothing', () => {
    expect(compareFigures([])).toEqual([]);
  });
});
