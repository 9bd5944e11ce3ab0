import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

const payload = z.object({ eventIds: z.array(z.int().positive()).min(1) });

/** Hold what happened to stories at one time against the watches, and write the mails that follow. */
export const alertQueue: QueueDefinition<z.infer<typeof payload>> = {
  name: 'alert',
  payload,
  // An event is in one task only.
  key: ({ eventIds }) => `event-${Math.min(...eventIds)}`,
  retry: { attempts: 8, firstMs: 1_000, longestMs: 60_000 },
};
