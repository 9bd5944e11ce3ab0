import type { Fault } from '../fault.ts';
import { whyNoNameService } from '../means/name-service.ts';
import type { Names } from '../stage.ts';

const isMissing = (await whyNoNameService()) !== null;
/** A page that failed is tried again after a minute, after two more, and so on. */
const PATIENCE_MS = 300_000;

export const NAME_FAULTS: readonly Fault[] = [
  /** No name of the newsstand is known for a while. */
  failing('name-service-failing', (names) => names.fail()),
  /** Each lookup takes ten seconds, and a thread of the process for as long. */
  failing('name-service-hanging', (names) => names.hang()),
];

function failing(name: string, strike: (names: Names) => Promise<void>): Fault {
  return {
    name,
    runsOn: () => !isMissing,
    strikesAtOnce: true,
    async strike({ names }) {
      if (!names) throw new TypeError('The newsstand has names that need no service.');
      await strike(names);
      return {
        lasts: [4_000, 12_000],
        patienceMs: PATIENCE_MS,
        says: [/"code":"dns"/],
        doctorTells: /^dns: /,
        mend: () => names.answer(),
      };
    },
  };
}
