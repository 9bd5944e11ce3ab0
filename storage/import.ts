import { eq } from 'drizzle-orm';
import type { DatedArticle } from '../core/article.ts';
import { keepArticle } from './articles.ts';
import type { Queryable } from './database.ts';
import { pages } from './schema.ts';

/** The row of a page that was brought rather than found; an existing one stays as it is. */
export async function importPage(tx: Queryable, url: string, source: string, now: Date): Promise<number> {
  await tx.insert(pages).values({ url, source, state: 'done', discoveredAt: now }).onConflictDoNothing();
  const [page] = await tx.select({ id: pages.id }).from(pages).where(eq(pages.url, url));
  if (!page) throw new Error('A page that was just inserted is gone.');
  return page.id;
}

/** Keeps an article that was brought as text, without a page. */
export async function importArticle(tx: Queryable, article: DatedArticle, source: string, now: Date) {
  const pageId = await importPage(tx, article.url, source, now);
  return keepArticle(tx, { pageId, source, fetchId: null, article }, now);
}
