import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

const payload = z.object({ eventId: z.int().positive() });

/** Hold a story's event against the watches, and write the mails that follow. */
export const alertQueue: QueueDefinition<z.infer<typeof payload>> = {
  name: 'alert',
  payload,
  key: ({ eventId }) => `event-${eventId}`,
  retry: { attempts: 8, firstMs: 1_000, longestMs: 60_000 },
};
