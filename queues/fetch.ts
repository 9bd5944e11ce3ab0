import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

const payload = z.object({
  pageId: z.int().positive(),
  /** Counts the times a page was given out: fetching it anew, for changes or after a failure, is a new job. */
  round: z.int().nonnegative(),
});

/** Fetch a page and keep it as it came. */
export const fetchQueue: QueueDefinition<z.infer<typeof payload>> = {
  name: 'fetch',
  payload,
  key: ({ pageId, round }) => `page-${pageId}-${round}`,
  // For what nobody foresaw, a database that is down say; failures of the page have policies of their own.
  retry: { attempts: 5, firstMs: 5_000, longestMs: 600_000 },
};
