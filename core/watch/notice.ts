import { z } from 'zod';
import { daySchema } from '../article.ts';

export const NOTICE_KINDS = ['began', 'outlets', 'phase', 'disagreement', 'woke', 'source'] as const;
/** What a watch tells of: see `tellSchema`. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const saidSchema = z.object({ text: z.string(), outlets: z.array(z.string()) });

/** What is told, beside the story that it is about, as it stood then. */
export const noticeDetailSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('began') }),
  z.object({
    kind: z.literal('outlets'),
    /** The threshold that was reached. */
    threshold: z.int(),
    outlets: z.int(),
  }),
  z.object({ kind: z.literal('phase'), phase: z.enum(['under-way', 'concluded']) }),
  z.object({
    kind: z.literal('disagreement'),
    /** As `Figure.quantity`, `unit`, `period` and `goal`. */
    quantity: z.string(),
    unit: z.string(),
    period: z.string().nullable(),
    goal: z.boolean(),
    /** What the outlets say, in their words; what most say first. */
    values: z.array(saidSchema),
  }),
  /** After so many days without an article. */
  z.object({ kind: z.literal('woke'), lastDay: daySchema }),
  z.object({
    kind: z.literal('source'),
    source: z.string(),
    title: z.string(),
    /** `HealthCause` and `HealthState` as they were. */
    state: z.string(),
    since: z.iso.datetime({ offset: true }),
    cause: z.unknown(),
  }),
]);
export type NoticeDetail = z.infer<typeof noticeDetailSchema>;

/** One thing that a watch tells. */
export interface Notice {
  id: number;
  watch: string;
  /** Null where it is about a source. */
  storyId: number | null;
  detail: NoticeDetail;
  noticedAt: Date;
}
