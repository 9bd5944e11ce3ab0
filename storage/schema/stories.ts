import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, primaryKey, text } from 'drizzle-orm/pg-core';
import type { StoryFigures } from '../../core/figures/figure.ts';
import type { Headline } from '../../core/story/headlines.ts';
import type { VisitPhase } from '../../core/story/life.ts';
import type { StaySaid } from '../../core/visit/stay-said.ts';
import type { Visit, VisitKind } from '../../core/visit/visit.ts';
import { articles } from './articles.ts';
import { dateline, identity, instant, reference } from './columns.ts';

/** A kind of visit with the outlets that call it so. */
export interface KindSaid {
  kind: VisitKind;
  sources: string[];
}

export const attention = dateline.enum('attention', ['none', 'followed', 'dismissed']);

export const stories = dateline.table(
  'stories',
  {
    id: identity(),
    title: text('title').notNull(),
    /** Title and lead by language; null where an earlier release wrote the row. */
    headlines: jsonb('headlines').$type<Headline[]>(),
    /** The day under which the story is filed, in the configured zone. */
    day: date('day', { mode: 'string' }).notNull(),
    visit: jsonb('visit').$type<Visit>(),
    /** What the outlets say, as the release that wrote it shaped it; null where none has looked. */
    figures: jsonb('figures').$type<StoryFigures>(),
    visitKinds: jsonb('visit_kinds').$type<KindSaid[]>(),
    stays: jsonb('stays').$type<StaySaid[]>(),
    firstPublishedAt: instant('first_published_at').notNull(),
    lastPublishedAt: instant('last_published_at').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When an article last joined, left or changed. */
    changedAt: instant('changed_at').notNull(),
    /** What people decided, as the latest of their decisions left it. */
    attention: attention('attention').notNull().default('none'),
    /** Where the visit stood when that was last looked at; null where there is none, or nobody has looked. */
    phase: text('phase').$type<VisitPhase>(),
    /** Where the story went; the row stays so that its address keeps leading somewhere. */
    mergedInto: reference('merged_into'),
  },
  (table) => [
    index('stories_day').on(table.day),
    index('stories_changed').on(table.changedAt),
    index('stories_merged').on(table.mergedInto).where(sql`merged_into is not null`),
    index('stories_visit')
      .on(sql`coalesce(visit ->> 'start', visit ->> 'end')`)
      .where(sql`visit is not null`),
    index('stories_visitors').using('gin', sql`(visit -> 'visitors')`),
    index('stories_visitor_words')
      .using('gin', sql`to_tsvector('dateline.words', visit -> 'visitors')`)
      .where(sql`visit is not null`),
  ],
);

/** Which story an article belongs to, and why. */
export const assignments = dateline.table(
  'assignments',
  {
    articleId: reference('article_id')
      .primaryKey()
      .references(() => articles.id),
    storyId: reference('story_id')
      .notNull()
      .references(() => stories.id),
    /** `Reasons` as the release that wrote them shaped them: `reasonsSchema` reads them all. */
    reasons: jsonb('reasons').$type<unknown>().notNull(),
    /** `Placement.group`, to be restored with; null where an earlier release wrote the row, or a person moved it. */
    groupKey: text('group_key'),
    assignedAt: instant('assigned_at').notNull(),
  },
  (table) => [index('assignments_story').on(table.storyId)],
);

export const decisionKind = dateline.enum('decision_kind', [
  'follow',
  'unfollow',
  'dismiss',
  'restore',
  'seen',
  'merge',
  'split',
  'move',
  'note',
  'remove-note',
  'star',
  'unstar',
  'tag',
  'untag',
  'assign',
  'unassign',
]);

/** What people did, in order; never changed or removed. */
export const decisions = dateline.table(
  'decisions',
  {
    id: identity(),
    storyId: reference('story_id')
      .notNull()
      .references(() => stories.id),
    kind: decisionKind('kind').notNull(),
    actor: text('actor').notNull(),
    decidedAt: instant('decided_at').notNull(),
    /** What a merge, split or move was about, `storyId` apart; null for the others. */
    detail: jsonb('detail').$type<RearrangementDetail>(),
    /** What a tag, note or assignment was about: the tag, the note's id, the person. */
    about: text('about'),
    /** The dismissal rule that did it, in the name of who made the rule; null where a person did. */
    ruleId: reference('rule_id'),
    /** What is to be put back if it is undone, in the shape of its kind; null where nothing was otherwise. */
    before: jsonb('before').$type<unknown>(),
    undoneAt: instant('undone_at'),
    undoneBy: text('undone_by'),
  },
  (table) => [
    index('decisions_story').on(table.storyId, table.id),
    index('decisions_actor').on(table.actor, table.id),
    index('decisions_rule').on(table.ruleId).where(sql`rule_id is not null`),
    index('decisions_other_story').on(sql`((detail ->> 'story')::bigint)`).where(sql`detail is not null`),
  ],
);

export interface RearrangementDetail {
  /** The other story: where the articles went, for a split the new one. */
  story: number;
  /** The articles that a person chose; none for a merge, which takes all. */
  articles: number[];
}

export const bondKind = dateline.enum('bond_kind', ['together', 'apart']);

/** Which articles people want in one story and which not; kept whole and free of contradiction by `bonds.ts`. */
export const bonds = dateline.table(
  'bonds',
  {
    /** The lesser of the two ids. */
    articleA: reference('article_a')
      .notNull()
      .references(() => articles.id),
    articleB: reference('article_b')
      .notNull()
      .references(() => articles.id),
    kind: bondKind('kind').notNull(),
    decisionId: reference('decision_id')
      .notNull()
      .references(() => decisions.id),
  },
  (table) => [
    primaryKey({ columns: [table.articleA, table.articleB] }),
    index('bonds_article_b').on(table.articleB),
    check('bonds_in_order', sql`article_a < article_b`),
  ],
);

/**
 * `woke` is `grew` for a story that rested; `changed`: articles have a new version, and none joined; `phase`: a visit
 * began or is over.
 */
export const storyEventKind = dateline.enum('story_event_kind', [
  'began',
  'grew',
  'woke',
  'changed',
  'phase',
]);

export const storyEvents = dateline.table(
  'story_events',
  {
    id: identity(),
    storyId: reference('story_id')
      .notNull()
      .references(() => stories.id),
    kind: storyEventKind('kind').notNull(),
    happenedAt: instant('happened_at').notNull(),
  },
  (table) => [index('story_events_story').on(table.storyId, table.id)],
);
