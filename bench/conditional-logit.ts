/** What may be chosen from, each by its measures, and the right choice among it. */
export interface Choice<Key = number> {
  candidates: ReadonlyMap<Key, Float64Array>;
  right: Key;
}

const ROUNDS = 400;
const STEP = 0.1;
const RIDGE = 1;

/** Conditional logistic regression (McFadden 1974) with a little ridge, by Adam (Kingma & Ba 2015). */
export function fitChoices<Key>(choices: Choice<Key>[], size: number): number[] {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = gradientOf(choices, weights);
    for (let place = 0; place < weights.length; place++) {
      const slope = ((gradient[place] ?? 0) - RIDGE * (weights[place] ?? 0)) / Math.max(1, choices.length);
      mean[place] = 0.9 * (mean[place] ?? 0) + 0.1 * slope;
      square[place] = 0.999 * (square[place] ?? 0) + 0.001 * slope * slope;
      const [m, v] = [(mean[place] ?? 0) / (1 - 0.9 ** round), (square[place] ?? 0) / (1 - 0.999 ** round)];
      weights[place] = (weights[place] ?? 0) + (STEP * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return [...weights].map((weight) => Math.round(weight * 1000) / 1000);
}

function gradientOf<Key>(choices: Choice<Key>[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { candidates, right } of choices) {
    const scored = [...candidates].map(([key, measures]) => {
      let score = 0;
      for (let place = 0; place < weights.length; place++)
        score += (weights[place] ?? 0) * (measures[place] ?? 0);
      return { key, measures, chance: Math.exp(score) };
    });
    const total = scored.reduce((sum, { chance }) => sum + chance, 0);
    for (const { key, measures, chance } of scored) {
      const error = (key === right ? 1 : 0) - chance / total;
      for (let place = 0; place < weights.length; place++)
        gradient[place] = (gradient[place] ?? 0) + error * (measures[place] ?? 0);
    }
  }
  return gradient;
}
