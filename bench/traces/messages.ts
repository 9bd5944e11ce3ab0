import { z } from 'zod';

/** `none`: no context goes along. `ids`: as always. `sent`: spans go to a collector as well. */
export const MODES = ['none', 'ids', 'sent'] as const;

export const workerSchema = z.object({
  connection: z.record(z.string(), z.unknown()),
  redisUrl: z.string().nullable(),
  jobs: z.number(),
  mode: z.enum(MODES),
  collector: z.string(),
});

export const measuredSchema = z.object({ perSecond: z.number(), processorMs: z.number() });
