import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '../core/article.ts';
import type { VisitKind } from '../core/visit/visit.ts';
import type { Queryable } from './database.ts';
import { changedSince, ownLook } from './looks.ts';
import { PLANNED_ANEW } from './named-statements.ts';
import { hasStar } from './review.ts';
import { articles, articleVersions, assignments, looks, stories, storyTags } from './schema.ts';

export type StoryState = 'new' | 'followed' | 'dismissed' | 'starred';

/** What stories are looked for by; what is undefined does not narrow. */
export interface StorySearch {
  /** As people type it: words, "phrases", -without; at least one letter or digit. */
  words?: string | undefined;
  /** The first and the last day under which stories are filed. */
  from?: Day | undefined;
  to?: Day | undefined;
  source?: string | undefined;
  language?: string | undefined;
  /** A visitor's name or part of it, in whole words. */
  visitor?: string | undefined;
  /** ISO 3166-1 alpha-2 code of a host, legs of tours among them. */
  host?: string | undefined;
  kind?: VisitKind | undefined;
  state?: StoryState | undefined;
  tag?: string | undefined;
}

/** Where a page of results begins: so many stories into the window before a story. */
export interface SearchPlace {
  before: { day: Day; id: number } | null;
  skip: number;
}

export interface FoundPage {
  /** Of stories, in the order in which they are shown. */
  ids: number[];
  /** Where the next page begins; null at the end. */
  next: SearchPlace | null;
}

export const STORIES_A_PAGE = 20;
/**
 * So many matching stories, the latest first, are put in the order of their match at a time: a word that stands in half
 * of all articles costs no more than that.
 */
const RANKED_AT_ONCE = 100;

export const tsquery = (words: string) => sql`websearch_to_tsquery('dateline.words', ${asTyped(words)})`;

/** Quotation marks of print are those of a phrase; other marks are blanks, as they are in `article_versions.words`. */
function asTyped(words: string): string {
  return words.replace(/[“”„‟«»]/g, '"').replace(/[‘’‹›…–—·•]/g, ' ');
}

/**
 * A page of the stories that a search finds. With words, the better match comes first among the latest
 * stories; without, the later day.
 */
export function findStories(
  db: Queryable,
  search: StorySearch,
  { person, place }: { person: string; place: SearchPlace },
): Promise<FoundPage> {
  return search.words === undefined
    ? storiesByDay(db, search, person, place)
    : storiesByMatch(db, { ...search, words: search.words }, person, place);
}

/** A rare word is looked up and a common one met on the way through the days: the better plan hangs on the words. */
const planned = sql.raw(PLANNED_ANEW);

interface Row extends Record<string, unknown> {
  id: string;
  day: Day;
}

async function storiesByDay(
  db: Queryable,
  search: StorySearch,
  person: string,
  { before }: SearchPlace,
): Promise<FoundPage> {
  const { rows } = await db.execute<Row>(sql`${planned}
    select ${stories.id}, ${stories.day}::text as day from ${stories}
    where ${all([isBefore(before), ...storyConditions(search, person), holdsArticle(search)])}
    order by ${stories.day} desc, ${stories.id} desc limit ${STORIES_A_PAGE + 1}`);
  const shown = rows.slice(0, STORIES_A_PAGE);
  const last = rows.length > STORIES_A_PAGE ? shown.at(-1) : undefined;
  return { ids: shown.map(({ id }) => Number(id)), next: last ? windowAfter(last) : null };
}

interface RankedRow extends Row {
  width: number;
  end_id: string;
  end_day: Day;
}

async function storiesByMatch(
  db: Queryable,
  search: StorySearch & { words: string },
  person: string,
  { before, skip }: SearchPlace,
): Promise<FoundPage> {
  const { rows } = await db.execute<RankedRow>(sql`${planned}
    with latest as materialized (
      select ${stories.id}, ${stories.day} from ${stories}
      where ${all([isBefore(before), ...storyConditions(search, person), holdsArticle(search)])}
      order by ${stories.day} desc, ${stories.id} desc limit ${RANKED_AT_ONCE}
    ), ranked as (
      select id, day, (
        select max(ts_rank(${articleVersions.words}, ${tsquery(search.words)}))
        from ${assignments} ${joinedArticles(search)}
        where ${all([sql`${assignments.storyId} = latest.id`, ...articleConditions(search)])}
      ) as rank
      from latest
    )
    select ranked.id, ranked.day::text as day, (select count(*)::int from latest) as width,
      "end".id as end_id, "end".day::text as end_day
    from ranked, (select id, day from latest order by day, id limit 1) as "end"
    order by rank desc, ranked.day desc, ranked.id desc limit ${STORIES_A_PAGE} offset ${skip}`);
  return { ids: rows.map(({ id }) => Number(id)), next: placeAfter(rows[0], { before, skip }) };
}

