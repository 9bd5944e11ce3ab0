import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

const payload = z.object({ mailId: z.int().positive() });

/** Send one mail to one recipient. The attempts last about three days, as RFC 5321 §4.5.4.1 asks of a sender. */
export const mailQueue: QueueDefinition<z.infer<typeof payload>> = {
  name: 'mail',
  payload,
  key: ({ mailId }) => `mail-${mailId}`,
  retry: { attempts: 85, firstMs: 5_000, longestMs: 3_600_000 },
};
