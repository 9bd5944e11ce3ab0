import type { Fault } from '../fault.ts';
import type { Role } from '../stage.ts';

/** Processes that come, work beside the run's own, and are ended while they do. */
function beside(name: string, extra: readonly (readonly Role[])[]): Fault {
  return {
    name,
    runsOn: ({ embedded }) => !embedded,
    async strike({ processes }, random) {
      const started = await Promise.all(extra.map((roles) => processes.start(roles)));
      const isKilled = random() < 0.5;
      return {
        what: isKilled ? 'then killed' : 'then ended',
        // They take seconds to load.
        lasts: [6_000, 15_000],
        says: extra.map((roles) => new RegExp(`"roles":\\["${roles.join('","')}"\\],"msg":"started"`)),
        doctorTells: null,
        async mend() {
          await Promise.all(started.map((one) => (isKilled ? one.kill() : one.stop())));
        },
      };
    },
  };
}

export const MORE_PROCESSES = [
  beside('two-schedulers', [['scheduler']]),
  beside('two-clusterers', [['cluster']]),
  beside('six-fetchers', Array<readonly Role[]>(5).fill(['fetch'])),
] as const;
