import { z } from 'zod';
import { watchSchema } from '../../core/watch/schema.ts';
import { clockSchema } from './clock.ts';

/** What a process that tells people is told itself, as JSON in its first argument. */
export const alertProcessSchema = z.object({
  connection: z.record(z.string(), z.unknown()),
  redisUrl: z.string().nullable(),
  smtpUrl: z.string(),
  /** How long the mail server may be silent, on the real clock. */
  silenceMs: z.int(),
  clock: clockSchema,
  watches: z.array(watchSchema),
});
export type AlertProcessOptions = z.infer<typeof alertProcessSchema>;
