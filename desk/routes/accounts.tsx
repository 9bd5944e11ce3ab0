import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { normaliseText } from '../../core/text.ts';
import { listAccounts } from '../../storage/accounts.ts';
import { listApiTokens, revokeApiToken } from '../../storage/api-tokens.ts';
import type { Queryable } from '../../storage/database.ts';
import { addByForm, addFormSchema, changeByForm, changeFormSchema } from '../access/account-forms.ts';
import type { Provider } from '../access/oidc/provider.ts';
import type { DeskEnv } from '../page-context.ts';
import { idSchema, parseForm } from '../parameters.ts';
import { AccountsPage, type Refused } from '../views/accounts.tsx';
import { renderPage } from '../views/layout.tsx';

interface House {
  db: Queryable;
  /** Where people may log in as well; null for none. */
  provider: Provider | null;
}

/** Who may come in. That only admins do is settled before, by role. */
export function accountRoutes(house: House): Hono<DeskEnv> {
  const { db, provider } = house;
  const issuer = provider?.settings.issuer ?? null;
  const app = new Hono<DeskEnv>();
  app.get('/', (c) => renderAccounts(c, house, null));

  app.post('/', async (c) => {
    const form = parseForm(addFormSchema, await c.req.parseBody());
    const problem = await addByForm(db, form, { issuer, at: c.get('page').now });
    return answer(c, house, problem && { problem, of: 'new', ...form }, form.name);
  });

  app.post('/change', async (c) => {
    const form = parseForm(changeFormSchema, await c.req.parseBody());
    // Nobody lowers or disables themselves by mistake, and one's own password asks for the one before.
    if (form.name === c.get('actor') && form.action !== 'identity') throw new HTTPException(400);
    const problem = await changeByForm(db, form, { issuer, at: c.get('page').now });
    if (problem === 'missing') throw new HTTPException(404);
    return answer(c, house, problem && { problem, of: 'known', name: form.name }, form.name);
  });

  app.post('/revoke', async (c) => {
    const { token } = parseForm(z.object({ token: idSchema }), await c.req.parseBody());
    await revokeApiToken(db, token, { at: c.get('page').now });
    return c.redirect('/accounts', 303);
  });
  return app;
}

function answer(c: Context<DeskEnv>, house: House, refused: Refused | null, name: string) {
  if (!refused) return c.redirect(`/accounts?saved=${encodeURIComponent(normaliseText(name))}`, 303);
  c.status(422);
  return renderAccounts(c, house, refused);
}

async function renderAccounts(c: Context<DeskEnv>, { db, provider }: House, refused: Refused | null) {
  // Forms are answered at addresses of their own, which nobody can look at again.
  const page = { ...c.get('page'), path: '/accounts' };
  c.set('page', page);
  const [accounts, tokens] = await Promise.all([listAccounts(db), listApiTokens(db)]);
  // No more than the name of an account: what stands in an address anybody may have written.
  const saved = accounts.find(({ name }) => name === c.req.query('saved'))?.name ?? null;
  const content = (
    <AccountsPage
      accounts={accounts}
      tokens={tokens}
      provider={provider?.settings ?? null}
      saved={saved}
      refused={refused}
      page={page}
    />
  );
  return renderPage(c, page.messages.accounts.heading, content);
}
