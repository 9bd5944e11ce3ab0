import { z } from 'zod';

const roleStateSchema = z.object({
  ready: z.boolean(),
  /** Why the role cannot do its work; null where it can. */
  why: z.string().nullable(),
  /** For a role that one process at a time does: whether it is this one. Null for others. */
  leads: z.boolean().nullable(),
});
/** How a role of a process stands. */
export type RoleState = z.infer<typeof roleStateSchema>;

/** What a process says of itself every few seconds. */
export const processStateSchema = z.object({
  /** Resident, all of it. */
  memoryBytes: z.number(),
  /** The longest that anything had to wait for the event loop since the process last said so. */
  eventLoopDelayMs: z.number(),
  roles: z.record(z.string(), roleStateSchema),
  /** Jobs in hand, by queue; queues without one are left out. */
  jobs: z.record(z.string(), z.number()),
  /** `http://127.0.0.1:9464`, where its figures are served; null where they are not. */
  monitorUrl: z.string().nullable(),
});
export type ProcessState = z.infer<typeof processStateSchema>;
