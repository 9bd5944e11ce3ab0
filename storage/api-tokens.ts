import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { Role } from './accounts.ts';
import type { Queryable } from './database.ts';
import { accounts, apiTokens } from './schema.ts';
import { digestOf, newSecret } from './secrets.ts';

/** `read` looks at what is there, `review` decides; neither keeps house. */
export const SCOPES = ['read', 'review'] as const;
export type Scope = (typeof SCOPES)[number];

export type ApiToken = Omit<typeof apiTokens.$inferSelect, 'tokenHash'>;

/** Tells it apart from other secrets, for people and for scanners of leaked ones. */
const PREFIX = 'dateline_';
const NOTED_EVERY_MS = 60_000;

/** Whether it is written as a token is; whether there is such a one, `findApiToken` tells. */
export function isWrittenAsToken(secret: string): boolean {
  return secret.startsWith(PREFIX);
}

/** The token itself, which is told this once; the database keeps its digest. */
export async function createApiToken(
  db: Queryable,
  token: { account: string; name: string; scopes: Scope[]; at: Date },
): Promise<string> {
  const { at, ...given } = token;
  const secret = `${PREFIX}${newSecret()}`;
  await db.insert(apiTokens).values({ ...given, tokenHash: digestOf(secret), createdAt: at });
  return secret;
}

/** Whose token it is, and what for; null for one that is unknown or revoked, or whose account is disabled. */
export async function findApiToken(
  db: Queryable,
  secret: string,
  now: Date,
): Promise<{ name: string; role: Role; scopes: Scope[] } | null> {
  const [found] = await db
    .select({
      id: apiTokens.id,
      name: accounts.name,
      role: accounts.role,
      scopes: apiTokens.scopes,
      usedAt: apiTokens.usedAt,
    })
    .from(apiTokens)
    .innerJoin(accounts, eq(accounts.name, apiTokens.account))
    .where(
      and(
        eq(apiTokens.tokenHash, digestOf(secret)),
        isNull(apiTokens.revokedAt),
        isNull(accounts.disabledAt),
      ),
    );
  if (!found) return null;
  if (found.usedAt === null || now.getTime() - found.usedAt.getTime() >= NOTED_EVERY_MS)
    await db.update(apiTokens).set({ usedAt: now }).where(eq(apiTokens.id, found.id));
  const scopes = SCOPES.filter((scope) => found.scopes.includes(scope));
  return { name: found.name, role: found.role, scopes };
}

/** Those that are not revoked, by account and age: of one account, or of all. */
export function listApiTokens(db: Queryable, account?: string): Promise<ApiToken[]> {
  const { tokenHash: _, ...columns } = getTableColumns(apiTokens);
  return db
    .select(columns)
    .from(apiTokens)
    .where(and(isNull(apiTokens.revokedAt), ofAccount(account)))
    .orderBy(asc(apiTokens.account), asc(apiTokens.id));
}

/** False where there is none to revoke: of one account, or of any. */
export async function revokeApiToken(
  db: Queryable,
  id: number,
  { at, account }: { at: Date; account?: string },
): Promise<boolean> {
  const revoked = await db
    .update(apiTokens)
    .set({ revokedAt: at })
    .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt), ofAccount(account)))
    .returning({ id: apiTokens.id });
  return revoked.length > 0;
}

function ofAccount(account: string | undefined) {
  return account === undefined ? undefined : eq(apiTokens.account, account);
}
