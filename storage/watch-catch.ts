import { and, desc, eq, gte, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { articleSchema, articleText } from '../core/article.ts';
import { wordsOf } from '../core/text.ts';
import { matchWatch } from '../core/watch/match.ts';
import type { Rule } from '../core/watch/schema.ts';
import type { Queryable } from './database.ts';
import { articles, articleVersions, assignments, stories } from './schema.ts';

/** Stories that are read word by word: beyond so many, a rule has caught nearly all there is. */
const MOST_READ = 300;

/**
 * The stories of which some article matches a rule today, the latest changed first.
 *
 * The index finds the candidates, the rule itself decides. What the index takes for one word and the rule for several,
 * as `www.example.com`, is found by that one word alone.
 * @param since stories that changed earlier are left out
 */
export async function storiesCaught(
  db: Queryable,
  rule: Rule,
  { since, limit }: { since: Date; limit: number },
): Promise<number[]> {
  const caught: number[] = [];
  const candidates = await candidateStories(db, rule, since);
  for (let at = 0; at < candidates.length && caught.length < limit; at += limit) {
    const some = candidates.slice(at, at + limit);
    const matching = await matchingStories(db, rule, some);
    caught.push(...some.filter((id) => matching.has(id)));
  }
  return caught.slice(0, limit);
}

async function candidateStories(db: Queryable, rule: Rule, since: Date): Promise<number[]> {
  const rows = await db
    .select({ id: stories.id })
    .from(stories)
    .where(
      and(
        isNull(stories.mergedInto),
        ne(stories.attention, 'dismissed'),
        gte(stories.changedAt, since),
        inArray(
          stories.id,
          db
            .select({ id: assignments.storyId })
            .from(assignments)
            .innerJoin(articles, eq(articles.id, assignments.articleId))
            .innerJoin(articleVersions, isCurrentVersion)
            .where(mayMatch(rule)),
        ),
      ),
    )
    .orderBy(desc(stories.changedAt), desc(stories.id))
    .limit(MOST_READ);
  return rows.map(({ id }) => id);
}

const isCurrentVersion = and(
  eq(articleVersions.articleId, articles.id),
  eq(articleVersions.number, articles.version),
);

function mayMatch({ match: { all, any }, sources }: Rule): SQL | undefined {
  const has = (term: string) =>
    sql`${articleVersions.words} @@ plainto_tsquery('dateline.words', ${wordsOf(term).join(' ')})`;
  return and(
    ...all.map(has),
    any.length > 0 ? sql`(${sql.join(any.map(has), sql` or `)})` : undefined,
    sources ? inArray(articles.source, sources) : undefined,
  );
}

async function matchingStories(db: Queryable, rule: Rule, ids: number[]): Promise<Set<number>> {
  const rows = await db
    .select({ storyId: assignments.storyId, source: articles.source, content: articleVersions.content })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .innerJoin(articleVersions, isCurrentVersion)
    .where(and(inArray(assignments.storyId, ids), mayMatch(rule)));
  const matching = rows.filter(({ source, content }) => {
    const article = articleSchema.parse(content);
    return matchWatch(rule, { articles: [{ source, title: article.title, text: articleText(article) }] })
      .matched;
  });
  return new Set(matching.map(({ storyId }) => storyId));
}
