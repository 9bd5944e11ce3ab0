import { describe, expect, it } from 'vitest';
import { evaluator, modelSchema } from './trees.ts';

/** Long text speaks for a block, links against it; a short block with links is worst. */
const MODEL = modelSchema.parse({
  measures: ['length', 'links'],
  base: 0.5,
  trees: [[0, 60, [1, 0.5, -1, -4], 2], 0.25, [1, 0.5, 0, [0, 10, -0.5, -0.125]]],
});
const NAMES = ['length', 'links'];

describe('evaluator', () => {
  it.each([
    [[100, 0], 0.5 + 2 + 0.25 + 0],
    [[60, 0], 0.5 - 1 + 0.25 + 0],
    [[60, 0.5], 0.5 - 1 + 0.25 + 0],
    [[60, 0.6], 0.5 - 4 + 0.25 - 0.125],
    [[100, 1], 0.5 + 2 + 0.25 - 0.125],
    [[10, 1], 0.5 - 4 + 0.25 - 0.5],
  ])('adds up the leaves for %j', (row, odds) => {
    expect(evaluator(MODEL, NAMES)(Float64Array.from(row))).toBeCloseTo(odds);
  });

  it('gives the base where there are no trees', () => {
    expect(evaluator({ ...MODEL, trees: [] }, NAMES)(new Float64Array(2))).toBe(0.5);
  });

  it.each([[['links', 'length']], [['length']], [['length', 'links', 'rule']], [[]]])(
    'refuses a model that was learned from other measures than %j',
    (names) => {
      expect(() => evaluator(MODEL, names)).toThrow('other measures');
    },
  );
});

describe('modelSchema', () => {
  it.each([
    { ...MODEL, trees: [[0, 1, 2]] },
    { ...MODEL, trees: [[0.5, 1, 2, 3]] },
    { ...MODEL, trees: [[0, 1, 'a', 3]] },
    { ...MODEL, base: null },
    { trees: [] },
  ])('refuses %j', (model) => {
    expect(modelSchema.safeParse(model).success).toBe(false);
  });
});
