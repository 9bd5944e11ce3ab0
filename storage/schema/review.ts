import { index, integer, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
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
  (table) => [uniqueIndex('saved_searches_once').on(table.person, table.query)],
);

/** Rules by which stories like one that a person dismissed are dismissed too, until the rule is revoked. */
export const dismissalRules = dateline.table('dismissal_rules', {
  id: identity(),
  title: text('title').notNull(),
  /** As the release that wrote it shaped it. */
  rule: jsonb('rule').$type<unknown>().notNull(),
  /** The story that was dismissed with it. */
  storyId: reference('story_id').references(() => stories.id),
  madeBy: text('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
  revokedBy: text('revoked_by'),
  revokedAt: instant('revoked_at'),
});

/** Saved rules of which people are told. The desk changes them here, files are taken in. */
export const watches = dateline.table('watches', {
  name: text('name').primaryKey(),
  /** As the release that wrote it shaped it. */
  definition: jsonb('definition').$type<unknown>().notNull(),
  /** Counts the changes, so that who changes what somebody else changed meanwhile is told. */
  revision: integer('revision').notNull().default(1),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
  /** Null where its file did. */
  changedBy: text('changed_by'),
  removedAt: instant('removed_at'),
  /** SHA-256 of the file as it was taken in last; null where it was made on the desk. */
  fileHash: text('file_hash'),
  /** What its file says, where both were changed since the file was taken in: a person decides. */
  conflict: jsonb('conflict').$type<unknown>(),
});
