import { type JoinModel, logOdds } from './join-model.ts';
import { meaningOdds } from './meaning.ts';
import { type Evidence, measure } from './measures.ts';

/**
 * Log odds that two pieces of evidence are of one event: what was learned, and what an embedding model adds to it where
 * there is one, which nothing was learned with.
 */
export function joinOdds(a: Evidence, b: Evidence, cross: Float64Array, model: JoinModel): number {
  return logOdds(measure(a, b, cross), model) + meaningOdds(a.meaning, b.meaning, model.meanings);
}
