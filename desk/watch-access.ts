import { isDeepStrictEqual } from 'node:util';
import type { Recipient, Watch } from '../core/watch/schema.ts';
import type { KeptWatch } from '../storage/watches.ts';
import type { PageContext } from './page-context.ts';

/**
 * Whom a watch that a person writes tells. Mail may go to strangers, so that only who keeps the house says who gets it:
 * others change what a watch catches, and leave its recipients as they are.
 */
export function recipientsAllowed(
  given: readonly Recipient[],
  kept: KeptWatch | null,
  { keepsHouse }: PageContext,
): Recipient[] {
  return keepsHouse ? [...given] : (kept?.watch.recipients ?? []);
}

/** Whether a watch would tell others than it does. */
export function takesRecipients({ watch }: KeptWatch, { recipients }: Watch): boolean {
  return !isDeepStrictEqual(watch.recipients, recipients);
}
