import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

const payload = z.object({ fetchId: z.int().positive() });

/** Make an article, or a new version of one, out of a fetched page. */
export const extractQueue: QueueDefinition<z.infer<typeof payload>> = {
  name: 'extract',
  payload,
  key: ({ fetchId }) => `fetch-${fetchId}`,
  retry: { attempts: 3, firstMs: 2_000, longestMs: 60_000 },
};
