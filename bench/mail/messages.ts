import { z } from 'zod';

/** What the sending process is told, as JSON in its first argument. */
export const senderSchema = z.object({
  connection: z.record(z.string(), z.unknown()),
  redisUrl: z.string().nullable(),
  smtpUrl: z.string(),
});

/** What the receiving process tells: where it listens, then how many mails it took, on how many connections. */
export const receivedSchema = z.union([
  z.object({ port: z.int() }),
  z.object({ mails: z.int(), connections: z.int() }),
]);

/** What the sending process answers when asked: its processor time, in seconds. */
export const usageSchema = z.object({ processorSeconds: z.number() });
