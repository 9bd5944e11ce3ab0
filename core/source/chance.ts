const TINY = 1e-12;

/** The chance of at most `count` events where `expected` of them are usual, by Poisson's law. */
export function poissonAtMost(count: number, expected: number): number {
  if (expected <= 0) return 1;
  const most = Math.floor(count);
  if (most < 0) return 0;
  // From the likeliest term, the others as shares of it: `exp(-expected)` alone is 0 from 746 on.
  const likeliest = Math.min(most, Math.floor(expected));
  let logarithm = -expected;
  for (let k = 1; k <= likeliest; k++) logarithm += Math.log(expected / k);
  let sum = 1;
  for (let k = likeliest, share = 1; k > 0 && share > TINY; k--) {
    share *= k / expected;
    sum += share;
  }
  for (let k = likeliest + 1, share = 1; k <= most && share > TINY; k++) {
    share *= expected / k;
    sum += share;
  }
  return Math.min(1, Math.exp(logarithm) * sum);
}

/** The chance of at least `hits` in `trials` that each hit with `probability`. */
export function binomialAtLeast(hits: number, trials: number, probability: number): number {
  let sum = 0;
  let ways = 1;
  for (let k = 0; k <= trials; k++) {
    if (k >= hits) sum += ways * probability ** k * (1 - probability) ** (trials - k);
    ways = (ways * (trials - k)) / (k + 1);
  }
  return Math.min(1, sum);
}
