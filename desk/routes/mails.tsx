import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { taskOf } from '../../queues/definition.ts';
import { mailQueue } from '../../queues/mail.ts';
import type { Database } from '../../storage/database.ts';
import { findMail, giveBackMail, listMailLog, MAIL_STATES, watchesOfMails } from '../../storage/mail-log.ts';
import { addTasks } from '../../storage/outbox.ts';
import type { DeskEnv } from '../page-context.ts';
import { idSchema, parseAddress } from '../parameters.ts';
import { renderPage } from '../views/layout.tsx';
import { MailPage } from '../views/mail-page.tsx';
import { type AskedMails, MailsPage } from '../views/mails.tsx';

const MAILS_SHOWN = 50;

/** Fields that were left empty ask for nothing. */
const filled = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const askedSchema = z.object({
  state: filled(z.enum(MAIL_STATES)),
  watch: filled(z.string().max(200)),
  q: filled(z.string().trim().max(200)),
  before: idSchema.optional(),
});

const toldSchema = z.object({ told: z.enum(['given-back', 'too-late']).nullable().catch(null) });

/** The mail itself may be styled, and hold pictures that came with it. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** The mails that were written, and what became of them. Who may see them is settled before, by role. */
export function mailRoutes({ db }: Database, now: () => Date): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();

  app.get('/', async (c) => {
    const { before, ...asked } = parseAddress(askedSchema, c.req.query());
    const { state, watch, q: words } = asked;
    const [{ mails, next }, watches] = await Promise.all([
      listMailLog(db, { limit: MAILS_SHOWN, before, state, watch, words }),
      watchesOfMails(db),
    ]);
    const page = c.get('page');
    return renderPage(
      c,
      page.messages.mails.heading,
      <MailsPage
        mails={mails}
        asked={asked}
        watches={watches}
        newest={before === undefined ? null : addressOf(asked)}
        older={next === null ? null : addressOf(asked, next)}
        page={page}
      />,
    );
  });

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

  app.post('/:id/again', async (c) => {
    const mailId = parseAddress(idSchema, c.req.param('id'));
    const isGivenBack = await db.transaction(async (tx) => {
      const again = await giveBackMail(tx, mailId);
      if (again !== null) await addTasks(tx, [taskOf(mailQueue, { mailId, again })], now());
      return again !== null;
    });
    return c.redirect(`/mails/${mailId}?told=${isGivenBack ? 'given-back' : 'too-late'}`, 303);
  });
  return app;

  async function mailAt(id: string) {
    const found = await findMail(db, parseAddress(idSchema, id));
    if (!found) throw new HTTPException(404);
    return found;
  }
}

function addressOf({ state, watch, q }: AskedMails, before?: number): string {
  const fields = Object.entries({ state, watch, q, before: before?.toString() });
  const query = new URLSearchParams(
    fields.filter((field): field is [string, string] => field[1] !== undefined),
  );
  return query.size > 0 ? `/mails?${query}` : '/mails';
}
