import type { z } from 'zod';
import { mailAddressSchema } from '../core/watch/address.ts';
import { optional, url } from './fields.ts';
import { told } from './told.ts';

function namesUser(value: string | null): boolean {
  if (value === null || !URL.canParse(value)) return true;
  const { username, password } = new URL(value);
  return username !== '' && password !== '';
}

export const bounceFields = {
  DATELINE_BOUNCES: told(
    {
      meaning:
        'the mailbox in which [mail that comes back](watches.md#mail-that-comes-back) is read, `imaps://user:password@mail.example/INBOX`, with `%40` for an `@` in the name and `%25` for a `%`; `imap://` asks for STARTTLS unless it is on this machine',
      unless: 'undelivered mail is not read',
      secret: 'in-address',
    },
    url(['imap:', 'imaps:']).refine(namesUser, {
      error: 'has no user and password: imaps://user:password@host/INBOX, with %40 for an @ in the name',
    }),
  ),
  DATELINE_BOUNCE_ADDRESS: told(
    {
      meaning: 'where mail servers return what they cannot deliver, `bounces@desk.example`',
      unless: 'the address of `MAIL_FROM`',
    },
    optional.pipe(mailAddressSchema.nullable()),
  ),
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
