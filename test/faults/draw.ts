import type { Fault } from './fault.ts';
import { type Random, randomOf, shuffled } from './random.ts';

/** Of the rounds in which a process is killed besides. */
const DOUBLE_SHARE = 0.3;

/**
 * One after another in a random order, none twice before all have struck; now and then a kill besides, of which alone it
 * is sure that it can strike while another does.
 */
export function drawFaults(faults: readonly Fault[], turn: number, seed: number, random: Random): Fault[] {
  if (faults.length === 0) return [];
  const cycle = Math.floor(turn / faults.length);
  const [first] = shuffled(randomOf(seed, 'faults', cycle), faults).slice(turn % faults.length);
  if (!first) return [];
  const kill = faults.find(({ name }) => name === 'kill');
  return kill && first !== kill && random() < DOUBLE_SHARE ? [first, kill] : [first];
}
