import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { accountNameSchema, passwordSchema, roleSchema } from '../../storage/account-fields.ts';
import {
  addAccount,
  disableAccount,
  enableAccount,
  listAccounts,
  type Role,
  setRole,
} from '../../storage/accounts.ts';
import { listApiTokens, revokeApiToken } from '../../storage/api-tokens.ts';
import type { Queryable } from '../../storage/database.ts';
import { hashPassword } from '../access/passwords.ts';
import type { AccountProblem } from '../messages/accounts.ts';
import type { DeskEnv } from '../page-context.ts';
import { idSchema, parseForm } from '../parameters.ts';
import { AccountsPage } from '../views/accounts.tsx';
import { renderPage } from '../views/layout.tsx';

const addFormSchema = z.object({
  name: z.string().max(400),
  role: roleSchema,
  password: z.string().max(400),
});

const changeFormSchema = z.object({
  name: z.string().max(400),
  action: z.enum(['role', 'disable', 'enable']),
  role: roleSchema,
});

type ChangeForm = z.infer<typeof changeFormSchema>;

/** Who may come in. That only admins do is settled before, by role. */
export function accountRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', (c) => renderAccounts(c, db, null));

  app.post('/', async (c) => {
    const form = parseForm(addFormSchema, await c.req.parseBody());
    const problem = await add(db, form, c.get('page').now);
    if (!problem) return c.redirect('/accounts', 303);
    c.status(422);
    return renderAccounts(c, db, { problem, name: form.name, role: form.role });
  });

  app.post('/change', async (c) => {
    const form = parseForm(changeFormSchema, await c.req.parseBody());
    // Nobody lowers or disables themselves, so there is always an admin.
    if (form.name === c.get('actor')) throw new HTTPException(400);
    if (!(await change(db, form, c.get('page').now))) throw new HTTPException(404);
    return c.redirect('/accounts', 303);
  });

  app.post('/revoke', async (c) => {
    const { token } = parseForm(z.object({ token: idSchema }), await c.req.parseBody());
    await revokeApiToken(db, token, c.get('page').now);
    return c.redirect('/accounts', 303);
  });
  return app;
}

async function add(
  db: Queryable,
  form: z.infer<typeof addFormSchema>,
  at: Date,
): Promise<AccountProblem | null> {
  const name = accountNameSchema.safeParse(form.name);
  if (!name.success) return 'wrong-name';
  if (!passwordSchema.safeParse(form.password).success) return 'weak-password';
  const passwordHash = await hashPassword(form.password);
  const isAdded = await addAccount(db, { name: name.data, role: form.role, passwordHash, at });
  return isAdded ? null : 'name-taken';
}

/** What was disabled before stays so: two admins may press the same button. */
async function change(db: Queryable, { name, action, role }: ChangeForm, at: Date): Promise<boolean> {
  if (action === 'role') return setRole(db, name, role);
  if (action === 'enable') return enableAccount(db, name);
  await disableAccount(db, name, at);
  return true;
}

async function renderAccounts(
  c: Context<DeskEnv>,
  db: Queryable,
  refused: { problem: AccountProblem; name: string; role: Role } | null,
) {
  const page = c.get('page');
  const [accounts, tokens] = await Promise.all([listAccounts(db), listApiTokens(db)]);
  return renderPage(
    c,
    page.messages.accounts.heading,
    <AccountsPage accounts={accounts} tokens={tokens} refused={refused} page={page} />,
  );
}
