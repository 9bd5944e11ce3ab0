import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { readUnsubscribeToken, type Subscription } from '../../core/watch/unsubscribe-token.ts';
import type { Queryable } from '../../storage/database.ts';
import {
  addressInStops,
  liftOwnStops,
  listStops,
  type MailStop,
  stopMail,
  watchesOfMail,
} from '../../storage/mail-stops.ts';
import { ownSecret } from '../../storage/own-secrets.ts';
import { findWatch } from '../../storage/watches.ts';
import { MESSAGES } from '../messages/messages.ts';
import type { DeskEnv } from '../page-context.ts';
import { isStopped, renderBarePage, UnsubscribePage, type UnsubscribeShown } from '../views/unsubscribe.tsx';

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

async function fulfil(db: Queryable, subscription: Subscription, wish: Wish, now: Date): Promise<void> {
  const { watch, recipient: address, mail } = subscription;
  if (wish === 'again') {
    for (const name of [watch, null]) await liftOwnStops(db, { address, watch: name }, now);
    return;
  }
  const told = mail === undefined ? null : await watchesOfMail(db, mail);
  // Who clicks in a mail's header wants no more such mails, whichever watch tells; in its text each has a link.
  const { mailId, watches } = told ?? { mailId: null, watches: [watch] };
  const ended = { watch: [watch], all: [null], 'one-click': watches }[wish];
  for (const name of ended)
    await stopMail(db, { address, watch: name, cause: 'unsubscribed', detail: null, mailId }, now);
}

async function renderState(c: Context<DeskEnv>, db: Queryable, { watch: name, recipient }: Subscription) {
  const [kept, stops] = await Promise.all([findWatch(db, name), listStops(db, [recipient])]);
  const isMeant = ({ address }: { address: string }) => addressInStops(address) === addressInStops(recipient);
  const entry = kept?.watch.recipients.find(isMeant);
  const language = entry?.language ?? c.get('page').language;
  const messages = MESSAGES[language].unsubscribe;
  const shown: UnsubscribeShown = {
    recipient,
    watchTitle: kept?.watch.title ?? name,
    state: stateOf(stops, name, entry !== undefined && kept?.removedAt === null),
  };
  const title = isStopped(shown.state) ? messages.done : messages.heading;
  return renderBarePage(c, { language, title }, <UnsubscribePage {...shown} messages={messages} />);
}

/** @param isInForce whether the watch is, and has the recipient */
function stateOf(stops: readonly MailStop[], name: string, isInForce: boolean): UnsubscribeShown['state'] {
  const own = stops.filter(({ cause }) => cause === 'unsubscribed').map(({ watch }) => watch);
  if (own.includes(null)) return 'all';
  if (own.includes(name)) return 'watch';
  if (stops.some(({ cause }) => cause === 'bounced')) return 'returned';
  return isInForce ? 'mailed' : 'ended';
}

function renderWrong(c: Context<DeskEnv>) {
  const { wrong, wrongAdvice } = c.get('page').messages.unsubscribe;
  c.status(404);
  return renderTrouble(c, wrong, wrongAdvice);
}

function renderUnclear(c: Context<DeskEnv>) {
  const { heading, unclear } = c.get('page').messages.unsubscribe;
  c.status(400);
  return renderTrouble(c, heading, unclear);
}

function renderTrouble(c: Context<DeskEnv>, title: string, advice: string) {
  return renderBarePage(
    c,
    { language: c.get('page').language, title },
    <>
      <h1>{title}</h1>
      <p>{advice}</p>
    </>,
  );
}
