import { and, asc, eq } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { savedSearches } from './schema.ts';

export interface SavedSearch {
  id: number;
  name: string;
  /** As it stands in the address bar, without the question mark. */
  query: string;
}

const fields = { id: savedSearches.id, name: savedSearches.name, query: savedSearches.query };
const own = (person: string, id: number) => and(eq(savedSearches.person, person), eq(savedSearches.id, id));

/** A person's saved searches, by name. */
export function savedSearchesOf(db: Queryable, person: string): Promise<SavedSearch[]> {
  return db
    .select(fields)
    .from(savedSearches)
    .where(eq(savedSearches.person, person))
    .orderBy(asc(savedSearches.name), asc(savedSearches.id));
}

/** Saves a search; one that the person has already is named anew instead. */
export async function saveSearch(
  db: Queryable,
  { person, name, query, at }: Omit<SavedSearch, 'id'> & { person: string; at: Date },
): Promise<void> {
  await db
    .insert(savedSearches)
    .values({ person, name, query, createdAt: at })
    .onConflictDoUpdate({ target: [savedSearches.person, savedSearches.query], set: { name } });
}

/** Whether the person has such a search. */
export async function renameSearch(
  db: Queryable,
  { person, id, name }: { person: string; id: number; name: string },
): Promise<boolean> {
  const renamed = await db
    .update(savedSearches)
    .set({ name })
    .where(own(person, id))
    .returning({ id: savedSearches.id });
  return renamed.length > 0;
}

/** Whether the person had such a search. */
export async function removeSearch(
  db: Queryable,
  { person, id }: { person: string; id: number },
): Promise<boolean> {
  const removed = await db.delete(savedSearches).where(own(person, id)).returning({ id: savedSearches.id });
  return removed.length > 0;
}
