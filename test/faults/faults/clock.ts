import type { Fault, Ground, Strike } from '../fault.ts';
import { failHalf } from '../means/misbehaviour.ts';
import { makeSteppedClock, type SteppedClock, whyNoSteppedClock } from '../means/stepped-clock.ts';
import { RETRIES_MS } from './web.ts';

const isMissing = (await whyNoSteppedClock()) !== null;
const HOUR_MS = 3_600_000;

/** Gives the run's programs and servers a clock of their own, unless they have one. Returns what takes it away. */
export async function layClock(ground: Ground): Promise<{ clock: SteppedClock; remove(): Promise<void> }> {
  if (ground.clock) return { clock: ground.clock, remove: async () => {} };
  const clock = await makeSteppedClock();
  ground.clock = clock;
  Object.assign(ground.environment, clock.environment);
  return { clock, remove: () => clock.remove() };
}

/** An hour off for a while, and right again: a step both ways in any case. */
function stepped(name: string, ms: number, told: Pick<Strike, 'says' | 'doctorTells'>): Fault {
  return {
    name,
    runsOn: () => !isMissing,
    prepare: async (ground) => (await layClock(ground)).remove,
    async strike({ clock }) {
      if (!clock) throw new TypeError(`${name} was not prepared.`);
      await clock.step(ms);
      return { lasts: [4_000, 12_000], isSaidOnce: true, ...told, mend: () => clock.step(-ms) };
    },
  };
}

const clockForward = stepped('clock-forward', HOUR_MS, {
  says: [/the clock went forward/],
  doctorTells: /^clock-sites: .*ahead/,
});

/** What failed while the clock was ahead is to be tried again as soon as if it had been right. */
const requestsFailAhead: Fault = {
  ...clockForward,
  name: 'requests-fail-while-clock-is-ahead',
  strikesAtOnce: true,
  async strike(stage, random) {
    const { mend, ...step } = await clockForward.strike(stage, random);
    stage.newsstand.misbehave(failHalf(random));
    return {
      ...step,
      patienceMs: RETRIES_MS,
      async mend() {
        stage.newsstand.misbehave(null);
        await mend();
      },
    };
  },
};

const clockBack = stepped('clock-back', -HOUR_MS, {
  says: [/the clock went back/],
  doctorTells: /^clock-ahead: /,
});

export const CLOCK_FAULTS = [clockForward, clockBack, requestsFailAhead] as const;
