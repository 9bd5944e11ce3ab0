import type { Fault } from '../fault.ts';
import type { Receiver } from '../stage.ts';
import { somethingWaits } from '../waiting-work.ts';

/** Calls that failed are made again after half a minute, then after one, and so on. */
const PATIENCE_MS = 240_000;

/** What webhooks post to takes nothing for a while. */
function receiver(name: string, how: Parameters<Receiver['become']>[0]): Fault {
  return {
    name,
    runsOn: () => true,
    strikesAtOnce: true,
    async strike(stage) {
      await stage.receiver.become(how);
      const isCalled = await somethingWaits(stage, 'webhook');
      return {
        ...(isCalled ? {} : { what: 'no call was to be made' }),
        lasts: [4_000, 15_000],
        patienceMs: PATIENCE_MS,
        says: isCalled ? [/"queue":"webhook".*an attempt failed/] : [],
        doctorTells: isCalled ? /^(?:fine|webhooks-fail): .*calls of webhooks that were put off/s : null,
        mend: () => stage.receiver.become('well'),
      };
    },
  };
}

export const WEBHOOK_FAULTS = [
  receiver('webhook-receiver-away', 'away'),
  receiver('webhook-receiver-failing', 'failing'),
] as const;
