import { z } from 'zod';
import type { Measure } from './first-look.ts';

type Tree = number | [measure: number, threshold: number, notAbove: Tree, above: Tree];

const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.number(), z.tuple([z.int(), z.number(), treeSchema, treeSchema])]),
);

/** Gradient-boosted decision trees: the log-odds are the sum of one leaf of each. */
export const modelSchema = z.object({
  /** Names of the measures that the trees ask for, by number. */
  measures: z.array(z.string()),
  base: z.number(),
  trees: z.array(treeSchema),
});
export type Model = z.infer<typeof modelSchema>;

/** A model laid out in rows for speed: walking objects took three times as long. */
interface Rows {
  /** The measure that a row asks for; -1 where it is a leaf. */
  measure: Int16Array;
  /** The threshold, or a leaf's value. */
  value: Float64Array;
  /** The row for a measure above the threshold; the next row is the one for others. */
  above: Int32Array;
  roots: number[];
}

/**
 * The function that a model is: measures to log-odds.
 * @throws Error where the model asks for a measure that there is not: it was learned by another version.
 */
export function evaluator<Seen>(model: Model, measures: ReadonlyMap<string, Measure<Seen>>): (seen: Seen) => number {
  const asked = model.measures.map((name) => {
    const measure = measures.get(name);
    if (!measure) throw new Error(`The model asks for a measure that there is not: ${name}`);
    return measure;
  });
  const { measure, value, above, roots } = layOut(model.trees);
  const values = new Float64Array(asked.length);
  return (seen) => {
    asked.forEach((ask, index) => {
      values[index] = Number(ask(seen));
    });
    let odds = model.base;
    for (const root of roots) {
      let row = root;
      for (let ask = measure[row] ?? -1; ask >= 0; ask = measure[row] ?? -1)
        row = (values[ask] ?? 0) > (value[row] ?? 0) ? (above[row] ?? 0) : row + 1;
      odds += value[row] ?? 0;
    }
    return odds;
  };
}

function layOut(trees: readonly Tree[]): Rows {
  const measures: number[] = [];
  const values: number[] = [];
  const aboves: number[] = [];
  const add = (tree: Tree): number => {
    const row = measures.length;
    const [measure, value] = typeof tree === 'number' ? [-1, tree] : tree;
    measures.push(measure);
    values.push(value);
    aboves.push(0);
    if (typeof tree !== 'number') {
      add(tree[2]);
      aboves[row] = add(tree[3]);
    }
    return row;
  };
  const roots = trees.map(add);
  return {
    measure: Int16Array.from(measures),
    value: Float64Array.from(values),
    above: Int32Array.from(aboves),
    roots,
  };
}
