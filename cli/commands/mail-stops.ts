import { DatelineError } from '../../core/errors.ts';
import { instantInZone } from '../../core/time.ts';
import type { Queryable } from '../../storage/database.ts';
import { liftStop, listStops, type MailStop } from '../../storage/mail-stops.ts';
import { openSession, withStorage } from '../session.ts';
import { formatTable } from '../table.ts';

/** Who changes things from the command line. */
const OPERATOR = 'operator';

export interface MailStopsOptions {
  /** An address that is to be mailed again. */
  lift?: string;
  /** The only one that is asked about; all unless given. */
  cause?: MailStop['cause'];
  json?: boolean;
}

/** Lists who is mailed no more, or lets an address be mailed again. */
export async function mailStops({ lift, cause, json = false }: MailStopsOptions): Promise<void> {
  const session = openSession();
  await withStorage(session, async ({ db }) => {
    const listed = await listStops(db, lift === undefined ? undefined : [lift]);
    const stops = listed.filter((stop) => cause === undefined || stop.cause === cause);
    if (lift !== undefined) return liftAll(db, lift, stops, session.now());
    if (json) return console.log(JSON.stringify({ stops }, null, 2));
    if (stops.length === 0) return console.log('Nobody is kept from mail.');
    const rows = stops.map(({ address, watch, cause, since, detail }) => [
      address,
      watch ?? 'all watches',
      cause,
      instantInZone(since, session.settings.zone).slice(0, 16).replace('T', ' '),
      detail ?? '',
    ]);
    console.log(formatTable(['address', 'of', 'cause', 'since', 'the server said'], rows));
  });
}

/** @throws DatelineError `usage` where there are none */
async function liftAll(db: Queryable, address: string, stops: readonly MailStop[], now: Date): Promise<void> {
  if (stops.length === 0)
    throw new DatelineError('usage', `${JSON.stringify(address)} is not kept from mail.`, {
      advice: 'dateline mail stops lists who is.',
    });
  for (const { id } of stops) await liftStop(db, id, OPERATOR, now);
  console.log(`${address} is mailed again: ${stops.map(whatOf).join(', ')}.`);
}

function whatOf({ watch, cause }: MailStop): string {
  return `${watch ?? 'all watches'} (${cause})`;
}
