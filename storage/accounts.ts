import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { accounts, sessions } from './schema.ts';

export const ROLES = accounts.role.enumValues;
/** A reader looks, a reviewer decides, an admin keeps house; each may what the one before may. */
export type Role = (typeof ROLES)[number];
export type Account = typeof accounts.$inferSelect;

export async function hasAccounts(db: Queryable): Promise<boolean> {
  const found = await db.select({ name: accounts.name }).from(accounts).limit(1);
  return found.length > 0;
}

/** By name, disabled ones included. */
export function listAccounts(db: Queryable): Promise<Account[]> {
  return db.select().from(accounts).orderBy(asc(accounts.name));
}

export async function findAccount(db: Queryable, name: string): Promise<Account | null> {
  const [account] = await db.select().from(accounts).where(eq(accounts.name, name));
  return account ?? null;
}

/** False where the name is taken. */
export async function addAccount(
  db: Queryable,
  account: { name: string; passwordHash: string; role: Role; at: Date },
): Promise<boolean> {
  const { at, ...given } = account;
  const added = await db
    .insert(accounts)
    .values({ ...given, createdAt: at })
    .onConflictDoNothing()
    .returning({ name: accounts.name });
  return added.length > 0;
}

/** Ends all sessions of the account: who knew the old password is out. False where there is no such account. */
export function setPassword(db: Queryable, name: string, passwordHash: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const changed = await change(tx, name, { passwordHash });
    await tx.delete(sessions).where(eq(sessions.account, name));
    return changed;
  });
}

/** Counts from the next request on. False where there is no such account. */
export function setRole(db: Queryable, name: string, role: Role): Promise<boolean> {
  return change(db, name, { role });
}

/** Ends the account's sessions; its tokens are refused while it is disabled. False where there is none to disable. */
export function disableAccount(db: Queryable, name: string, at: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const disabled = await tx
      .update(accounts)
      .set({ disabledAt: at })
      .where(and(eq(accounts.name, name), isNull(accounts.disabledAt)))
      .returning({ name: accounts.name });
    await tx.delete(sessions).where(eq(sessions.account, name));
    return disabled.length > 0;
  });
}

export function enableAccount(db: Queryable, name: string): Promise<boolean> {
  return change(db, name, { disabledAt: null });
}

async function change(
  db: Queryable,
  name: string,
  values: Partial<Pick<Account, 'passwordHash' | 'role' | 'disabledAt'>>,
): Promise<boolean> {
  const changed = await db
    .update(accounts)
    .set(values)
    .where(eq(accounts.name, name))
    .returning({ name: accounts.name });
  return changed.length > 0;
}
