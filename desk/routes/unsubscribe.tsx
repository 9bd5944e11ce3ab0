import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { readUnsubscribeToken, type Subscription } from '../../core/watch/unsubscribe-token.ts';
import type { Queryable } from '../../storage/database.ts';
import { liftOwnStops, listStops, stopMail } from '../../storage/mail-stops.ts';
import { ownSecret } from '../../storage/own-secrets.ts';
import { findWatch } from '../../storage/watches.ts';
import { MESSAGES } from '../messages/messages.ts';
import type { DeskEnv } from '../page-context.ts';
import { renderBarePage, UnsubscribePage, type UnsubscribeShown } from '../views/unsubscribe.tsx';

const FORM_BYTES = 10_000;

/** What a mail program sends by itself when its user asks for it (RFC 8058 §3.1), or the page's own buttons. */
const wishSchema = z.union([
  z.object({ what: z.enum(['watch', 'all', 'again']) }).transform(({ what }) => what),
  z.object({ 'List-Unsubscribe': z.literal('One-Click') }).transform(() => 'one-click' as const),
]);
type Wish = z.infer<typeof wishSchema>;

/**
 * Where people end the mail that they get. Before login and the check of where a request comes from: mail providers send
 * it without cookies or `Origin` (RFC 8058), and the link proves that it was mailed. Looking changes nothing, since what
 * looks for viruses follows links.
 */
export function unsubscribeRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/:token', async (c) => {
    const subscription = await subscriptionOf(c, db);
    return subscription ? renderState(c, db, subscription) : renderWrong(c);
  });
  app.post('/:token', bodyLimit({ maxSize: FORM_BYTES }), async (c) => {
    const subscription = await subscriptionOf(c, db);
    if (!subscription) return renderWrong(c);
    // What is no form is none of the wishes.
    const wish = wishSchema.safeParse(await c.req.parseBody().catch(() => null));
    if (!wish.success) return renderUnclear(c);
    await fulfil(db, subscription, wish.data, c.get('page').now);
    // A mail program takes a redirect for a failure (RFC 8058 §3.1).
    return wish.data === 'one-click' ? renderState(c, db, subscription) : c.redirect(c.req.path, 303);
  });
  return app;
}

async function subscriptionOf(c: Context<DeskEnv>, db: Queryable): Promise<Subscription | null> {
  const secret = await ownSecret(db, 'unsubscribe', c.get('page').now);
  return readUnsubscribeToken(c.req.param('token') ?? '', secret);
}

async function fulfil(db: Queryable, { watch, recipient }: Subscription, wish: Wish, now: Date) {
  if (wish === 'again') {
    for (const of of [watch, null]) await liftOwnStops(db, { address: recipient, watch: of }, now);
    return;
  }
  const stop = { address: recipient, cause: 'unsubscribed', detail: null, mailId: null } as const;
  await stopMail(db, { ...stop, watch: wish === 'all' ? null : watch }, now);
}

async function renderState(c: Context<DeskEnv>, db: Queryable, { watch: name, recipient }: Subscription) {
  const kept = await findWatch(db, name);
  const isRecipient = ({ address }: { address: string }) => address.toLowerCase() === recipient.toLowerCase();
  const language = kept?.watch.recipients.find(isRecipient)?.language ?? c.get('page').language;
  const messages = MESSAGES[language].unsubscribe;
  const own = (await listStops(db, [recipient])).filter(({ cause }) => cause === 'unsubscribed');
  const shown = { recipient, watchTitle: kept?.watch.title ?? name, stopped: stoppedBy(own, name) };
  const title = shown.stopped === 'nothing' ? messages.heading : messages.done;
  return renderBarePage(c, { language, title }, <UnsubscribePage {...shown} messages={messages} />);
}

function stoppedBy(stops: { watch: string | null }[], name: string): UnsubscribeShown['stopped'] {
  if (stops.some(({ watch }) => watch === null)) return 'all';
  return stops.some(({ watch }) => watch === name) ? 'watch' : 'nothing';
}

function renderWrong(c: Context<DeskEnv>) {
  const { language, messages } = c.get('page');
  const { wrong, wrongAdvice } = messages.unsubscribe;
  c.status(404);
  return renderBarePage(
    c,
    { language, title: wrong },
    <>
      <h1>{wrong}</h1>
      <p>{wrongAdvice}</p>
    </>,
  );
}

function renderUnclear(c: Context<DeskEnv>) {
  const { language, messages } = c.get('page');
  const { heading, unclear } = messages.unsubscribe;
  c.status(400);
  return renderBarePage(
    c,
    { language, title: heading },
    <>
      <h1>{heading}</h1>
      <p>{unclear}</p>
    </>,
  );
}
