import { z } from 'zod';
import { daySchema } from '../core/article.ts';
import type { QueueDefinition } from './definition.ts';

const payload = z.object({ day: daySchema, revision: z.int().positive() });

/** Write a day's folder of the archive anew. */
export const archiveQueue: QueueDefinition<z.infer<typeof payload>> = {
  name: 'archive',
  payload,
  key: ({ day, revision }) => `${day}-r${revision}`,
  retry: { attempts: 20, firstMs: 2_000, longestMs: 600_000 },
};
