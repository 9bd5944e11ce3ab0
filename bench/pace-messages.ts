import { z } from 'zod';
import { sourceSchema } from '../sources/schema.ts';

/** What a process of the measurement is told, as JSON in its first argument. */
export const paceWorkerSchema = z.object({
  connection: z.record(z.string(), z.unknown()),
  source: sourceSchema,
  /** Jobs at a time. */
  concurrency: z.int(),
});

/** What it tells: a request as it is written to its socket, in milliseconds on the clock that all processes share. */
export const sentSchema = z.object({ host: z.string(), at: z.number() });
