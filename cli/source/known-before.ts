import { access } from 'node:fs/promises';
import path from 'node:path';
import { DatelineError } from '../../core/errors.ts';
import type { Queryable } from '../../storage/database.ts';
import { newestArticlesOf } from '../../storage/source-articles.ts';
import { sourceStatesOf } from '../../storage/source-states.ts';
import { type Session, withStorage } from '../session.ts';
import type { Known } from './changes.ts';

/** What the database knows of sources, by name; `missing` says why it was not asked. */
export interface KnownBefore {
  known: ReadonlyMap<string, Known>;
  missing: string | null;
}

const STORED = 20;

/**
 * Reads what is known of sources from the last good run of each. A check does not make a database only to find it
 * empty, and goes on without one that cannot be had.
 */
export async function knownBefore(session: Session, names: readonly string[]): Promise<KnownBefore> {
  const { home, databaseUrl } = session.settings;
  const nothing = (missing: string): KnownBefore => ({ known: new Map(), missing });
  if (!databaseUrl && !(await isThere(path.join(home, 'postgres', 'data'))))
    return nothing(`There is no database in ${home} yet.`);
  try {
    return { known: await readKnown(session, names), missing: null };
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    return nothing(error.message);
  }
}

function readKnown(session: Session, names: readonly string[]): Promise<Map<string, Known>> {
  return withStorage(session, ({ db }) => knownIn(db, names));
}

/** What a database knows of sources from the last good run of each. */
export async function knownIn(db: Queryable, names: readonly string[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const [name, { lastGood }] of await sourceStatesOf(db, [...names]))
    if (lastGood) known.set(name, { lastGood, articles: await newestArticlesOf(db, name, STORED) });
  return known;
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
