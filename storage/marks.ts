import { assigneeOf, colleagues } from './assignees.ts';
import type { Queryable } from './database.ts';
import { type Note, notesOf } from './notes.ts';
import { isStarred } from './stars.ts';
import { commonTags, tagsOf } from './story-tags.ts';

/** What people have put on a story, and what they are offered to put there. */
export interface StoryMarkings {
  starred: boolean;
  tags: string[];
  commonTags: string[];
  assignee: string | null;
  colleagues: string[];
  notes: Note[];
}

/** @param person whose star is meant */
export async function markingsOf(db: Queryable, storyId: number, person: string): Promise<StoryMarkings> {
  const [starred, tags, common, assignee, names, notes] = await Promise.all([
    isStarred(db, person, storyId),
    tagsOf(db, storyId),
    commonTags(db),
    assigneeOf(db, storyId),
    colleagues(db),
    notesOf(db, storyId),
  ]);
  return { starred, tags, commonTags: common, assignee, colleagues: names, notes };
}
