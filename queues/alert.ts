import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

export interface AlertTask {
  eventIds: number[];
  /** The traces of the articles by which they came about, by event; that of the task unless given. */
  traces?: Record<string, string> | undefined;
}

const eventId = z.int().positive();
const payload = z.union([
  z.object({
    eventIds: z.array(eventId).min(1),
    traces: z.record(z.string(), z.string()).optional(),
  }),
  // As earlier releases wrote it: a task of theirs may still be open.
  z.object({ eventId }).transform((task) => ({ eventIds: [task.eventId] })),
]);

/** Hold what happened to stories at one time against the watches, and write the mails that follow. */
export const alertQueue: QueueDefinition<AlertTask> = {
  name: 'alert',
  payload,
  // An event is in one task only.
  key: ({ eventIds }) => `event-${Math.min(...eventIds)}`,
  retry: { attempts: 8, firstMs: 1_000, longestMs: 60_000 },
};
