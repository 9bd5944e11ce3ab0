import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

const payload = z.object({
  mailId: z.int().positive(),
  /** Set where a person asked for it to be sent again: how often it was tried before. Such a mail is never too old. */
  again: z.int().nonnegative().optional(),
  /** Set where an uncertain mail is sent once more without a person: how often it was tried before. */
  resend: z.int().nonnegative().optional(),
});

/**
 * Send one mail to one recipient. The attempts last three days at least, as RFC 5321 §4.5.4.1 asks of a sender, however
 * the waits are spread; the first few come within minutes, when those who greylist (RFC 6647) take it.
 */
export const mailQueue: QueueDefinition<z.infer<typeof payload>> = {
  name: 'mail',
  payload,
  // What was given up may stay in the queue for days under its key.
  key: ({ mailId, again, resend }) => {
    if (resend !== undefined) return `mail-${mailId}-resend-${resend}`;
    return again === undefined ? `mail-${mailId}` : `mail-${mailId}-again-${again}`;
  },
  retry: { attempts: 100, firstMs: 5_000, longestMs: 3_600_000 },
};
