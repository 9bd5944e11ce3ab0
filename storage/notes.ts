import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import type { NotedDecision, UndoOutcome } from './decisions.ts';
import { notes } from './schema.ts';
import { isOfStory, type Marking, markStory } from './story-marks.ts';

export type Note = Pick<typeof notes.$inferSelect, 'id' | 'author' | 'body' | 'writtenAt'>;

/** The earliest first; those that were removed are left out. */
export function notesOf(db: Queryable, storyId: number): Promise<Note[]> {
  return db
    .select({ id: notes.id, author: notes.author, body: notes.body, writtenAt: notes.writtenAt })
    .from(notes)
    .where(and(isOfStory(notes.storyId, storyId), isNull(notes.removedAt)))
    .orderBy(asc(notes.id));
}

/** @param marking `body` is plain text */
export function writeNote(db: Queryable, marking: Marking & { body: string }) {
  const { actor, at, body } = marking;
  return markStory(db, marking, async (tx, storyId) => {
    const [note] = await tx
      .insert(notes)
      .values({ storyId, author: actor, body, writtenAt: at })
      .returning({ id: notes.id });
    return { kind: 'note', about: String(note?.id) };
  });
}

/** Only who wrote a note removes it; for others it is `unchanged`. */
export function removeNote(db: Queryable, marking: Marking & { note: number }) {
  const { actor, at, note } = marking;
  return markStory(db, marking, async (tx, storyId) => {
    const removed = await tx
      .update(notes)
      .set({ removedAt: at })
      .where(
        and(
          eq(notes.id, note),
          eq(notes.author, actor),
          isOfStory(notes.storyId, storyId),
          isNull(notes.removedAt),
        ),
      )
      .returning({ id: notes.id });
    return removed.length > 0 ? { kind: 'remove-note', about: String(note) } : null;
  });
}

export async function undoNote(
  tx: Queryable,
  { kind, about }: NotedDecision,
  at: Date,
): Promise<UndoOutcome> {
  const wasWritten = kind === 'note';
  const rows = await tx
    .update(notes)
    .set({ removedAt: wasWritten ? at : null })
    .where(
      and(eq(notes.id, Number(about)), wasWritten ? isNull(notes.removedAt) : isNotNull(notes.removedAt)),
    )
    .returning({ id: notes.id });
  return rows.length > 0 ? 'undone' : 'overtaken';
}
