import type { z } from 'zod';
import { mailAddressSchema } from '../core/watch/address.ts';
import { optional, url } from './fields.ts';

function namesUser(value: string | null): boolean {
  if (value === null || !URL.canParse(value)) return true;
  const { username, password } = new URL(value);
  return username !== '' && password !== '';
}

export const bounceFields = {
  DATELINE_BOUNCES: url(['imap:', 'imaps:']).refine(namesUser, {
    error: 'has no user and password: imaps://user:password@host/INBOX, with %40 for an @ in the name',
  }),
  DATELINE_BOUNCE_ADDRESS: optional.pipe(mailAddressSchema.nullable()),
};

/** How undelivered mail comes back. */
export interface BounceSettings {
  /** `imaps://user:password@host/INBOX`, where it is read. Null: it is read nowhere. */
  mailbox: string | null;
  /** Where servers return it to (RFC 5321 §4.4, reverse-path). Null: to the sender. */
  address: string | null;
}

export function bouncesOf(given: z.infer<z.ZodObject<typeof bounceFields>>): BounceSettings {
  return { mailbox: given.DATELINE_BOUNCES, address: given.DATELINE_BOUNCE_ADDRESS };
}
