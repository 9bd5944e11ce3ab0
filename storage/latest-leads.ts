import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { articleSchema } from '../core/article.ts';
import { openingOf } from '../core/story/opening.ts';
import type { Queryable } from './database.ts';
import { articles, articleVersions, assignments } from './schema.ts';

/** What the latest article in a language opens with. */
export interface LatestLead {
  language: string;
  articleId: number;
  lead: string;
}

/** Articles of a language that are looked at: not each opens with a paragraph that can stand alone. */
const MOST_LOOKED_AT = 3;

/** For each language of a story, the opening of the latest article that is no copy and has one. */
export async function latestLeads(db: Queryable, storyId: number): Promise<LatestLead[]> {
  const latest = db
    .select({
      id: articles.id,
      version: articles.version,
      language: articles.language,
      place: sql<number>`row_number() over (partition by ${articles.language}
        order by ${articles.publishedAt} desc, ${articles.id} desc)`.as('place'),
    })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .where(and(eq(assignments.storyId, storyId), isNull(articles.copyOf), isNotNull(articles.language)))
    .as('latest');
  const rows = await db
    .select({ articleId: latest.id, language: latest.language, content: articleVersions.content })
    .from(latest)
    .innerJoin(
      articleVersions,
      and(eq(articleVersions.articleId, latest.id), eq(articleVersions.number, latest.version)),
    )
    .where(sql`${latest.place} <= ${MOST_LOOKED_AT}`)
    .orderBy(latest.language, latest.place);
  const leads = new Map<string, LatestLead>();
  for (const { articleId, language, content } of rows) {
    if (language === null || leads.has(language)) continue;
    const lead = openingOf(articleSchema.parse(content), language);
    if (lead) leads.set(language, { language, articleId, lead });
  }
  return [...leads.values()];
}
