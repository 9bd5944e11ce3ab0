import { z } from 'zod';
import {
  accountNameSchema,
  passwordSchema,
  roleSchema,
  subjectSchema,
} from '../../storage/account-fields.ts';
import {
  type AccountChange,
  addAccount,
  disableAccount,
  enableAccount,
  type Identity,
  type NewAccount,
  setPassword,
  setRole,
} from '../../storage/accounts.ts';
import type { Queryable } from '../../storage/database.ts';
import { findIdentified, setIdentity } from '../../storage/identities.ts';
import type { AccountProblem } from '../messages/accounts.ts';
import { hashPassword } from './passwords.ts';

const typed = z.string().max(400);

export const addFormSchema = z.object({
  name: typed,
  role: roleSchema,
  password: typed.catch(''),
  subject: typed.catch(''),
});

export const changeFormSchema = z.intersection(
  z.object({ name: typed }),
  z.discriminatedUnion('action', [
    z.object({ action: z.literal('role'), role: roleSchema }),
    z.object({ action: z.enum(['disable', 'enable']) }),
    z.object({ action: z.literal('password'), password: typed }),
    z.object({ action: z.literal('identity'), subject: typed }),
  ]),
);

interface Means {
  /** Of the OpenID provider; null where there is none. */
  issuer: string | null;
  at: Date;
}

/** Adds an account as an admin asked; why not, or null. */
export async function addByForm(
  db: Queryable,
  form: z.infer<typeof addFormSchema>,
  { issuer, at }: Means,
): Promise<AccountProblem | null> {
  const name = accountNameSchema.safeParse(form.name);
  if (!name.success) return 'wrong-name';
  const identity = identityOf(form.subject, issuer);
  if (identity === 'wrong-subject') return identity;
  const account: NewAccount = { name: name.data, role: form.role, at };
  if (identity) account.identity = identity;
  if (form.password !== '' || issuer === null) {
    if (!passwordSchema.safeParse(form.password).success) return 'weak-password';
    account.passwordHash = await hashPassword(form.password);
  } else if (!identity) return 'no-way-in';
  if (await addAccount(db, account)) return null;
  return identity && (await findIdentified(db, identity)) ? 'subject-taken' : 'name-taken';
}

/** Changes an account as an admin asked; why not, or null. What was so before stays so: two admins may press a button. */
export async function changeByForm(
  db: Queryable,
  form: z.infer<typeof changeFormSchema>,
  { issuer, at }: Means,
): Promise<AccountProblem | 'missing' | null> {
  const { name } = form;
  switch (form.action) {
    case 'role':
      return problemOf(await setRole(db, name, form.role));
    case 'enable':
      return (await enableAccount(db, name)) ? null : 'missing';
    case 'disable': {
      const change = await disableAccount(db, name, at);
      return change === 'last-admin' ? change : null;
    }
    case 'password':
      if (!passwordSchema.safeParse(form.password).success) return 'weak-password';
      return (await setPassword(db, name, await hashPassword(form.password))) ? null : 'missing';
    case 'identity': {
      const identity = identityOf(form.subject, issuer);
      return identity === 'wrong-subject' ? identity : problemOf(await setIdentity(db, name, identity));
    }
  }
}

function problemOf(change: AccountChange | 'taken') {
  if (change === 'changed') return null;
  return change === 'taken' ? 'subject-taken' : change;
}

/** Null for an empty field, or where there is no provider. */
function identityOf(subject: string, issuer: string | null): Identity | 'wrong-subject' | null {
  if (issuer === null || subject.trim() === '') return null;
  const read = subjectSchema.safeParse(subject);
  return read.success ? { issuer, subject: read.data } : 'wrong-subject';
}
