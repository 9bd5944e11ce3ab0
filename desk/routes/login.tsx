import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { normaliseText } from '../../core/text.ts';
import { passwordSchema } from '../../storage/account-fields.ts';
import { findAccount, setPassword } from '../../storage/accounts.ts';
import type { Queryable } from '../../storage/database.ts';
import { endSession, startSession } from '../../storage/sessions.ts';
import { clientAddress } from '../access/client-address.ts';
import { createLoginLimit, type LoginLimit } from '../access/login-limit.ts';
import { hashPassword, verifyPassword } from '../access/passwords.ts';
import type { SessionCookie } from '../access/session-cookie.ts';
import type { AccountProblem } from '../messages/accounts.ts';
import type { DeskEnv } from '../page-context.ts';
import { localPath, parseForm } from '../parameters.ts';
import { renderPage } from '../views/layout.tsx';
import { LoginPage, LogoutPage, PasswordPage } from '../views/login.tsx';

const loginFormSchema = z.object({
  back: z.string().transform(localPath).catch('/'),
  name: z.string().max(400).transform(normaliseText),
  password: z.string().max(400),
});

const passwordFormSchema = z.object({
  current: z.string().max(400),
  password: z.string().max(400),
  again: z.string().max(400),
});

interface Entrance {
  db: Queryable;
  cookie: SessionCookie;
  limit: LoginLimit;
}

/** Who comes in and goes, and one's own password. Attempts are counted before the password is looked at. */
export function loginRoutes(db: Queryable, cookie: SessionCookie): Hono<DeskEnv> {
  const entrance = { db, cookie, limit: createLoginLimit() };
  const app = new Hono<DeskEnv>();
  app.get('/login', (c) => renderLogin(c, localPath(c.req.query('back') ?? '/'), '', null));
  app.post('/login', (c) => logIn(c, entrance));

  app.get('/logout', (c) => {
    const page = c.get('page');
    return renderPage(c, page.messages.accounts.logOut, <LogoutPage page={page} />);
  });
  app.post('/logout', async (c) => {
    const token = cookie.read(c);
    if (token) await endSession(db, token);
    cookie.clear(c);
    return c.redirect('/logout', 303);
  });

  app.get('/password', (c) => renderPassword(c, null, c.req.query('changed') !== undefined));
  app.post('/password', (c) => changePassword(c, entrance));
  return app;
}

async function logIn(c: Context<DeskEnv>, { db, cookie, limit }: Entrance) {
  const { back, name, password } = parseForm(loginFormSchema, await c.req.parseBody());
  const { now, messages } = c.get('page');
  const address = clientAddress(c);
  const seconds = limit.attempt(name, address, now);
  if (seconds > 0) {
    c.status(429);
    c.header('Retry-After', String(seconds));
    return renderLogin(c, back, name, messages.accounts.tooOften(Math.ceil(seconds / 60)));
  }
  const account = await findAccount(db, name);
  const isRight = await verifyPassword(account?.passwordHash ?? null, password);
  if (!isRight || !account || account.disabledAt) {
    c.status(401);
    return renderLogin(c, back, name, messages.accounts.refused);
  }
  limit.succeeded(name, address);
  await renewSession(c, db, cookie, account.name);
  return c.redirect(back, 303);
}

async function changePassword(c: Context<DeskEnv>, { db, cookie, limit }: Entrance) {
  const form = parseForm(passwordFormSchema, await c.req.parseBody());
  const name = c.get('actor');
  const address = clientAddress(c);
  const seconds = limit.attempt(name, address, c.get('page').now);
  if (seconds > 0) {
    c.header('Retry-After', String(seconds));
    return renderPassword(c, 'wrong-password', false, 429);
  }
  const account = await findAccount(db, name);
  if (!(await verifyPassword(account?.passwordHash ?? null, form.current)))
    return renderPassword(c, 'wrong-password');
  limit.succeeded(name, address);
  if (!passwordSchema.safeParse(form.password).success) return renderPassword(c, 'weak-password');
  if (form.password !== form.again) return renderPassword(c, 'two-passwords');
  await setPassword(db, name, await hashPassword(form.password));
  await renewSession(c, db, cookie, name);
  return c.redirect('/password?changed', 303);
}

/** A session that was there before is not carried on: somebody else may know it (session fixation). */
async function renewSession(c: Context<DeskEnv>, db: Queryable, cookie: SessionCookie, name: string) {
  const former = cookie.read(c);
  if (former) await endSession(db, former);
  cookie.write(c, await startSession(db, name, c.get('page').now));
}

function renderLogin(c: Context<DeskEnv>, back: string, name: string, problem: string | null) {
  const page = c.get('page');
  const shown = { back, name, problem, page };
  return renderPage(c, page.messages.accounts.logIn, <LoginPage {...shown} />);
}

function renderPassword(
  c: Context<DeskEnv>,
  problem: AccountProblem | null,
  isChanged = false,
  refusal: 422 | 429 = 422,
) {
  const page = c.get('page');
  if (problem) c.status(refusal);
  return renderPage(
    c,
    page.messages.accounts.changePassword,
    <PasswordPage problem={problem} isChanged={isChanged} page={page} />,
  );
}
