import { assignTo, unassign } from '../storage/assignees.ts';
import type { Queryable } from '../storage/database.ts';
import { removeNote, writeNote } from '../storage/notes.ts';
import { star, unstar } from '../storage/stars.ts';
import type { Marking } from '../storage/story-marks.ts';
import { tag, untag } from '../storage/story-tags.ts';
import { lineSchema, linesSchema } from './text-fields.ts';

export const tagSchema = lineSchema(40);
export const colleagueSchema = lineSchema(80);
export const noteBodySchema = linesSchema(10_000);

/** What a person puts on a story, or takes from it. */
export type Mark =
  | { kind: 'star' | 'unstar' | 'unassign' }
  | { kind: 'tag' | 'untag'; tag: string }
  | { kind: 'note'; body: string }
  | { kind: 'remove-note'; note: number }
  | { kind: 'assign'; person: string };

export function markAs(db: Queryable, marking: Marking, mark: Mark) {
  switch (mark.kind) {
    case 'star':
      return star(db, marking);
    case 'unstar':
      return unstar(db, marking);
    case 'tag':
      return tag(db, { ...marking, tag: mark.tag });
    case 'untag':
      return untag(db, { ...marking, tag: mark.tag });
    case 'note':
      return writeNote(db, { ...marking, body: mark.body });
    case 'remove-note':
      return removeNote(db, { ...marking, note: mark.note });
    case 'assign':
      return assignTo(db, { ...marking, person: mark.person });
    case 'unassign':
      return unassign(db, marking);
  }
}
