import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, isNotNull, isNull, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import { foldText } from '../core/text.ts';
import { RESERVED_NAMES } from '../core/watch/reserved-names.ts';
import { type Watch, watchSchema } from '../core/watch/schema.ts';
import type { Queryable } from './database.ts';
import { deliveries, mails, watches } from './schema.ts';

/** What a file asks for that was not done, since the watch was changed on the desk too: a person decides. */
const fileConflictSchema = z.union([
  /** It says something else. */
  z.object({ hash: z.string(), watch: watchSchema }),
  /** It is gone. */
  z.object({ gone: z.literal(true) }),
]);
export type FileConflict = z.infer<typeof fileConflictSchema>;

export interface KeptWatch {
  watch: Watch;
  revision: number;
  createdAt: Date;
  changedAt: Date;
  /** Null where its file changed it last. */
  changedBy: string | null;
  removedAt: Date | null;
  /** Whether a file was taken in for it. */
  hasFile: boolean;
  conflict: FileConflict | null;
}

/** A watch that another release wrote, and this one cannot read: it is not lost, but it tells nobody. */
export interface UnreadableWatch {
  name: string;
  message: string;
}

export interface KeptWatches {
  watches: KeptWatch[];
  unreadable: UnreadableWatch[];
}

export type WatchRow = typeof watches.$inferSelect;

/** Who changes a watch, and when. */
export interface ChangeOf {
  by: string;
  at: Date;
}

/** All watches by name, those that were removed too. */
export async function keptWatches(db: Queryable): Promise<KeptWatches> {
  const rows = await db.select().from(watches).orderBy(asc(watches.name));
  const kept: KeptWatches = { watches: [], unreadable: [] };
  for (const row of rows) {
    const read = readWatchRow(row);
    if ('watch' in read) kept.watches.push(read);
    else if (row.removedAt === null) kept.unreadable.push(read);
  }
  return kept;
}

/** The watches that are in force. */
export async function watchesInForce(
  db: Queryable,
  onUnreadable: (unreadable: UnreadableWatch) => void = () => {},
): Promise<Watch[]> {
  const kept = await keptWatches(db);
  kept.unreadable.forEach(onUnreadable);
  return kept.watches.filter(({ removedAt }) => removedAt === null).map(({ watch }) => watch);
}

/** One watch, removed or not; null where there is none that can be read. */
export async function findWatch(db: Queryable, name: string): Promise<KeptWatch | null> {
  const [row] = await db.select().from(watches).where(eq(watches.name, name));
  const read = row && readWatchRow(row);
  return read && 'watch' in read ? read : null;
}

export function readWatchRow(row: WatchRow): KeptWatch | UnreadableWatch {
  const { name, revision, createdAt, changedAt, changedBy, removedAt } = row;
  const watch = watchSchema.safeParse(row.definition);
  if (!watch.success) return { name, message: z.prettifyError(watch.error) };
  // What cannot be read is noted anew when its file is looked at.
  const conflict = fileConflictSchema.nullable().catch(null).parse(row.conflict);
  const hasFile = row.fileHash !== null;
  return { watch: watch.data, revision, createdAt, changedAt, changedBy, removedAt, hasFile, conflict };
}

/** Whether a watch is in force, and what it says. */
export function saysTheSame(kept: KeptWatch, watch: Watch): boolean {
  return kept.removedAt === null && isDeepStrictEqual(kept.watch, watch);
}

const LONGEST_STEM = 50;

/**
 * Adds a watch under a name of its own, made from its title. Returns the name. What is sent twice, by a double click or a
 * program that tries again, is one watch: two would mail twice.
 */
export async function addWatch(
  db: Queryable,
  watch: Omit<Watch, 'name'>,
  { by, at }: ChangeOf,
): Promise<string> {
  const folded = foldText(watch.title).replace(/[^a-z0-9]+/g, '-');
  const stem = folded.slice(0, LONGEST_STEM).replace(/^-|-$/g, '') || 'watch';
  for (let count = 1; ; count++) {
    const name = count === 1 ? stem : `${stem}-${count}`;
    if (RESERVED_NAMES.has(name)) continue;
    const added = await db
      .insert(watches)
      .values({ name, definition: { ...watch, name }, createdAt: at, changedAt: at, changedBy: by })
      .onConflictDoNothing()
      .returning({ name: watches.name });
    if (added.length > 0) return name;
    const there = await findWatch(db, name);
    if (there && saysTheSame(there, { ...watch, name })) return name;
  }
}

/**
 * Changes a watch, and brings one that has ended back. False where somebody or its file changed or ended it since that
 * revision.
 */
export async function changeWatch(
  db: Queryable,
  watch: Watch,
  { revision, by, at }: ChangeOf & { revision: number },
): Promise<boolean> {
  const changed = await db
    .update(watches)
    .set({ ...changeBy(by, at), definition: watch, removedAt: null })
    .where(and(eq(watches.name, watch.name), eq(watches.revision, revision)))
    .returning({ name: watches.name });
  return changed.length > 0;
}

/** Ends a watch, so that it can be taken back. False where it has ended. */
export async function removeWatch(db: Queryable, name: string, { by, at }: ChangeOf): Promise<boolean> {
  const removed = await db
    .update(watches)
    .set({
      ...changeBy(by, at),
      removedAt: at,
      // What its file asked for is settled with it.
      fileHash: sql`case when ${watches.conflict} is null then ${watches.fileHash} else ${watches.conflict}->>'hash' end`,
      conflict: null,
    })
    .where(and(eq(watches.name, name), isNull(watches.removedAt)))
    .returning({ name: watches.name });
  return removed.length > 0;
}

/** Takes the end of a watch back. */
export async function restoreWatch(db: Queryable, name: string, { by, at }: ChangeOf): Promise<boolean> {
  const restored = await db
    .update(watches)
    .set({ ...changeBy(by, at), removedAt: null })
    .where(and(eq(watches.name, name), isNotNull(watches.removedAt)))
    .returning({ name: watches.name });
  return restored.length > 0;
}

function changeBy(by: string, at: Date) {
  return { revision: sql`${watches.revision} + 1`, changedBy: by, changedAt: at };
}

/** When each watch last told somebody: also in a mail that is of another as well. */
export async function lastTold(db: Queryable): Promise<Map<string, Date>> {
  const told = db
    .select({ watch: mails.watch, sentAt: mails.sentAt })
    .from(mails)
    .unionAll(
      db
        .select({ watch: deliveries.watch, sentAt: mails.sentAt })
        .from(deliveries)
        .innerJoin(mails, eq(mails.id, deliveries.mailId)),
    )
    .as('told');
  const rows = await db
    .select({ watch: told.watch, at: max(told.sentAt) })
    .from(told)
    .groupBy(told.watch);
  return new Map(rows.flatMap(({ watch, at }) => (at ? [[watch, at] as const] : [])));
}
