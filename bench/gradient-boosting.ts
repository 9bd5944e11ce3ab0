/** Rows of measures with what they are: `isPositive` is 0 or 1, `weight` how much a row counts. */
export interface Examples {
  rows: Float64Array[];
  isPositive: number[];
  weight: number[];
}

export interface BoostingOptions {
  trees: number;
  depth: number;
  /** How much of each tree's correction is taken. */
  rate: number;
  /** L2 penalty on leaves. */
  ridge: number;
  /** Least sum of curvature in a leaf. */
  leastLeaf: number;
  /** Shares of the rows and of the measures that each tree sees. */
  rowShare: number;
  measureShare: number;
  seed: number;
}

export type Tree = number | [measure: number, threshold: number, notAbove: Tree, above: Tree];

export interface Boosted {
  base: number;
  trees: Tree[];
}

const MOST_BINS = 32;
const FEWEST_ROWS = 10;

/** Gradient boosting with logistic loss on histograms (Friedman 2001; Chen & Guestrin, XGBoost, 2016, §2.2 and §3.3). */
export function boost({ rows, isPositive, weight }: Examples, options: BoostingOptions): Boosted {
  const random = randomNumbers(options.seed);
  const binned = binMeasures(rows);
  const total = sum(weight);
  const positive = isPositive.reduce((sumSoFar, value, row) => sumSoFar + value * (weight[row] ?? 0), 0);
  const base = Math.log(positive / (total - positive));
  const odds = new Float64Array(rows.length).fill(base);
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < rows.length; row++) {
      const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      gradient[row] = (weight[row] ?? 0) * (chance - (isPositive[row] ?? 0));
      curvature[row] = Math.max(1e-9, (weight[row] ?? 0) * chance * (1 - chance));
    }
    const chosenRows = [...rows.keys()].filter(() => random() < options.rowShare);
    const measures = [...binned.keys()].filter(() => random() < options.measureShare);
    const tree = grow({ binned, measures, gradient, curvature, options }, chosenRows, options.depth);
    trees.push(tree);
    rows.forEach((row, index) => {
      odds[index] = (odds[index] ?? 0) + valueIn(tree, row);
    });
  }
  return { base, trees };
}

export function oddsOf({ base, trees }: Boosted, row: Float64Array): number {
  return trees.reduce<number>((odds, tree) => odds + valueIn(tree, row), base);
}

function valueIn(tree: Tree, row: Float64Array): number {
  let node = tree;
  while (typeof node !== 'number') node = (row[node[0]] ?? 0) > node[1] ? node[3] : node[2];
  return node;
}

interface BinnedMeasure {
  /** Between the bins, in order. */
  thresholds: number[];
  bins: Uint8Array;
}

function binMeasures(rows: Float64Array[]): BinnedMeasure[] {
  const count = rows[0]?.length ?? 0;
  return Array.from({ length: count }, (_, measure) => {
    const values = [...new Set(rows.map((row) => row[measure] ?? 0))].sort((a, b) => a - b);
    const steps = Math.min(values.length, MOST_BINS);
    const thresholds = Array.from({ length: steps - 1 }, (_unused, step) => {
      const at = Math.floor(((step + 1) * values.length) / steps);
      return round(((values[at - 1] ?? 0) + (values[at] ?? 0)) / 2);
    });
    const bins = Uint8Array.from(rows, (row) => binOf(row[measure] ?? 0, thresholds));
    return { thresholds, bins };
  });
}

function binOf(value: number, thresholds: number[]): number {
  let bin = 0;
  while (bin < thresholds.length && value > (thresholds[bin] ?? 0)) bin++;
  return bin;
}

interface Growth {
  binned: BinnedMeasure[];
  measures: number[];
  gradient: Float64Array;
  curvature: Float64Array;
  options: BoostingOptions;
}

/** Sums of gradients and of curvatures. */
interface Slopes {
  g: number;
  h: number;
}

interface Split {
  gain: number;
  measure: number;
  bin: number;
}

function grow(growth: Growth, rows: number[], depth: number): Tree {
  const { gradient, curvature, options, binned } = growth;
  const [g, h] = [sum(rows.map((row) => gradient[row] ?? 0)), sum(rows.map((row) => curvature[row] ?? 0))];
  const leaf = round((-options.rate * g) / (h + options.ridge));
  if (depth === 0 || rows.length < FEWEST_ROWS) return leaf;
  let best: Split | null = null;
  for (const measure of growth.measures) {
    const split = bestSplit(growth, rows, measure, { g, h });
    if (split && split.gain > (best?.gain ?? 0)) best = split;
  }
  if (!best) return leaf;
  const { measure, bin } = best;
  const chosen = binned[measure];
  const isAbove = (row: number): boolean => (chosen?.bins[row] ?? 0) > bin;
  return [
    measure,
    chosen?.thresholds[bin] ?? 0,
    grow(
      growth,
      rows.filter((row) => !isAbove(row)),
      depth - 1,
    ),
    grow(growth, rows.filter(isAbove), depth - 1),
  ];
}

function bestSplit(growth: Growth, rows: number[], measure: number, whole: Slopes): Split | null {
  const { gradient, curvature, options, binned } = growth;
  const { thresholds, bins } = binned[measure] ?? { thresholds: [], bins: new Uint8Array() };
  const gs = new Float64Array(thresholds.length + 1);
  const hs = new Float64Array(thresholds.length + 1);
  for (const row of rows) {
    const bin = bins[row] ?? 0;
    gs[bin] = (gs[bin] ?? 0) + (gradient[row] ?? 0);
    hs[bin] = (hs[bin] ?? 0) + (curvature[row] ?? 0);
  }
  let best: Split | null = null;
  let [g, h] = [0, 0];
  for (let bin = 0; bin < thresholds.length; bin++) {
    g += gs[bin] ?? 0;
    h += hs[bin] ?? 0;
    const gain = gainOf({ g, h }, whole, options);
    if (gain > (best?.gain ?? 0)) best = { gain, measure, bin };
  }
  return best;
}

/** What a split is worth; 0 where one side is too light to be a leaf. */
function gainOf(part: Slopes, whole: Slopes, { ridge, leastLeaf }: BoostingOptions): number {
  const rest = { g: whole.g - part.g, h: whole.h - part.h };
  if (part.h < leastLeaf || rest.h < leastLeaf) return 0;
  const worth = ({ g, h }: Slopes): number => (g * g) / (h + ridge);
  return worth(part) + worth(rest) - worth(whole);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Four digits are enough for the model, and keep its file small. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** The minimal standard generator (Park & Miller 1988), so that training twice gives the same model. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
