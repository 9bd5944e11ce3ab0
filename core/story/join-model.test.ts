import { array, assert, double, integer, letrec, oneof, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  JOIN_MODEL,
  type JoinModelData,
  joinModelOf,
  joinModelSchema,
  logOdds,
  treeOdds,
} from './join-model.ts';
import { MEASURES } from './measures.ts';

type Tree = JoinModelData['trees'][number];
const amount = double({ min: -5, max: 5, noNaN: true });
const { tree } = letrec<{ tree: Tree; split: Tree }>((tie) => ({
  tree: oneof({ maxDepth: 4 }, amount, tie('split')),
  split: tuple(integer({ min: 0, max: MEASURES.length - 1 }), amount, tie('tree'), tie('tree')),
}));

function follow(at: Tree, values: Float64Array): number {
  if (typeof at === 'number') return at;
  const [measure, threshold, notAbove, above] = at;
  return follow((values[measure] ?? 0) > threshold ? above : notAbove, values);
}

describe('treeOdds', () => {
  it('is what following the trees gives', () => {
    const values = array(amount, { minLength: MEASURES.length, maxLength: MEASURES.length });
    assert(
      property(array(tree, { maxLength: 6 }), amount, values, (trees, base, all) => {
        const model = joinModelOf({ learnedFrom: [], measures: [...MEASURES], base, trees });
        const measured = Float64Array.from(all);
        const expected = trees.reduce<number>((sum, one) => sum + follow(one, measured), base);
        expect(treeOdds(measured, model)).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('does not go above at the threshold itself', () => {
    const model = joinModelOf({
      learnedFrom: [],
      measures: [...MEASURES],
      base: 0,
      trees: [[0, 0.5, -1, 1]],
    });
    const odds = (value: number) => treeOdds(Float64Array.of(value), model);
    expect([odds(0.5), odds(0.51)]).toEqual([-1, 1]);
  });
});

describe('the model', () => {
  it('was learned for these measures', () => {
    expect(JOIN_MODEL.roots.length).toBeGreaterThan(0);
    for (const measure of JOIN_MODEL.measures) expect(measure).toBeLessThan(MEASURES.length);
  });

  it('is refused where it is for others', () => {
    const data = { learnedFrom: [], measures: MEASURES.slice(1), base: 0, trees: [] };
    expect(joinModelSchema.safeParse(data).success).toBe(false);
    const broken = { learnedFrom: [], measures: [...MEASURES], base: 0, trees: [[1, 2, 3]] };
    expect(joinModelSchema.safeParse(broken).success).toBe(false);
  });
});

describe('logOdds', () => {
  it('lets no shared hour make one event of reports that share neither words nor names nor places', () => {
    const strangers = new Float64Array(MEASURES.length);
    strangers[MEASURES.indexOf('days')] = 1;
    strangers[MEASURES.indexOf('sameLanguage')] = 1;
    expect(logOdds(strangers, JOIN_MODEL)).toBeLessThan(-4);
  });
});
