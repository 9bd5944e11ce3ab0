import { z } from 'zod';

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

/** A model laid out flat for speed: walking objects took three times as long. */
interface Layout {
  /** The measure that a node asks for; -1 where it is a leaf. */
  measure: Int16Array;
  /** The threshold, or a leaf's value. */
  value: Float64Array;
  /** The node for a measure above the threshold; the next one is for others. */
  above: Int32Array;
  roots: number[];
}

/** What was measured of one block, in the order of the measures' names. */
export type Row = Float64Array;

/**
 * The function that a model is: a row of measures to log-odds.
 * @param names of the measures in a row
 * @throws Error where the model was learned from other measures, that is by another version.
 */
export function evaluator(model: Model, names: readonly string[]): (row: Row) => number {
  if (names.join() !== model.measures.join()) throw new Error('The model was learned from other measures.');
  const { measure, value, above, roots } = layOut(model.trees);
  return (row) => {
    let odds = model.base;
    for (const root of roots) {
      let at = root;
      for (let asked = measure[at] ?? -1; asked >= 0; asked = measure[at] ?? -1)
        at = (row[asked] ?? 0) > (value[at] ?? 0) ? (above[at] ?? 0) : at + 1;
      odds += value[at] ?? 0;
    }
    return odds;
  };
}

function layOut(trees: readonly Tree[]): Layout {
  const measures: number[] = [];
  const values: number[] = [];
  const aboves: number[] = [];
  const add = (tree: Tree): number => {
    const node = measures.length;
    const [measure, value] = typeof tree === 'number' ? [-1, tree] : tree;
    measures.push(measure);
    values.push(value);
    aboves.push(0);
    if (typeof tree !== 'number') {
      add(tree[2]);
      aboves[node] = add(tree[3]);
    }
    return node;
  };
  const roots = trees.map(add);
  return {
    measure: Int16Array.from(measures),
    value: Float64Array.from(values),
    above: Int32Array.from(aboves),
    roots,
  };
}
