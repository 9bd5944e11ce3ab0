import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { blockSchema, type Day } from '../core/article.ts';
import { groupBy } from '../core/group-by.ts';
import { visitSchema } from '../core/visit/visit.ts';
import type { WatchedStory } from '../core/watch/match.ts';
import type { Rule, VisitFilter } from '../core/watch/rule.ts';
import { type WatchedArticle, watchedArticle } from '../core/watch/watched-article.ts';
import type { Queryable } from './database.ts';
import { PLANNED_ANEW } from './named-statements.ts';
import { articles, articleVersions, assignments, stories } from './schema.ts';
import { all } from './search.ts';
import { candidateQuery } from './watch-query.ts';

/** A story that a rule may catch, with the articles that may match. */
export interface Candidate {
  id: number;
  title: string;
  day: Day;
  /** As PostgreSQL writes it: instants of JavaScript are coarser. */
  changedAt: string;
  articles: { id: number; source: string; title: string; url: string }[];
  /** What the rule reads, the articles in the same order. */
  story: WatchedStory;
}

interface Row extends Record<string, unknown> {
  story_id: string;
  story_title: string;
  day: Day;
  changed_at: string;
  visit: unknown;
  id: string;
  source: string;
  url: string;
  content: unknown;
}

/** What is read of an article's content: less than all of it, for a rule may read thousands. */
const contentSchema = z.object({
  title: z.string(),
  lead: z.string().nullable(),
  language: z.string().nullable(),
  blocks: z.array(blockSchema.pick({ kind: true, text: true })),
});

/** Stories of which some article may match a rule, the latest changed first. The index finds them. */
export async function candidateStories(
  db: Queryable,
  rule: Rule,
  { where, limit }: { where: SQL; limit: number },
): Promise<Candidate[]> {
  const mayMatch = all(articleConditions(rule));
  const { rows } = await db.execute<Row>(sql`${sql.raw(PLANNED_ANEW)}
    with candidates as materialized (
      select ${stories.id}, ${stories.title}, ${stories.day}, ${stories.visit}, ${stories.changedAt}
      from ${stories}
      where ${all([sql`${stories.mergedInto} is null`, where, ...visitConditions(rule.visit)])}
        and exists (select from ${assignments} ${currentArticles} where ${assignments.storyId} = ${stories.id}
          and ${mayMatch})
      order by ${stories.changedAt} desc, ${stories.id} desc limit ${limit}
    )
    select candidates.id as story_id, candidates.title as story_title, candidates.day::text as day,
      candidates.visit, candidates.changed_at::text as changed_at, matching.*
    from candidates cross join lateral (
      select ${articles.id}, ${articles.source}, ${articles.url}, ${articles.publishedAt}, ${articleVersions.content}
      from ${assignments} ${currentArticles}
      where ${assignments.storyId} = candidates.id and ${mayMatch}
      -- Left to itself, PostgreSQL reads all assignments.
      offset 0
    ) as matching
    order by candidates.changed_at desc, candidates.id desc, matching.published_at, matching.id`);
  return candidatesOf(rows);
}

/** The articles of one story that a rule may match, the latest first. */
export async function articlesThatMayMatch(
  db: Queryable,
  rule: Rule,
  storyId: number,
  limit: number,
): Promise<WatchedArticle[]> {
  const { rows } = await db.execute<Pick<Row, 'source' | 'content'>>(sql`${sql.raw(PLANNED_ANEW)}
    select ${articles.source}, ${articleVersions.content} from ${assignments} ${currentArticles}
    where ${assignments.storyId} = ${storyId} and ${all(articleConditions(rule))}
    order by ${articles.publishedAt} desc, ${articles.id} desc limit ${limit}`);
  return rows.map(({ source, content }) => watchedArticle(source, contentSchema.parse(content)));
}

export function changedBetween(since: Date, before: Candidate | undefined): SQL {
  return all([
    sql`${stories.attention} <> 'dismissed'`,
    sql`${stories.changedAt} >= ${since}`,
    before
      ? sql`(${stories.changedAt}, ${stories.id}) < (${before.changedAt}::timestamptz, ${before.id}::bigint)`
      : undefined,
  ]);
}

const currentArticles = sql`join ${articles} on ${articles.id} = ${assignments.articleId}
  join ${articleVersions} on ${articleVersions.articleId} = ${articles.id}
    and ${articleVersions.number} = ${articles.version}`;

function articleConditions(rule: Rule): SQL[] {
  const query = candidateQuery(rule);
  const among = (column: SQL | typeof articles.source, values: readonly string[] | undefined) =>
    values ? [sql`${column} = any(${sql.param(values)}::text[])`] : [];
  return [
    sql`true`,
    ...(query ? [sql`${articleVersions.words} @@ to_tsquery('dateline.words', ${query})`] : []),
    ...among(articles.source, rule.sources),
    ...among(sql`${articles.language}`, rule.languages),
  ];
}

/** Visitors' names are left to the rule. */
function visitConditions(filter: VisitFilter | undefined): SQL[] {
  if (!filter) return [];
  const { kinds, hosts } = filter;
  const { visit } = stories;
  const isHost = (host: string) =>
    sql`${visit} ->> 'host' = ${host} or ${visit} -> 'legs' @> ${JSON.stringify([{ host }])}::jsonb`;
  return [
    sql`${visit} is not null`,
    ...(kinds ? [sql`${visit} ->> 'kind' = any(${sql.param(kinds)}::text[])`] : []),
    ...(hosts ? [sql`(${sql.join(hosts.map(isHost), sql` or `)})`] : []),
  ];
}

function candidatesOf(rows: readonly Row[]): Candidate[] {
  return [...groupBy(rows, ({ story_id }) => story_id).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const read = own.map((row) => ({ ...row, content: contentSchema.parse(row.content) }));
    return {
      id: Number(first.story_id),
      title: first.story_title,
      day: first.day,
      changedAt: first.changed_at,
      articles: read.map(({ id, source, url, content: { title } }) => ({
        id: Number(id),
        source,
        url,
        title,
      })),
      story: {
        visit: visitSchema.nullable().catch(null).parse(first.visit),
        articles: read.map(({ source, content }) => watchedArticle(source, content)),
      },
    };
  });
}
