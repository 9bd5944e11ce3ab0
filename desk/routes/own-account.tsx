import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { passwordSchema, tokenNameSchema } from '../../storage/account-fields.ts';
import { findAccount, setPassword } from '../../storage/accounts.ts';
import { createApiToken, listApiTokens, revokeApiToken, SCOPES } from '../../storage/api-tokens.ts';
import { clientAddress } from '../access/client-address.ts';
import { hashPassword, verifyPassword } from '../access/passwords.ts';
import { renewSession } from '../access/renew-session.ts';
import type { AccountProblem } from '../messages/accounts.ts';
import type { DeskEnv } from '../page-context.ts';
import { idSchema, parseForm } from '../parameters.ts';
import { renderPage } from '../views/layout.tsx';
import { OwnAccountPage, type Shown } from '../views/own-account.tsx';
import type { Entrance } from './login.tsx';

const passwordFormSchema = z.object({
  current: z.string().max(400),
  password: z.string().max(400),
  again: z.string().max(400),
});

type PasswordForm = z.infer<typeof passwordFormSchema>;

/** The most that the token is to do: it does what comes before as well. */
const tokenFormSchema = z.object({ name: z.string().max(400), scope: z.enum(SCOPES) });

/** One's own account. That one is logged in is settled before, by role. */
export function ownAccountRoutes(entrance: Entrance): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', (c) => renderOwn(c, entrance));
  app.post('/password', (c) => changePassword(c, entrance));
  app.post('/tokens', (c) => makeToken(c, entrance));
  app.post('/tokens/revoke', async (c) => {
    const { token } = parseForm(z.object({ token: idSchema }), await c.req.parseBody());
    await revokeApiToken(entrance.db, token, { account: c.get('actor'), at: c.get('page').now });
    return c.redirect('/account', 303);
  });
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
    return renderOwn(c, entrance, { refusedPassword: messages.accounts.tooOften(Math.ceil(seconds / 60)) });
  }
  const problem = await problemOf(c, entrance, form);
  if (problem !== null) {
    c.status(422);
    return renderOwn(c, entrance, { refusedPassword: messages.accounts.problems[problem] });
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

/** Answers with the token itself: in no address, and kept by no browser. */
async function makeToken(c: Context<DeskEnv>, entrance: Entrance) {
  const form = parseForm(tokenFormSchema, await c.req.parseBody());
  const { mayDecide, messages, now } = c.get('page');
  if (form.scope === 'review' && !mayDecide) throw new HTTPException(400);
  const name = tokenNameSchema.safeParse(form.name);
  if (!name.success) {
    c.status(422);
    return renderOwn(c, entrance, { refusedToken: messages.accounts.problems['wrong-token-name'] });
  }
  const scopes = SCOPES.slice(0, SCOPES.indexOf(form.scope) + 1);
  const token = { account: c.get('actor'), name: name.data, scopes, at: now };
  const secret = await createApiToken(entrance.db, token);
  const answer = await renderOwn(c, entrance, { made: { name: token.name, secret } });
  answer.headers.set('Cache-Control', 'no-store');
  return answer;
}

async function renderOwn(c: Context<DeskEnv>, { db, provider }: Entrance, shown: Shown = {}) {
  // Forms are answered at addresses of their own, which nobody can look at again.
  const page = { ...c.get('page'), path: '/account' };
  c.set('page', page);
  const [account, tokens] = await Promise.all([
    findAccount(db, c.get('actor')),
    listApiTokens(db, c.get('actor')),
  ]);
  const isBound = provider !== null && account?.oidcIssuer === provider.settings.issuer;
  const hasPassword = account?.passwordHash != null && !provider?.settings.only;
  const content = (
    <OwnAccountPage
      provider={isBound ? provider.settings.label : null}
      hasPassword={hasPassword}
      isChanged={c.req.query('changed') !== undefined}
      tokens={tokens}
      shown={shown}
      page={page}
    />
  );
  return renderPage(c, page.messages.accounts.own, content);
}
