import { z } from 'zod';
import model from './join-model.json' with { type: 'json' };
import type { MeaningScale } from './meaning.ts';
import { MEASURES } from './measures.ts';

type TreeJson = number | [measure: number, threshold: number, notAbove: TreeJson, above: TreeJson];
const treeSchema: z.ZodType<TreeJson> = z.lazy(() =>
  z.union([z.number(), z.tuple([z.number().int(), z.number(), treeSchema, treeSchema])]),
);

/** Boosted trees over `MEASURES`, learned by `bench/train-stories.ts` from the sets that are named. */
export const joinModelSchema = z.object({
  learnedFrom: z.array(z.string()),
  measures: z.array(z.enum(MEASURES)).length(MEASURES.length),
  base: z.number(),
  trees: z.array(treeSchema),
});
export type JoinModelData = z.infer<typeof joinModelSchema>;

/** The trees laid out flat, which is several times as fast as following them as objects. */
export interface JoinModel {
  base: number;
  /** Node by node; of a leaf the measure is -1 and the threshold its value. */
  measures: Int16Array;
  thresholds: Float64Array;
  notAbove: Int32Array;
  above: Int32Array;
  roots: Int32Array;
  /** Of the embedding model that is asked beside; null without one. */
  meanings: MeaningScale | null;
}

export function joinModelOf(data: JoinModelData): JoinModel {
  const nodes: { measure: number; threshold: number; notAbove: number; above: number }[] = [];
  const lay = (tree: TreeJson): number => {
    const place = nodes.length;
    if (typeof tree === 'number') {
      nodes.push({ measure: -1, threshold: tree, notAbove: 0, above: 0 });
      return place;
    }
    const [measure, threshold, below, over] = tree;
    const node = { measure, threshold, notAbove: 0, above: 0 };
    nodes.push(node);
    node.notAbove = lay(below);
    node.above = lay(over);
    return place;
  };
  const roots = Int32Array.from(data.trees, lay);
  return {
    base: data.base,
    measures: Int16Array.from(nodes, (node) => node.measure),
    thresholds: Float64Array.from(nodes, (node) => node.threshold),
    notAbove: Int32Array.from(nodes, (node) => node.notAbove),
    above: Int32Array.from(nodes, (node) => node.above),
    roots,
    meanings: null,
  };
}

/** What two reports of one event have at least one of, at the least amounts met. */
const IN_COMMON: readonly (readonly [place: number, least: number])[] = (
  [
    ['title', 0.1],
    ['lead', 0.1],
    ['names', 0.05],
    ['people', 0.01],
    ['countries', 0.3],
    ['way', 0.2],
  ] as const
).map(([name, least]) => [MEASURES.indexOf(name), least]);
/** No shared day or hour makes one event of reports that share neither words nor names nor places. */
const NOTHING_IN_COMMON = -8;

/** Log odds that what was measured is of one event. */
export function logOdds(values: Float64Array, model: JoinModel): number {
  const shares = IN_COMMON.some(([place, least]) => (values[place] ?? 0) >= least);
  return shares ? treeOdds(values, model) : NOTHING_IN_COMMON;
}

/** What the trees say, whatever there is in common. */
export function treeOdds(
  values: Float64Array,
  { base, measures, thresholds, notAbove, above, roots }: JoinModel,
): number {
  let sum = base;
  for (const root of roots) {
    let node = root;
    let measure = measures[node] ?? -1;
    while (measure >= 0) {
      node = (values[measure] ?? 0) > (thresholds[node] ?? 0) ? (above[node] ?? 0) : (notAbove[node] ?? 0);
      measure = measures[node] ?? -1;
    }
    sum += thresholds[node] ?? 0;
  }
  return sum;
}

export const JOIN_MODEL: JoinModel = joinModelOf(joinModelSchema.parse(model));
