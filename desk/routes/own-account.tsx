import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { passwordSchema } from '../../storage/account-fields.ts';
import { findAccount, setPassword } from '../../storage/accounts.ts';
import { clientAddress } from '../access/client-address.ts';
import { hashPassword, verifyPassword } from '../access/passwords.ts';
import { renewSession } from '../access/renew-session.ts';
import type { AccountProblem } from '../messages/accounts.ts';
import type { DeskEnv } from '../page-context.ts';
import { parseForm } from '../parameters.ts';
import { renderPage } from '../views/layout.tsx';
import { OwnAccountPage } from '../views/own-account.tsx';
import type { Entrance } from './login.tsx';

const passwordFormSchema = z.object({
  current: z.string().max(400),
  password: z.string().max(400),
  again: z.string().max(400),
});

type PasswordForm = z.infer<typeof passwordFormSchema>;

/** One's own account. That one is logged in is settled before, by role. */
export function ownAccountRoutes(entrance: Entrance): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', (c) => renderOwn(c, entrance, null));
  app.post('/password', (c) => changePassword(c, entrance));
  return app;
}

async function changePassword(c: Context<DeskEnv>, entrance: Entrance) {
  const { db, cookie, limit } = entrance;
  const form = parseForm(passwordFormSchema, await c.req.parseBody());
  const { messages, now } = c.get('page');
  const name = c.get('actor');
  const seconds = limit.attempt(name, clientAddress(c), now);
  if (seconds > 0) {
    c.status(429);
    c.header('Retry-After', String(seconds));
    return renderOwn(c, entrance, messages.accounts.tooOften(Math.ceil(seconds / 60)));
  }
  const problem = await problemOf(c, entrance, form);
  if (problem !== null) {
    c.status(422);
    return renderOwn(c, entrance, messages.accounts.problems[problem]);
  }
  await setPassword(db, name, await hashPassword(form.password));
  await renewSession(c, db, cookie, name);
  return c.redirect('/account?changed', 303);
}

async function problemOf(
  c: Context<DeskEnv>,
  { db, limit }: Entrance,
  { current, password, again }: PasswordForm,
): Promise<AccountProblem | null> {
  const name = c.get('actor');
  const account = await findAccount(db, name);
  if (!(await verifyPassword(account?.passwordHash ?? null, current))) return 'wrong-password';
  limit.succeeded(name, clientAddress(c));
  if (!passwordSchema.safeParse(password).success) return 'weak-password';
  return password === again ? null : 'two-passwords';
}

async function renderOwn(c: Context<DeskEnv>, { db, provider }: Entrance, problem: string | null) {
  const page = c.get('page');
  const account = await findAccount(db, c.get('actor'));
  const isBound = provider !== null && account?.oidcIssuer === provider.settings.issuer;
  const hasPassword = account?.passwordHash != null && !provider?.settings.only;
  const content = (
    <OwnAccountPage
      provider={isBound ? provider.settings.label : null}
      hasPassword={hasPassword}
      problem={problem}
      isChanged={c.req.query('changed') !== undefined}
      page={page}
    />
  );
  return renderPage(c, page.messages.accounts.own, content);
}
