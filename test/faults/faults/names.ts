import type { Fault } from '../fault.ts';
import { whyNoNameService } from '../means/name-service.ts';

const isMissing = (await whyNoNameService()) !== null;
/** A page that failed is tried again after a minute, after two more, and so on. */
const PATIENCE_MS = 300_000;

/** No name of the newsstand is known for a while. */
export const nameServiceFailing: Fault = {
  name: 'name-service-failing',
  runsOn: () => !isMissing,
  strikesAtOnce: true,
  async strike({ names }) {
    if (!names) throw new TypeError('The newsstand has names that need no service.');
    await names.fail();
    return {
      lasts: [4_000, 12_000],
      patienceMs: PATIENCE_MS,
      doctorTells: /^dns: /,
      mend: () => names.answer(),
    };
  },
};
