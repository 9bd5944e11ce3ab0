import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

const payload = z.object({
  source: z.string(),
  /** The slot of the source's schedule that is due; UTC. */
  slot: z.iso.datetime(),
});

/** Read a source's feeds, sitemaps and listings, and note the pages they lead to. */
export const discoverQueue: QueueDefinition<z.infer<typeof payload>> = {
  name: 'discover',
  payload,
  key: ({ source, slot }) => `${source}@${slot.replaceAll(/[-:]|\.\d+/g, '')}`,
  retry: { attempts: 4, firstMs: 5_000, longestMs: 120_000 },
};
