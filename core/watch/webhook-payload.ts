import { z } from 'zod';
import { daySchema } from '../article.ts';
import { visitSchema } from '../visit/visit.ts';
import { NOTICE_KINDS, type Notice, type NoticeKind, noticeDetailSchema } from './notice.ts';

/** Raised where a receiver that reads the shape before it would read the next one wrongly; fields may come at any time. */
const WEBHOOK_VERSION = 1;

const typeOf = (kind: NoticeKind) => (kind === 'source' ? 'dateline.source.bad' : `dateline.story.${kind}`);
const WEBHOOK_TYPES = NOTICE_KINDS.map(typeOf);

const aboutSchema = z.object({
  id: z.int().positive(),
  title: z.string(),
  /** Under which the desk files it, in the desk's zone. */
  day: daySchema,
  visit: visitSchema.nullable(),
  /** Copies not counted. */
  outlets: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  /** Its page on the desk. */
  url: z.url(),
});
/** A story as it stands when it is told of. */
export type WebhookAbout = z.infer<typeof aboutSchema>;

/** What is posted: the fields that Standard Webhooks advises, and what is told. It is told in docs/webhooks.md. */
export const webhookPayloadSchema = z.object({
  type: z.enum(WEBHOOK_TYPES),
  /** When it was noticed. */
  timestamp: z.iso.datetime({ offset: true }),
  data: z.object({
    version: z.literal(WEBHOOK_VERSION),
    watch: z.object({ name: z.string(), title: z.string() }),
    /** Null where a source went bad. */
    story: aboutSchema.nullable(),
    news: noticeDetailSchema,
  }),
});
type WebhookPayload = z.infer<typeof webhookPayloadSchema>;

export function webhookPayloadOf(
  { name, title }: WebhookPayload['data']['watch'],
  { detail, noticedAt }: Pick<Notice, 'detail' | 'noticedAt'>,
  about: WebhookAbout | null,
): WebhookPayload {
  return {
    type: typeOf(detail.kind),
    timestamp: noticedAt.toISOString(),
    data: { version: WEBHOOK_VERSION, watch: { name, title }, story: about, news: detail },
  };
}
