import { Hono } from 'hono';
import { z } from 'zod';
import { taskOf } from '../../queues/definition.ts';
import { webhookCallOf, webhookQueue } from '../../queues/webhook.ts';
import type { Database } from '../../storage/database.ts';
import { addTasks } from '../../storage/outbox.ts';
import { findWatch } from '../../storage/watches.ts';
import {
  countWebhookCalls,
  giveBackCall,
  listWebhookCalls,
  WEBHOOK_STATES,
} from '../../storage/webhook-calls.ts';
import type { DeskEnv } from '../page-context.ts';
import { idSchema, parseAddress, parseForm } from '../parameters.ts';
import { renderPage } from '../views/layout.tsx';
import { WebhooksPage, webhooksAddress } from '../views/webhooks.tsx';

const CALLS_SHOWN = 50;

const nameSchema = z.string().max(60).optional();
const askedSchema = z.object({
  watch: nameSchema,
  state: z.enum(WEBHOOK_STATES).optional(),
  before: idSchema.optional(),
  told: z.enum(['given-back', 'too-late']).nullable().default(null).catch(null),
});
const againSchema = z.object({ watch: nameSchema });

/** What was posted to webhooks. That only admins see them is settled before, by role. */
export function webhookRoutes({ db }: Database, now: () => Date): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();

  app.get('/', async (c) => {
    const { before, told, ...asked } = parseAddress(askedSchema, c.req.query());
    const { watch: name, state } = asked;
    const title = name === undefined ? null : ((await findWatch(db, name))?.watch.title ?? null);
    const { calls, next } = await listWebhookCalls(db, { limit: CALLS_SHOWN, before, watch: name, state });
    const counts = await countWebhookCalls(db, name);
    const page = c.get('page');
    const { heading, headingOf } = page.messages.webhooks;
    return renderPage(
      c,
      title === null ? heading : headingOf(title),
      <WebhooksPage
        {...{ title, asked, counts, calls, told, page }}
        newest={before === undefined ? null : webhooksAddress(asked)}
        older={next === null ? null : webhooksAddress(asked, { before: next })}
      />,
    );
  });

  app.post('/:id/again', async (c) => {
    const id = parseAddress(idSchema, c.req.param('id'));
    const asked = parseForm(againSchema, await c.req.parseBody());
    const isGivenBack = await db.transaction(async (tx) => {
      const isFailed = await giveBackCall(tx, id);
      if (isFailed) await addTasks(tx, [taskOf(webhookQueue, webhookCallOf(id, now()))], now());
      return isFailed;
    });
    const told = isGivenBack ? 'given-back' : 'too-late';
    return c.redirect(webhooksAddress(asked, { told }), 303);
  });
  return app;
}
