import { z } from 'zod';
import { HEALTHS } from '../../core/source/health.ts';

const instant = z.iso.datetime({ offset: true });
const count = z.int().min(0);

const role = z.object({
  name: z.string(),
  ready: z.boolean().describe('whether it could do its work just now'),
  why: z.string().nullable().describe('what is in its way'),
  leads: z
    .boolean()
    .nullable()
    .describe('whether it is the one process that does this; null for roles of which any number do'),
});

const process = z.object({
  host: z.string(),
  pid: z.int(),
  version: z.string(),
  roles: z.array(role),
  startedAt: instant,
  seenAt: instant,
  silent: z.boolean().describe('it has said nothing for three of its heartbeats'),
  memoryBytes: count.nullable(),
  eventLoopDelayMs: z.number().nullable().describe('the longest that anything had to wait in it of late'),
});

const queue = z.object({
  name: z.string(),
  waiting: count.nullable().describe('jobs; null, as in the next three, where the queues cannot be asked'),
  active: count.nullable(),
  delayed: count.nullable(),
  failed: count.nullable().describe('given up within the last week'),
  tasks: count.describe('what the database says is not done and is due, whether it is in the queue or not'),
  later: count.describe('what is due later'),
  oldest: instant.nullable().describe('since when the oldest of the tasks has been due'),
});

const source = z.object({
  name: z.string(),
  title: z.string(),
  health: z.enum([...HEALTHS, 'paused']),
  since: instant.nullable(),
  what: z.string().nullable().describe('what is wrong, in a sentence'),
  advice: z.string().nullable(),
  lastCheck: instant.nullable(),
  nextCheck: instant.nullable(),
  articles24h: count.describe('published in the last 24 hours'),
});

const article = z.object({
  cameAt: instant,
  publishedAt: instant,
  source: z.string(),
  outlet: z.string(),
  title: z.string(),
  url: z.string(),
});

const lag = z.object({
  articles: count,
  medianSeconds: z.number().nullable(),
  p90Seconds: z.number().nullable(),
});

const disk = z.object({ folder: z.string(), freeBytes: count });

/** What `dateline status --json` prints. Fields are added, and never changed or removed while `format` is 1. */
export const statusSchema = z.object({
  format: z.literal(1),
  at: instant,
  version: z.string(),
  zone: z.string(),
  database: z.object({
    place: z.string(),
    problem: z.string().nullable().describe('why it cannot be looked at; then all that it knows is null'),
    advice: z.string().nullable(),
    bytes: count.nullable(),
  }),
  processes: z.array(process).nullable(),
  queues: z.object({
    place: z.string(),
    problem: z.string().nullable().describe('why jobs cannot be counted; tasks are counted all the same'),
    all: z.array(queue).nullable(),
  }),
  sources: z.array(source).nullable().describe('the worst first'),
  articles: z.array(article).nullable().describe('the latest that came, the latest first'),
  lag: z
    .object({ hour: lag, day: lag })
    .nullable()
    .describe('from publication to the desk, of articles that came in the last hour and day'),
  mails: z
    .object({ waiting: count, uncertain: count, failed: count, lastSentAt: instant.nullable() })
    .nullable(),
  archive: z.object({ folder: z.string(), bytes: count.nullable().describe('null while it is added up') }),
  disks: z.array(disk),
});
export type Status = z.infer<typeof statusSchema>;
