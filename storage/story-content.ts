import { inArray } from 'drizzle-orm';
import { summariseStory } from '../core/story/summary.ts';
import { currentArticles } from './articles.ts';
import type { Queryable } from './database.ts';
import { headlinesFrom } from './headlines.ts';
import { compareOutlets, figuresOf, MOST_COMPARED } from './outlets-say.ts';
import { preparedArticle } from './prepared-article.ts';
import { articles } from './schema.ts';
import type { StoryContent } from './stories.ts';

/** What a story of these articles is. An article whose original went to another story is a copy of nothing here. */
export async function contentOfStory(
  tx: Queryable,
  articleIds: readonly number[],
  zone: string,
): Promise<StoryContent> {
  const here = new Set(articleIds);
  const rows = await currentArticles(tx, [...here]);
  const bereft = rows.filter(({ copyOf }) => copyOf !== null && !here.has(copyOf)).map(({ id }) => id);
  if (bereft.length > 0) await tx.update(articles).set({ copyOf: null }).where(inArray(articles.id, bereft));
  const urls = new Map(rows.map(({ id, url }) => [id, url]));
  const prepared = rows.map((row) => {
    const copyOf = row.copyOf === null ? null : (urls.get(row.copyOf) ?? null);
    return { ...preparedArticle(row), copyOf, row };
  });
  const compared = [...prepared].sort((a, b) => a.time - b.time).slice(-MOST_COMPARED);
  const summary = summariseStory(prepared, zone);
  const say = compareOutlets(
    compared.map(({ row, ...article }) => ({ ...article, figures: figuresOf(row) })),
    summary.visit,
  );
  return { ...summary, ...say, headlines: headlinesFrom(summary.headlines, rows) };
}
