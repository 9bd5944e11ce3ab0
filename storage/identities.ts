import { and, eq } from 'drizzle-orm';
import {
  type Account,
  type AccountChange,
  findAccount,
  type Identity,
  isLastAdmin,
  lockAccounts,
} from './accounts.ts';
import type { Queryable } from './database.ts';
import { accounts, sessions } from './schema.ts';

/** Whose identity it is, disabled accounts included. */
export async function findIdentified(db: Queryable, { issuer, subject }: Identity): Promise<Account | null> {
  const [account] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.oidcIssuer, issuer), eq(accounts.oidcSubject, subject)));
  return account ?? null;
}

/**
 * Binds an account to an identity, or to none, and ends its sessions: who came in by another is out.
 * `taken`: the identity is another account's. `last-admin`: it is the last admin's only way in.
 */
export function setIdentity(
  db: Queryable,
  name: string,
  identity: Identity | null,
): Promise<AccountChange | 'taken'> {
  return db.transaction(async (tx) => {
    await lockAccounts(tx);
    const holder = identity && (await findIdentified(tx, identity));
    if (holder) return holder.name === name ? 'changed' : 'taken';
    if (!identity && (await isLastAdmin(tx, name)) && !(await findAccount(tx, name))?.passwordHash)
      return 'last-admin';
    const changed = await tx
      .update(accounts)
      .set({ oidcIssuer: identity?.issuer ?? null, oidcSubject: identity?.subject ?? null })
      .where(eq(accounts.name, name))
      .returning({ name: accounts.name });
    await tx.delete(sessions).where(eq(sessions.account, name));
    return changed.length > 0 ? 'changed' : 'missing';
  });
}
