import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { taskOf } from '../../queues/definition.ts';
import { mailQueue } from '../../queues/mail.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import {
  countOpenMails,
  findMail,
  giveBackMail,
  giveBackMails,
  listMailLog,
  MAIL_FILTERS,
  type OpenMails,
  settleMails,
  watchesOfMails,
} from '../../storage/mail-log.ts';
import { liftStop, listStops } from '../../storage/mail-stops.ts';
import { settleMail } from '../../storage/mails.ts';
import { addTasks } from '../../storage/outbox.ts';
import type { DeskEnv } from '../page-context.ts';
import { idSchema, localPath, parseAddress, parseForm } from '../parameters.ts';
import { renderPage } from '../views/layout.tsx';
import { MailPage } from '../views/mail-page.tsx';
import { type AskedMails, MailsPage } from '../views/mails.tsx';

const MAILS_SHOWN = 50;

/** Fields that were left empty ask for nothing. */
const filled = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const askedSchema = z.object({
  state: filled(z.enum(MAIL_FILTERS)),
  watch: filled(z.string().max(200)),
  q: filled(z.string().trim().max(200)),
});
const listSchema = askedSchema.extend({
  before: idSchema.optional(),
  /** What was done to how many. */
  settled: filled(idSchema).catch(undefined),
  again: filled(idSchema).catch(undefined),
});
const allSchema = askedSchema.extend({ action: z.enum(['settle', 'again']), upTo: idSchema });
const liftSchema = z.object({ back: z.string().transform(localPath).catch('/mails') });

const toldSchema = z.object({ told: z.enum(['given-back', 'settled', 'too-late']).nullable().catch(null) });

/** The mail itself may be styled, and hold pictures that came with it. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** The mails that were written, and what became of them. Who may see them is settled before, by role. */
export function mailRoutes({ db }: Database, now: () => Date): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();

  app.get('/', (c) => showList(c, db));
  app.get('/:id', async (c) => {
    const { mail, story } = await mailAt(c.req.param('id'));
    const { told } = toldSchema.parse({ told: c.req.query('told') ?? null });
    return renderPage(
      c,
      mail.subject,
      <MailPage mail={mail} story={story} told={told} page={c.get('page')} />,
    );
  });

  app.get('/:id/html', async (c) => {
    const { mail } = await mailAt(c.req.param('id'));
    c.set('policy', { contentSecurity: MAIL_POLICY, frame: 'SAMEORIGIN' });
    c.header('Cache-Control', 'private, no-cache');
    return c.html(mail.html);
  });

  decisionRoutes(app, db, now);
  return app;

  async function mailAt(id: string) {
    const found = await findMail(db, parseAddress(idSchema, id));
    if (!found) throw new HTTPException(404);
    return found;
  }
}

async function showList(c: Context<DeskEnv>, db: Queryable) {
  const { before, settled, again, ...asked } = parseAddress(listSchema, c.req.query());
  const { state, watch, q: words } = asked;
  const [{ mails, next }, watches, open, stops] = await Promise.all([
    listMailLog(db, { limit: MAILS_SHOWN, before, state, watch, words }),
    watchesOfMails(db),
    countOpenMails(db, { state, watch, words }),
    listStops(db),
  ]);
  const page = c.get('page');
  return renderPage(
    c,
    page.messages.mails.heading,
    <MailsPage
      mails={mails}
      asked={asked}
      watches={watches}
      open={open}
      stops={stops}
      done={{ settled, again }}
      newest={before === undefined ? null : addressOf(asked)}
      older={next === null ? null : addressOf(asked, { before: next })}
      page={page}
    />,
  );
}

/** What a person decides of mails that were not delivered, one or all, and of addresses that are mailed no more. */
function decisionRoutes(app: Hono<DeskEnv>, db: Queryable, now: () => Date): void {
  app.post('/all', async (c) => {
    const { action, upTo, ...asked } = parseForm(allSchema, await c.req.parseBody());
    const meant = { state: asked.state, watch: asked.watch, words: asked.q, upTo };
    const settled = action === 'settle' ? await settleMails(db, meant, c.get('actor'), now()) : undefined;
    const again = action === 'again' ? await sendAllAgain(db, meant, now()) : undefined;
    return c.redirect(addressOf(asked, { settled, again }), 303);
  });

  app.post('/stops/:id/lift', async (c) => {
    if (!c.get('page').keepsHouse) throw new HTTPException(403);
    const id = parseAddress(idSchema, c.req.param('id'));
    const { back } = parseForm(liftSchema, await c.req.parseBody());
    await liftStop(db, id, c.get('actor'), now());
    return c.redirect(back, 303);
  });

  app.post('/:id/again', async (c) => {
    const mailId = parseAddress(idSchema, c.req.param('id'));
    const isGivenBack = await db.transaction(async (tx) => {
      const again = await giveBackMail(tx, mailId);
      if (again !== null) await addTasks(tx, [taskOf(mailQueue, { mailId, again })], now());
      return again !== null;
    });
    return c.redirect(`/mails/${mailId}?told=${isGivenBack ? 'given-back' : 'too-late'}`, 303);
  });

  app.post('/:id/settle', async (c) => {
    const mailId = parseAddress(idSchema, c.req.param('id'));
    const isSettled = await settleMail(db, mailId, c.get('actor'), now());
    return c.redirect(`/mails/${mailId}?told=${isSettled ? 'settled' : 'too-late'}`, 303);
  });
}

function sendAllAgain(db: Queryable, meant: OpenMails, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const mails = await giveBackMails(tx, meant);
    const tasks = mails.map(({ id, attempts }) => taskOf(mailQueue, { mailId: id, again: attempts }));
    await addTasks(tx, tasks, now);
    return mails.length;
  });
}

function addressOf(
  { state, watch, q }: AskedMails,
  more: Partial<Record<'before' | 'settled' | 'again', number | undefined>> = {},
): string {
  const numbers = Object.entries(more).map(([field, number]) => [field, number?.toString()] as const);
  const fields = [...Object.entries({ state, watch, q }), ...numbers];
  const query = new URLSearchParams(
    fields.filter((field): field is [string, string] => field[1] !== undefined),
  );
  return query.size > 0 ? `/mails?${query}` : '/mails';
}
