import type { Fault } from '../fault.ts';
import { cutShort, failHalf, trickle } from '../means/misbehaviour.ts';
import type { Misbehaviour } from '../stage.ts';

/** A page that failed is tried again after a minute, after two more, and so on. */
export const RETRIES_MS = 300_000;

function misbehaving(name: string, how: (random: () => number) => Misbehaviour): Fault {
  return {
    name,
    runsOn: () => true,
    strikesAtOnce: true,
    async strike({ newsstand }, random) {
      newsstand.misbehave(how(random));
      return {
        lasts: [4_000, 10_000],
        patienceMs: RETRIES_MS,
        mend: async () => newsstand.misbehave(null),
      };
    },
  };
}

export const WEB_FAULTS = [
  misbehaving('half-of-requests-fail', failHalf),
  misbehaving('answers-cut-short', cutShort),
  misbehaving('answers-trickle', () => trickle),
] as const;