function placeAfter(row: RankedRow | undefined, { before, skip }: SearchPlace): SearchPlace | null {
  if (!row) return null;
  if (skip + STORIES_A_PAGE < row.width) return { before, skip: skip + STORIES_A_PAGE };
  return row.width === RANKED_AT_ONCE ? windowAfter({ id: row.end_id, day: row.end_day }) : null;
}

function windowAfter({ id, day }: Row): SearchPlace {
  return { before: { day, id: Number(id) }, skip: 0 };
}

function isBefore(before: SearchPlace['before']): SQL | undefined {
  return before
    ? sql`(${stories.day}, ${stories.id}) < (${before.day}::date, ${before.id}::bigint)`
    : undefined;
}

/** Of the stories themselves, save that some article fits. */
export function storyConditions(search: StorySearch, person: string): (SQL | undefined)[] {
  const { from, to, visitor, host, kind, state, tag } = search;
  const { visit } = stories;
  return [
    sql`${stories.mergedInto} is null`,
    from === undefined ? undefined : sql`${stories.day} >= ${from}::date`,
    to === undefined ? undefined : sql`${stories.day} <= ${to}::date`,
    host === undefined
      ? undefined
      : sql`(${visit} ->> 'host' = ${host} or ${visit} -> 'legs' @> ${JSON.stringify([{ host }])}::jsonb)`,
    kind === undefined ? undefined : sql`${visit} ->> 'kind' = ${kind}`,
    // A visit's names are few: the index on words is not missed.
    visitor === undefined
      ? undefined
      : sql`${visit} is not null and to_tsvector('dateline.words', ${visit} -> 'visitors')
          @@ phraseto_tsquery('dateline.words', ${visitor})`,
    state === undefined ? undefined : STATES[state](person),
    tag === undefined
      ? undefined
      : sql`${stories.id} in (select coalesce(kin.merged_into, kin.id) from ${storyTags}
          join ${stories} kin on kin.id = ${storyTags.storyId} where ${storyTags.tag} = ${tag})`,
  ];
}

const STATES: Record<StoryState, (person: string) => SQL> = {
  followed: () => sql`${stories.attention} = 'followed'`,
  dismissed: () => sql`${stories.attention} = 'dismissed'`,
  starred: (person) => hasStar({ person }),
  new: (person) => sql`${stories.attention} <> 'dismissed' and exists (select from (select) as once
    left join ${looks} on ${ownLook({ person })} where ${changedSince({ person })})`,
};

/** Of the articles that count: with words, in their current versions. */
export function articleConditions({ words, source, language }: StorySearch): (SQL | undefined)[] {
  return [
    words === undefined ? undefined : sql`${articleVersions.words} @@ ${tsquery(words)}`,
    source === undefined ? undefined : sql`${articles.source} = ${source}`,
    language === undefined ? undefined : sql`${articles.language} = ${language}`,
  ];
}

/** That some article of a story fits. */
export function holdsArticle(search: StorySearch): SQL | undefined {
  const conditions = articleConditions(search).filter((condition) => condition !== undefined);
  if (conditions.length === 0) return undefined;
  return sql`exists (select from ${assignments} ${joinedArticles(search)}
    where ${assignments.storyId} = ${stories.id} and ${all(conditions)})`;
}

/** To assignments, what the conditions on articles are about. */
function joinedArticles({ words }: StorySearch): SQL {
  const joined = sql`join ${articles} on ${articles.id} = ${assignments.articleId}`;
  if (words === undefined) return joined;
  return sql`${joined} join ${articleVersions} on ${articleVersions.articleId} = ${articles.id}
    and ${articleVersions.number} = ${articles.version}`;
}

export function all(conditions: readonly (SQL | undefined)[]): SQL {
  return sql.join(
    conditions.filter((condition) => condition !== undefined),
    sql` and `,
  );
}
