import type { Fault } from '../fault.ts';
import { cutShort, failHalf, trickle } from '../means/misbehaviour.ts';
import type { Misbehaviour } from '../stage.ts';

/** A page that failed is tried again after a minute, after two more, and so on. */
export const RETRIES_MS = 300_000;

interface Telling {
  says: readonly RegExp[];
  doctorTells: RegExp | null;
}

const FAILING: Telling = {
  says: [/a page failed, and is tried again|"queue":"discover".*an attempt failed/],
  doctorTells: /^requests-fail: /,
};
/** Nothing fails, it takes longer. */
const SLOW: Telling = { says: [], doctorTells: null };

function misbehaving(name: string, how: (random: () => number) => Misbehaviour, telling: Telling): Fault {
  return {
    name,
    runsOn: () => true,
    strikesAtOnce: true,
    async strike({ newsstand }, random) {
      newsstand.misbehave(how(random));
      return {
        lasts: [4_000, 10_000],
        patienceMs: RETRIES_MS,
        ...telling,
        mend: async () => newsstand.misbehave(null),
      };
    },
  };
}

export const WEB_FAULTS = [
  misbehaving('half-of-requests-fail', failHalf, FAILING),
  misbehaving('answers-cut-short', cutShort, FAILING),
  misbehaving('answers-trickle', () => trickle, SLOW),
] as const;
