import type { Job, JobsOptions } from 'bullmq';
import { z } from 'zod';
import { type Attributes, type Doing, SpanKind } from '../tracing/trace.ts';

/** As BullMQ's own telemetry writes it where a job keeps it, so that either reads the other's. */
const metadataSchema = z.object({ traceparent: z.string() });

/** Has a job carry its trace along, on whatever backend. */
export function metadataOfTrace(trace: string | null | undefined): Pick<JobsOptions, 'telemetry'> {
  return trace ? { telemetry: { metadata: JSON.stringify({ traceparent: trace }) } } : {};
}

/** The trace that a job carries; null for one that carries none, as those of earlier releases. */
export function traceOfJob({ opts }: Pick<Job, 'opts'>): string | null {
  const metadata = opts.telemetry?.metadata;
  if (!metadata) return null;
  try {
    return metadataSchema.parse(JSON.parse(metadata)).traceparent;
  } catch {
    return null;
  }
}

/** One attempt at a job, by the conventions for messaging spans. */
export function processingOf(
  queue: string,
  job: Pick<Job, 'id' | 'data'>,
  attempt: { number: number },
): Doing {
  return {
    name: `process ${queue}`,
    kind: SpanKind.CONSUMER,
    attributes: {
      'messaging.system': 'bullmq',
      'messaging.operation.name': 'process',
      'messaging.operation.type': 'process',
      'messaging.destination.name': queue,
      'messaging.message.id': job.id,
      'dateline.attempt': attempt.number,
      ...subjectsOf(job.data),
    },
  };
}

/** What payloads may be about; whom something is told is nobody's business but the desk's. */
const SUBJECTS: Record<string, string> = {
  source: 'dateline.source',
  slot: 'dateline.slot',
  pageId: 'dateline.page.id',
  fetchId: 'dateline.fetch.id',
  articleId: 'dateline.article.id',
  version: 'dateline.article.version',
  mailId: 'dateline.mail.id',
  callId: 'dateline.webhook_call.id',
  watch: 'dateline.watch',
  day: 'dateline.day',
};

function subjectsOf(payload: unknown): Attributes {
  const read = z.record(z.string(), z.unknown()).safeParse(payload);
  const entries = Object.entries(read.success ? read.data : {}).flatMap(([name, value]) => {
    const attribute = SUBJECTS[name];
    const isPlain = typeof value === 'string' || typeof value === 'number';
    return attribute && isPlain ? [[attribute, value] as const] : [];
  });
  return Object.fromEntries(entries);
}
