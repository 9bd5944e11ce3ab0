import { and, desc, eq, inArray, isNotNull, lt, ne, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Headline } from '../core/story/headlines.ts';
import type { Queryable } from './database.ts';
import type { DecisionKind } from './decision-notices.ts';
import { isRuleOf } from './dismissal-rules.ts';
import { headlinesOf } from './headlines.ts';
import { decisions, dismissalRules, stories, storyEvents } from './schema.ts';
import type { StoryEventKind } from './stories.ts';
import { isOfStory } from './story-marks.ts';

export interface NamedStory {
  id: number;
  title: string;
  headlines: Headline[];
}

interface ActivityBase {
  id: number;
  at: Date;
  story: NamedStory;
}

export interface PersonActivity extends ActivityBase {
  by: 'person';
  kind: DecisionKind;
  actor: string;
  /** The tag or the colleague. */
  about: string | null;
  other: NamedStory | null;
  /** The rule that did it in the person's name, or that they made with it. */
  rule: { id: number; title: string; isDoer: boolean } | null;
  undoneAt: Date | null;
  undoneBy: string | null;
}

/** What the program did by itself. */
export type ProgramActivity = ActivityBase &
  ({ by: 'events'; kind: StoryEventKind } | { by: 'merges'; kind: 'merged'; other: NamedStory });

export type Activity = PersonActivity | ProgramActivity;

/** The ids below which a page goes on, one for each of what is told. */
export interface ActivityCursor {
  person: number;
  events: number;
  merges: number;
}

export interface ActivityPage {
  entries: Activity[];
  /** Null where nothing is earlier. */
  next: ActivityCursor | null;
}

/** What people keep to themselves is in no log. */
const PRIVATE: DecisionKind[] = ['seen', 'star', 'unstar'];

const other = alias(stories, 'other');
const story = { id: stories.id, title: stories.title, headlines: stories.headlines };
const otherStory = { id: other.id, title: other.title, headlines: other.headlines };

interface Choice {
  limit: number;
  before?: ActivityCursor | undefined;
  /** With what was merged into it; all unless given. */
  storyId?: number | undefined;
}

/** Who did what and when, and what the program did by itself, newest first. */
export async function listActivity(db: Queryable, choice: Choice): Promise<ActivityPage> {
  const lists: Activity[][] = await Promise.all([
    decided(db, choice),
    happened(db, choice),
    mergedByProgram(db, choice),
  ]);
  const all = interleaved(lists);
  const entries = all.slice(0, choice.limit);
  const isMore = all.length > entries.length;
  return { entries, next: isMore ? cursorAfter(entries, choice.before) : null };
}

/** Each list keeps its order, by which it is paged: clocks of several processes may differ from it. */
function interleaved(lists: readonly Activity[][]): Activity[] {
  const rest = lists.map((list) => [...list].reverse());
  const all: Activity[] = [];
  for (;;) {
    const heads = rest.filter((list) => list.length > 0);
    const [first] = heads.sort((a, b) => (b.at(-1)?.at.getTime() ?? 0) - (a.at(-1)?.at.getTime() ?? 0));
    const entry = first?.pop();
    if (!entry) return all;
    all.push(entry);
  }
}

/** Higher than any id. */
const LATEST = Number.MAX_SAFE_INTEGER;

function cursorAfter(
  entries: Activity[],
  before: ActivityCursor = { person: LATEST, events: LATEST, merges: LATEST },
): ActivityCursor {
  const next = { ...before };
  for (const { by, id } of entries) next[by] = Math.min(next[by], id);
  return next;
}

async function decided(db: Queryable, { limit, before, storyId }: Choice): Promise<PersonActivity[]> {
  const otherId = sql`(${decisions.detail} ->> 'story')::bigint`;
  const rows = await db
    .select({
      decision: decisions,
      story,
      other: otherStory,
      rule: { id: dismissalRules.id, title: dismissalRules.title },
    })
    .from(decisions)
    .innerJoin(stories, eq(stories.id, decisions.storyId))
    .leftJoin(other, eq(other.id, otherId))
    .leftJoin(dismissalRules, isRuleOf)
    .where(
      and(
        notInArray(decisions.kind, PRIVATE),
        before && lt(decisions.id, before.person),
        storyId === undefined
          ? undefined
          : or(
              isOfStory(decisions.storyId, storyId),
              and(inArray(decisions.kind, ['merge', 'split', 'move']), sql`${otherId} = ${storyId}`),
            ),
      ),
    )
    .orderBy(desc(decisions.id))
    .limit(limit + 1);
  return rows.map((row) => ({
    by: 'person',
    ...row.decision,
    at: row.decision.decidedAt,
    story: named(row.story),
    other: row.other && named(row.other),
    rule: row.rule && { ...row.rule, isDoer: row.decision.ruleId !== null },
  }));
}

async function happened(db: Queryable, { limit, before, storyId }: Choice): Promise<ProgramActivity[]> {
  const rows = await db
    .select({ id: storyEvents.id, kind: storyEvents.kind, at: storyEvents.happenedAt, story })
    .from(storyEvents)
    .innerJoin(stories, eq(stories.id, storyEvents.storyId))
    .where(
      and(
        before && lt(storyEvents.id, before.events),
        // Outlets correct their articles all day: among all stories, that would drown the rest.
        storyId === undefined ? ne(storyEvents.kind, 'changed') : isOfStory(storyEvents.storyId, storyId),
      ),
    )
    .orderBy(desc(storyEvents.id))
    .limit(limit + 1);
  return rows.map((row) => ({ ...row, by: 'events', story: named(row.story) }));
}

/** Stories that led nowhere else by what a person decided, or took back. */
const NOT_BY_A_PERSON: SQL = sql`not exists (
  select from ${decisions} where ${decisions.kind} in ('merge', 'split')
    and (${decisions.storyId} = ${stories.id} and ${decisions.kind} = 'merge' and ${decisions.undoneAt} is null
      or ${decisions.before} ->> 'began' = ${stories.id}::text and ${decisions.undoneAt} is not null))`;

/** Stories are not merged in the order of their ids: by time, and of one time by the end of the id. */
const MERGE_ORDER = sql<number>`(floor(extract(epoch from ${stories.changedAt}) * 1000)::bigint * 1000
  + ${stories.id} % 1000)`.mapWith(Number);

async function mergedByProgram(
  db: Queryable,
  { limit, before, storyId }: Choice,
): Promise<ProgramActivity[]> {
  const rows = await db
    .select({ id: MERGE_ORDER, at: stories.changedAt, story, other: otherStory })
    .from(stories)
    .innerJoin(other, eq(other.id, stories.mergedInto))
    .where(
      and(
        isNotNull(stories.mergedInto),
        before && lt(MERGE_ORDER, before.merges),
        storyId === undefined ? undefined : eq(stories.mergedInto, storyId),
        NOT_BY_A_PERSON,
      ),
    )
    .orderBy(desc(MERGE_ORDER))
    .limit(limit + 1);
  return rows.map((row) => ({
    ...row,
    by: 'merges',
    kind: 'merged',
    story: named(row.story),
    other: named(row.other),
  }));
}

function named(row: { id: number; title: string; headlines: unknown }): NamedStory {
  return { id: row.id, title: row.title, headlines: headlinesOf(row) };
}
