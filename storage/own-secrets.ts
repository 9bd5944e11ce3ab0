import { eq } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { ownSecrets } from './schema.ts';
import { newSecret } from './secrets.ts';

/** What this installation keeps secrets for. */
export type OwnSecretName = 'unsubscribe' | 'webhooks' | 'message-ids';

/** A secret of this installation's own: made once, the same for all its processes ever after. */
export async function ownSecret(db: Queryable, name: OwnSecretName, now: Date): Promise<string> {
  const kept = await find(db, name);
  if (kept !== null) return kept;
  await db.insert(ownSecrets).values({ name, secret: newSecret(), madeAt: now }).onConflictDoNothing();
  const made = await find(db, name);
  if (made === null) throw new Error('A secret that was kept is gone.');
  return made;
}

async function find(db: Queryable, name: OwnSecretName): Promise<string | null> {
  const [row] = await db
    .select({ secret: ownSecrets.secret })
    .from(ownSecrets)
    .where(eq(ownSecrets.name, name));
  return row?.secret ?? null;
}
