import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

const payload = z.object({ articleId: z.int().positive(), version: z.int().positive() });

/** Find the story of an article's version. */
export const clusterQueue: QueueDefinition<z.infer<typeof payload>> = {
  name: 'cluster',
  payload,
  key: ({ articleId, version }) => `article-${articleId}-v${version}`,
  isSingle: true,
  retry: { attempts: 8, firstMs: 1_000, longestMs: 60_000 },
};
