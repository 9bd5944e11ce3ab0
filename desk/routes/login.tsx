import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { normaliseText } from '../../core/text.ts';
import { findAccount } from '../../storage/accounts.ts';
import type { Queryable } from '../../storage/database.ts';
import { endSession, endSessionsOf } from '../../storage/sessions.ts';
import { clientAddress } from '../access/client-address.ts';
import type { LoginLimit } from '../access/login-limit.ts';
import type { Provider } from '../access/oidc/provider.ts';
import { verifyPassword } from '../access/passwords.ts';
import { renewSession } from '../access/renew-session.ts';
import type { SessionCookie } from '../access/session-cookie.ts';
import type { DeskEnv } from '../page-context.ts';
import { localPath, parseForm } from '../parameters.ts';
import { renderPage } from '../views/layout.tsx';
import { LoginPage, LogoutPage } from '../views/login.tsx';

const loginFormSchema = z.object({
  back: z.string().transform(localPath).catch('/'),
  name: z.string().max(400).transform(normaliseText),
  password: z.string().max(400),
});

export interface Entrance {
  db: Queryable;
  cookie: SessionCookie;
  limit: LoginLimit;
  /** Where people may log in as well; null for none. */
  provider: Provider | null;
}

/** Who comes in by a password, and who goes. Attempts are counted before the password is looked at. */
export function loginRoutes(entrance: Entrance): Hono<DeskEnv> {
  const { db, cookie, provider } = entrance;
  const app = new Hono<DeskEnv>();
  const form = (c: Context<DeskEnv>) => {
    const back = localPath(c.req.query('back') ?? '/');
    return renderLogin(c, provider, { back, name: '', problem: null });
  };
  app.get('/login', form);
  if (!provider?.settings.only) app.post('/login', (c) => logIn(c, entrance));

  app.get('/logout', (c) => renderLogout(c, provider));
  app.post('/logout', async (c) => {
    const token = cookie.read(c);
    const toProvider = await cameBy(c, db, provider);
    if (token) await endSession(db, token);
    cookie.clear(c);
    return c.redirect(toProvider ? '/logout?provider' : '/logout', 303);
  });
  app.post('/logout/everywhere', async (c) => {
    const person = c.get('person');
    const toProvider = await cameBy(c, db, provider);
    if (person?.via === 'session') await endSessionsOf(db, person.name);
    cookie.clear(c);
    return c.redirect(toProvider ? '/logout?provider' : '/logout', 303);
  });
  return app;
}

async function logIn(c: Context<DeskEnv>, { db, cookie, limit, provider }: Entrance) {
  const { back, name, password } = parseForm(loginFormSchema, await c.req.parseBody());
  const { now, messages } = c.get('page');
  const address = clientAddress(c);
  const seconds = limit.attempt(name, address, now);
  if (seconds > 0) {
    c.status(429);
    c.header('Retry-After', String(seconds));
    const problem = messages.accounts.tooOften(Math.ceil(seconds / 60));
    return renderLogin(c, provider, { back, name, problem });
  }
  const account = await findAccount(db, name);
  const isRight = await verifyPassword(account?.passwordHash ?? null, password);
  if (!isRight || !account || account.disabledAt) {
    c.status(401);
    return renderLogin(c, provider, { back, name, problem: messages.accounts.refused });
  }
  limit.succeeded(name, address);
  await renewSession(c, db, cookie, account.name);
  return c.redirect(back, 303);
}

/** Whether who goes is known to the provider, and may still be logged in there. */
async function cameBy(c: Context<DeskEnv>, db: Queryable, provider: Provider | null): Promise<boolean> {
  const person = c.get('person');
  if (!provider || person?.via !== 'session') return false;
  return (await findAccount(db, person.name))?.oidcIssuer === provider.settings.issuer;
}

function renderLogin(
  c: Context<DeskEnv>,
  provider: Provider | null,
  shown: { back: string; name: string; problem: string | null },
) {
  const page = c.get('page');
  const content = <LoginPage {...shown} provider={provider?.settings ?? null} page={page} />;
  return renderPage(c, page.messages.accounts.logIn, content);
}

async function renderLogout(c: Context<DeskEnv>, provider: Provider | null) {
  const page = c.get('page');
  const isAsked = provider !== null && c.req.query('provider') !== undefined;
  // A provider that does not answer keeps nobody from the page.
  const url = isAsked ? await provider.logoutUrl().catch(() => null) : null;
  const shown = url && provider ? { label: provider.settings.label, url: url.href } : null;
  return renderPage(c, page.messages.accounts.logOut, <LogoutPage provider={shown} page={page} />);
}
