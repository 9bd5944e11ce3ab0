import type { Watch } from '../../core/watch/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import { addressInStops, stoppedAddresses } from '../../storage/mail-stops.ts';
import { findWatch } from '../../storage/watches.ts';
import { languageOf } from './mailing.ts';

/** A watch by its name where it still mails a recipient; null where it has ended, or mails them no more. */
export type StandingWatches = (name: string, recipient: string) => Promise<Watch | null>;

/** @param known watches as they are in force; others are looked for, unless these are `all` */
export function standingWatches(
  tx: Queryable,
  known: ReadonlyMap<string, Watch>,
  areAll = false,
): StandingWatches {
  const seen = new Map<string, Promise<{ watch: Watch | null; stopped: Set<string> }>>();
  const look = async (name: string) => {
    const watch = known.get(name) ?? (areAll ? null : await watchInForce(tx, name));
    const addresses = watch?.recipients.map(({ address }) => address) ?? [];
    return { watch, stopped: await stoppedAddresses(tx, name, addresses) };
  };
  return async (name, recipient) => {
    const looked = seen.get(name) ?? look(name);
    seen.set(name, looked);
    const { watch, stopped } = await looked;
    const isTold = watch !== null && languageOf(watch, recipient) && !stopped.has(addressInStops(recipient));
    return isTold ? watch : null;
  };
}

async function watchInForce(tx: Queryable, name: string): Promise<Watch | null> {
  const kept = await findWatch(tx, name);
  return kept && kept.removedAt === null ? kept.watch : null;
}
