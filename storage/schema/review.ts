import { index, primaryKey, text } from 'drizzle-orm/pg-core';
import { dateline, identity, instant, reference } from './columns.ts';
import { stories } from './stories.ts';

const ofStory = () =>
  reference('story_id')
    .notNull()
    .references(() => stories.id);

/** What people write to one another about a story. */
export const notes = dateline.table(
  'notes',
  {
    id: identity(),
    storyId: ofStory(),
    author: text('author').notNull(),
    body: text('body').notNull(),
    writtenAt: instant('written_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [index('notes_story').on(table.storyId)],
);

export const storyTags = dateline.table(
  'story_tags',
  {
    storyId: ofStory(),
    tag: text('tag').notNull(),
    actor: text('actor').notNull(),
    taggedAt: instant('tagged_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.storyId, table.tag] }), index('story_tags_tag').on(table.tag)],
);

/** What a person keeps at hand, for themselves alone. */
export const stars = dateline.table(
  'stars',
  { person: text('person').notNull(), storyId: ofStory(), starredAt: instant('starred_at').notNull() },
  (table) => [primaryKey({ columns: [table.person, table.storyId] }), index('stars_story').on(table.storyId)],
);

/** Who looks after a story. */
export const assignees = dateline.table('assignees', {
  storyId: ofStory().primaryKey(),
  person: text('person').notNull(),
  assignedBy: text('assigned_by').notNull(),
  assignedAt: instant('assigned_at').notNull(),
});

export const savedSearches = dateline.table(
  'saved_searches',
  {
    id: identity(),
    person: text('person').notNull(),
    name: text('name').notNull(),
    /** As it stands in the address bar. */
    query: text('query').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('saved_searches_person').on(table.person)],
);
