import type { Fault } from '../fault.ts';
import { makeSteppedClock, type SteppedClock, whyNoSteppedClock } from '../means/stepped-clock.ts';

const isMissing = (await whyNoSteppedClock()) !== null;
const HOUR_MS = 3_600_000;

/** The clock of the run's programs and servers; by the run's folder. */
const clocks = new Map<string, SteppedClock>();

/** An hour off for a while, and right again: a step both ways in any case. */
function stepped(name: string, ms: number): Fault {
  return {
    name,
    runsOn: () => !isMissing,
    async prepare({ folders, environment }) {
      const { run } = folders;
      if (clocks.has(run)) return async () => {};
      const clock = await makeSteppedClock();
      clocks.set(run, clock);
      Object.assign(environment, clock.environment);
      return async () => {
        clocks.delete(run);
        await clock.remove();
      };
    },
    async strike({ folders }) {
      const clock = clocks.get(folders.run);
      if (!clock) throw new TypeError(`${name} was not prepared.`);
      await clock.step(ms);
      return { lasts: [4_000, 12_000], mend: () => clock.step(-ms) };
    },
  };
}

export const CLOCK_FAULTS = [stepped('clock-forward', HOUR_MS), stepped('clock-back', -HOUR_MS)] as const;
