import { and, eq, isNotNull, isNull, notInArray, sql } from 'drizzle-orm';
import type { Watch } from '../core/watch/schema.ts';
import type { Queryable } from './database.ts';
import { watches } from './schema.ts';
import {
  type ChangeOf,
  changeWatch,
  type FileConflict,
  findWatch,
  readWatchRow,
  saysTheSame,
  type WatchRow,
} from './watches.ts';

/** A watch as its file has it. */
export interface FiledWatch {
  watch: Watch;
  /** SHA-256 of the file. */
  hash: string;
}

/** What became of a file: `same` as before, or a `conflict` that is left to a person. */
export type Taken = 'added' | 'changed' | 'same' | 'conflict';

/**
 * Takes a file in. Where the watch was changed on the desk since its file was taken in last, nothing is overwritten:
 * the conflict is noted, unless both say the same.
 * @param replace a person says that the file counts
 */
export function takeInFile(
  db: Queryable,
  filed: FiledWatch,
  { at, replace = false }: { at: Date; replace?: boolean },
): Promise<Taken> {
  return db.transaction(async (tx) => {
    const { name } = filed.watch;
    const row = await addOrLock(tx, filed.watch, { fileHash: filed.hash, createdAt: at, changedAt: at });
    if (!row) return 'added';
    const { taken, set } = takenIn(row, filed, at, replace);
    if (set) await tx.update(watches).set(set).where(eq(watches.name, name));
    return taken;
  });
}

type NewRow = Pick<typeof watches.$inferInsert, 'fileHash' | 'createdAt' | 'changedAt' | 'changedBy'>;

/** The row of that name, which nobody changes meanwhile; null where it was added. */
async function addOrLock(tx: Queryable, watch: Watch, row: NewRow): Promise<WatchRow | null> {
  const { name } = watch;
  const added = await tx
    .insert(watches)
    .values({ ...row, name, definition: watch })
    .onConflictDoNothing()
    .returning({ name: watches.name });
  if (added.length > 0) return null;
  const [there] = await tx.select().from(watches).where(eq(watches.name, name)).for('update');
  if (!there) throw new Error('A row of watches is never deleted.');
  return there;
}

interface TakenIn {
  taken: Taken;
  set?: Partial<Omit<WatchRow, 'revision'>> & { revision?: ReturnType<typeof sql> };
}

function takenIn(row: WatchRow, { watch, hash }: FiledWatch, at: Date, replace: boolean): TakenIn {
  const kept = readWatchRow(row);
  const isReadable = 'watch' in kept;
  // Changed on neither side since: what differs no more may change with its file again.
  if (isReadable && saysTheSame(kept, watch))
    return { taken: 'same', set: { fileHash: hash, conflict: null, changedBy: null } };
  const changedOnDesk = row.changedBy !== null;
  if (!replace && changedOnDesk) {
    if (row.fileHash === hash) return { taken: 'same', set: { conflict: null } };
    const conflict: FileConflict = { hash, watch };
    return { taken: 'conflict', set: { conflict } };
  }
  if (!replace && isReadable && row.fileHash === hash) return { taken: 'same', set: { conflict: null } };
  return { taken: 'changed', set: asFiled({ watch, hash }, at) };
}

function asFiled({ watch, hash }: FiledWatch, at: Date) {
  return {
    definition: watch,
    fileHash: hash,
    conflict: null,
    removedAt: null,
    changedBy: null,
    changedAt: at,
    revision: sql`${watches.revision} + 1`,
  };
}

/** Brings a watch in from a file that nobody follows: it counts as changed by whoever brought it. */
export function bringIn(
  db: Queryable,
  watch: Watch,
  { by, at, replace = false }: ChangeOf & { replace?: boolean },
): Promise<Taken> {
  return db.transaction(async (tx) => {
    const row = await addOrLock(tx, watch, { createdAt: at, changedAt: at, changedBy: by });
    if (!row) return 'added';
    const kept = readWatchRow(row);
    if ('watch' in kept && saysTheSame(kept, watch)) return 'same';
    if (!replace) return 'conflict';
    await changeWatch(tx, watch, { revision: row.revision, by, at });
    return 'changed';
  });
}

/**
 * Notes which files are gone, given those that are there. Their watches stay, for a folder that is not mounted must not
 * silence them: a person decides. Returns the names that were not noted before.
 */
export async function noteGoneFiles(db: Queryable, present: readonly string[]): Promise<string[]> {
  const gone: FileConflict = { gone: true };
  const noted = await db
    .update(watches)
    .set({ conflict: gone })
    .where(
      and(
        isNotNull(watches.fileHash),
        isNull(watches.removedAt),
        notInArray(watches.name, [...present]),
        sql`${watches.conflict} is distinct from ${JSON.stringify(gone)}::jsonb`,
      ),
    )
    .returning({ name: watches.name });
  return noted.map(({ name }) => name);
}

/** Tells one conflict of a watch from another: a file may change again while a person makes up their mind. */
export function conflictKey(conflict: FileConflict): string {
  return 'gone' in conflict ? 'gone' : conflict.hash;
}

/** What a person says of a conflict that they saw. */
export interface Settlement extends ChangeOf {
  keep: 'file' | 'desk';
  revision: number;
  /** `conflictKey` */
  conflict: string;
}

/**
 * Settles what a file asks for: the watch becomes what the file says, ends where that is gone, or stays what the desk
 * says. False where the watch or its file was changed since, or it is settled.
 */
export function settleConflict(
  db: Queryable,
  name: string,
  { keep, revision, conflict, by, at }: Settlement,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.select().from(watches).where(eq(watches.name, name)).for('update');
    const kept = await findWatch(tx, name);
    if (!kept?.conflict || kept.revision !== revision || conflictKey(kept.conflict) !== conflict)
      return false;
    await tx
      .update(watches)
      .set(settled(kept.conflict, keep, { by, at }))
      .where(eq(watches.name, name));
    return true;
  });
}

function settled(conflict: FileConflict, keep: 'file' | 'desk', { by, at }: ChangeOf) {
  const change = { changedBy: by, changedAt: at, conflict: null, revision: sql`${watches.revision} + 1` };
  if ('gone' in conflict) return { ...change, fileHash: null, removedAt: keep === 'file' ? at : null };
  if (keep === 'file') return asFiled(conflict, at);
  return { ...change, fileHash: conflict.hash };
}
