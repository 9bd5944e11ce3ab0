import { assert, constantFrom, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { StoryClusterer } from './clusterer.ts';
import { JOIN_MODEL, joinModelOf } from './join-model.ts';
import { type MeaningScale, meaningOf } from './meaning.ts';
import { MEASURES } from './measures.ts';
import { type PreparedArticle, prepareArticle } from './prepare.ts';

const SCALE = { other: 0.2, same: 0.8 };
const LANTERNS = {
  title: 'Lanterns light up the canals of Kyoto',
  text: 'Thousands of paper boats drifted through the old town in Japan, and children sang until dawn.',
};
const HOA_DANG = {
  title: 'Nhật Bản: hàng vạn đèn hoa đăng thả trôi đêm cuối tuần',
  text: 'Người dân cố đô đổ ra bờ kênh ngắm thuyền giấy mang nến, tiếng hát vang tới sáng.',
};

function article(id: string, told: { title: string; text: string }, vector: number[] | null) {
  const published = '2026-02-05T08:00:00+07:00';
  const language = told === LANTERNS ? 'en' : 'vi';
  const prepared = prepareArticle({ id, source: id, ...told, published, language });
  return { ...prepared, meaning: vector && meaningOf(vector) };
}

/** Where two reports without a word in common stand if all else says these log odds. */
function placeBoth(base: number, scale: MeaningScale | null, vectors: (number[] | null)[]) {
  const learned = joinModelOf({ learnedFrom: [], measures: [...MEASURES], base, trees: [] });
  const clusterer = new StoryClusterer({ model: { ...learned, meanings: scale } });
  clusterer.add(article('a', LANTERNS, vectors[0] ?? null));
  clusterer.add(article('b', HOA_DANG, vectors[1] ?? null));
  const placements = [...clusterer.placements().values()];
  const [one, other] = placements;
  return { isOne: one?.cluster === other?.cluster, reasons: other?.reasons };
}

describe('StoryClusterer with meanings', () => {
  const same = [
    [1, 0],
    [1, 0],
  ];
  const different = [
    [1, 0],
    [0, 1],
  ];

  it('joins what nearly belongs together and means the same, and says so', () => {
    expect(placeBoth(-1, null, same).isOne).toBe(false);
    const { isOne, reasons } = placeBoth(-1, SCALE, same);
    expect(isOne).toBe(true);
    expect(reasons).toMatchObject({ beside: 'a', scores: { meaning: 1, chance: 0.731 } });
  });

  it('parts what hardly belongs together and means something else', () => {
    expect(placeBoth(0.5, null, different).isOne).toBe(true);
    const { isOne, reasons } = placeBoth(0.5, SCALE, different);
    expect(isOne).toBe(false);
    expect(reasons).toMatchObject({ rule: 'first', scores: { meaning: 0, chance: 0.378 } });
  });

  it('never joins by meaning alone, nor parts by it what plainly belongs together', () => {
    expect(placeBoth(-3, SCALE, same).isOne).toBe(false);
    expect(placeBoth(3, SCALE, different).isOne).toBe(true);
  });

  it('changes nothing where a report has no meaning', () => {
    for (const base of [-1, 0.5]) {
      const without = placeBoth(base, null, [null, null]);
      expect(placeBoth(base, SCALE, [[1, 0], null])).toEqual(without);
      expect(placeBoth(base, SCALE, [null, [0, 1]])).toEqual(without);
    }
  });

  it('gives the same stories in whatever order the articles come', () => {
    const texts = visitTexts();
    const model = { ...JOIN_MODEL, meanings: SCALE };
    const place = (articles: readonly PreparedArticle[]) => {
      const clusterer = new StoryClusterer({ model });
      for (const one of articles) {
        clusterer.add(one);
        clusterer.settle();
      }
      const placements = [...clusterer.placements()];
      return new Map(placements.map(([id, { cluster, group, copyOf }]) => [id, { cluster, group, copyOf }]));
    };
    const vectors = texts.map((_text, index) => [Math.cos(index * 7), Math.sin(index * 7), 0.5]);
    const orders = constantFrom(0, 1, 2, 3).chain((gap) => {
      const all = texts.map((one, index) => {
        const isWithout = gap > 0 && index % (gap + 1) === 0;
        return { ...one, meaning: isWithout ? null : meaningOf(vectors[index] ?? []) };
      });
      return shuffledSubarray(all, { minLength: all.length }).map((shuffled) => ({ all, shuffled }));
    });
    assert(
      property(orders, ({ all, shuffled }) => {
        expect(place(shuffled)).toEqual(place(all));
      }),
      { numRuns: 20 },
    );
  });
});
