import type { Notice } from '../../core/watch/notice.ts';
import type { Watch } from '../../core/watch/schema.ts';
import { type WebhookAbout, webhookPayloadOf } from '../../core/watch/webhook-payload.ts';
import { taskOf } from '../../queues/definition.ts';
import { webhookCallOf, webhookQueue } from '../../queues/webhook.ts';
import type { Queryable } from '../../storage/database.ts';
import { addTasks } from '../../storage/outbox.ts';
import { addWebhookCalls } from '../../storage/webhook-calls.ts';

export type { WebhookAbout };

/**
 * Notes in the caller's transaction that what a watch tells is to be posted to each of its webhooks; the same notice to
 * the same address once.
 *
 * @param about the story that the notices are about as it stands; null where they are about sources
 */
export async function callWebhooks(
  tx: Queryable,
  watch: Watch,
  notices: readonly Notice[],
  about: WebhookAbout | null,
  now: Date,
): Promise<void> {
  const calls = notices.flatMap((notice) => {
    const payload = webhookPayloadOf(watch, notice, about);
    return watch.webhooks.map((url) => ({ noticeId: notice.id, watch: watch.name, url, payload }));
  });
  const added = await addWebhookCalls(tx, calls, now);
  await addTasks(
    tx,
    added.map((callId) => taskOf(webhookQueue, webhookCallOf(callId, now))),
    now,
  );
}
