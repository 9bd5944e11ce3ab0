import { setImmediate as breathe } from 'node:timers/promises';
import type { PreparedArticle } from '../../core/story/prepare.ts';
import { currentArticles } from '../../storage/articles.ts';
import type { Queryable } from '../../storage/database.ts';
import { preparedArticle } from '../../storage/prepared-article.ts';
import type { StoryMemory } from './story-memory.ts';

/** Those of what is long past are let go of (`StoryClusterer`). */
export function hasWords({ terms }: PreparedArticle): boolean {
  return terms.length > 0;
}

/** Where a story of long ago changes after all, its words are read again. */
export async function wordedMembers(
  tx: Queryable,
  articles: string[],
  memory: StoryMemory,
): Promise<PreparedArticle[]> {
  const members = articles.flatMap((article) => memory.articles.get(article) ?? []);
  const wordless = members.filter(({ prepared }) => !hasWords(prepared)).map(({ row }) => row.id);
  const read = new Map<string, PreparedArticle['terms']>();
  for (const row of await currentArticles(tx, wordless)) {
    read.set(row.url, preparedArticle(row).terms);
    await breathe();
  }
  return members.map(({ prepared }) => ({ ...prepared, terms: read.get(prepared.id) ?? prepared.terms }));
}
