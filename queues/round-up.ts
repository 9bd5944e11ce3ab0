import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

const payload = z.object({
  watch: z.string().min(1),
  recipient: z.string().min(1),
  /** When what waits may be told; UTC. */
  due: z.iso.datetime(),
});

/** Tell a recipient in one mail of what a watch could not tell at once. */
export const roundUpQueue: QueueDefinition<z.infer<typeof payload>> = {
  name: 'round-up',
  payload,
  key: ({ watch, recipient, due }) => `${watch} ${recipient} ${Date.parse(due)}`,
  retry: { attempts: 8, firstMs: 1_000, longestMs: 60_000 },
};
