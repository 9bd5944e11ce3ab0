import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

const payload = z.object({
  callId: z.int().positive(),
  /** After which it is tried no more; UTC. */
  until: z.iso.datetime(),
});

/** For how long a call is tried: a receiver may be down over a weekend. */
const PATIENCE_MS = 3 * 86_400_000;

/** Post one notice to one address. The attempts last about three days. */
export const webhookQueue: QueueDefinition<z.infer<typeof payload>> = {
  name: 'webhook',
  payload,
  // What was given up may stay in the queue for days under its key; a person gives it back with another end.
  key: ({ callId, until }) => `call-${callId}-${Date.parse(until)}`,
  retry: { attempts: 85, firstMs: 5_000, longestMs: 3_600_000 },
};

export function webhookCallOf(callId: number, now: Date): z.infer<typeof payload> {
  return { callId, until: new Date(now.getTime() + PATIENCE_MS).toISOString() };
}
