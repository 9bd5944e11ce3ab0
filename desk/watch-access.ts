import { isDeepStrictEqual } from 'node:util';
import type { Watch } from '../core/watch/schema.ts';
import type { KeptWatch } from '../storage/watches.ts';
import type { PageContext } from './page-context.ts';

/** Whom a watch tells. */
export type Addressees = Pick<Watch, 'recipients' | 'webhooks'>;

/**
 * Whom a watch that a person writes tells. Mail and webhooks may go to strangers, so that only who keeps the house says
 * who gets them: others change what a watch catches and tells, and leave its addresses as they are.
 */
export function addresseesAllowed(
  given: Addressees,
  kept: KeptWatch | null,
  { keepsHouse }: PageContext,
): Addressees {
  const { recipients, webhooks } = keepsHouse ? given : (kept?.watch ?? { recipients: [], webhooks: [] });
  return { recipients, webhooks };
}

/** Whether a watch would tell others than it does. */
export function takesAddressees({ watch }: KeptWatch, { recipients, webhooks }: Watch): boolean {
  return !isDeepStrictEqual([watch.recipients, watch.webhooks], [recipients, webhooks]);
}
