import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { accounts, sessions } from './schema.ts';

export const ROLES = accounts.role.enumValues;
/** A reader looks, a reviewer decides, an admin keeps house; each may what the one before may. */
export type Role = (typeof ROLES)[number];
export type Account = typeof accounts.$inferSelect;

/** Who somebody is at an OpenID provider. The pair stays theirs for ever; names and addresses there do not. */
export interface Identity {
  issuer: string;
  subject: string;
}

/** What became of a change to an account; `last-admin`: it would have left nobody to keep house. */
export type AccountChange = 'changed' | 'missing' | 'last-admin';

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

export interface NewAccount {
  name: string;
  role: Role;
  /** None for who comes in by an identity alone. */
  passwordHash?: string;
  identity?: Identity;
  at: Date;
}

/**
 * False where the name is taken, or the identity is another account's. Names that differ in case alone would be taken
 * for one another on what they sign.
 */
export function addAccount(db: Queryable, { identity, at, ...given }: NewAccount): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockAccounts(tx);
    const isTaken = (await listAccounts(tx)).some(
      ({ name }) => name.toLowerCase() === given.name.toLowerCase(),
    );
    if (isTaken) return false;
    const added = await tx
      .insert(accounts)
      .values({ ...given, oidcIssuer: identity?.issuer, oidcSubject: identity?.subject, createdAt: at })
      .onConflictDoNothing()
      .returning({ name: accounts.name });
    return added.length > 0;
  });
}

/** Of two changes that look at several accounts, the second sees what the first did. Reading goes on. */
export async function lockAccounts(tx: Queryable): Promise<void> {
  await tx.execute(sql`lock table ${accounts} in share row exclusive mode`);
}

/** Ends all sessions of the account: who knew the old password is out. False where there is no such account. */
export function setPassword(db: Queryable, name: string, passwordHash: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const changed = await change(tx, name, { passwordHash });
    await tx.delete(sessions).where(eq(sessions.account, name));
    return changed;
  });
}

/** Counts from the next request on. */
export function setRole(db: Queryable, name: string, role: Role): Promise<AccountChange> {
  return db.transaction(async (tx) => {
    if (role !== 'admin' && (await isLastAdmin(tx, name))) return 'last-admin';
    return (await change(tx, name, { role })) ? 'changed' : 'missing';
  });
}

/** Ends the account's sessions; its tokens are refused while it is disabled. `missing`, too, where it was so before. */
export function disableAccount(db: Queryable, name: string, at: Date): Promise<AccountChange> {
  return db.transaction(async (tx) => {
    if (await isLastAdmin(tx, name)) return 'last-admin';
    const disabled = await tx
      .update(accounts)
      .set({ disabledAt: at })
      .where(and(eq(accounts.name, name), isNull(accounts.disabledAt)))
      .returning({ name: accounts.name });
    await tx.delete(sessions).where(eq(sessions.account, name));
    return disabled.length > 0 ? 'changed' : 'missing';
  });
}

/** False where there is no such account. */
export function enableAccount(db: Queryable, name: string): Promise<boolean> {
  return change(db, name, { disabledAt: null });
}

/** Locks the admins, so that of two who lower each other at the same time the second is refused. */
export async function isLastAdmin(tx: Queryable, name: string): Promise<boolean> {
  const admins = await tx
    .select({ name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.role, 'admin'), isNull(accounts.disabledAt)))
    .orderBy(asc(accounts.name))
    .for('update');
  return admins.length === 1 && admins[0]?.name === name;
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
