import type { Fault, Ground } from '../fault.ts';
import { makeSteppedClock, type SteppedClock, whyNoSteppedClock } from '../means/stepped-clock.ts';

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
function stepped(name: string, ms: number): Fault {
  return {
    name,
    runsOn: () => !isMissing,
    prepare: async (ground) => (await layClock(ground)).remove,
    async strike({ clock }) {
      if (!clock) throw new TypeError(`${name} was not prepared.`);
      await clock.step(ms);
      return { lasts: [4_000, 12_000], mend: () => clock.step(-ms) };
    },
  };
}

export const CLOCK_FAULTS = [stepped('clock-forward', HOUR_MS), stepped('clock-back', -HOUR_MS)] as const;
