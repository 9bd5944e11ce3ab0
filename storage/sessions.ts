import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Role } from './accounts.ts';
import type { Queryable } from './database.ts';
import { accounts, sessions } from './schema.ts';
import { digestOf, newSecret } from './secrets.ts';

const HOUR_MS = 3_600_000;
/** Without a request for so long, a session is over. */
const IDLE_MS = 12 * HOUR_MS;
/** However much it is used. */
export const SESSION_MS = 14 * 24 * HOUR_MS;
/** Not every request needs to write that there was one. */
const NOTED_EVERY_MS = 60_000;

/** What the cookie is to hold; the database keeps its digest. Sessions that are over are cleared away. */
export async function startSession(db: Queryable, account: string, now: Date): Promise<string> {
  const token = newSecret();
  await db
    .delete(sessions)
    .where(or(lte(sessions.expiresAt, now), lte(sessions.usedAt, new Date(now.getTime() - IDLE_MS))));
  await db.insert(sessions).values({
    tokenHash: digestOf(token),
    account,
    createdAt: now,
    usedAt: now,
    expiresAt: new Date(now.getTime() + SESSION_MS),
  });
  return token;
}

/** Whose session a cookie names, with the role that the account has now; null where it is over or unknown. */
export async function findSession(
  db: Queryable,
  token: string,
  now: Date,
): Promise<{ name: string; role: Role } | null> {
  const tokenHash = digestOf(token);
  const [found] = await db
    .select({ name: accounts.name, role: accounts.role, usedAt: sessions.usedAt })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.name, sessions.account))
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.expiresAt, now),
        gt(sessions.usedAt, new Date(now.getTime() - IDLE_MS)),
        isNull(accounts.disabledAt),
      ),
    );
  if (!found) return null;
  const { usedAt, ...person } = found;
  if (now.getTime() - usedAt.getTime() >= NOTED_EVERY_MS)
    await db.update(sessions).set({ usedAt: now }).where(eq(sessions.tokenHash, tokenHash));
  return person;
}

export async function endSession(db: Queryable, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, digestOf(token)));
}

/** Wherever the account is logged in, here included. */
export async function endSessionsOf(db: Queryable, account: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.account, account));
}
