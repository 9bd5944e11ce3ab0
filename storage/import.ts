import type { DatedArticle } from '../core/article.ts';
import { pageKey } from '../core/url-identity.ts';
import { keepArticle } from './articles.ts';
import type { Queryable } from './database.ts';
import { keepPages } from './page-keys.ts';

/** The row of a page that was brought rather than found; an existing one of that article stays as it is. */
export async function importPage(tx: Queryable, url: string, source: string, now: Date): Promise<number> {
  const key = pageKey(url) ?? url;
  const { ids } = await keepPages(tx, [{ key, page: { url, source, state: 'done', discoveredAt: now } }]);
  const id = ids.get(key);
  if (id === undefined) throw new Error('A page that was just inserted is gone.');
  return id;
}

/** Keeps an article that was brought as text, without a page. */
export async function importArticle(tx: Queryable, article: DatedArticle, source: string, now: Date) {
  const pageId = await importPage(tx, article.url, source, now);
  return keepArticle(tx, { pageId, source, fetchId: null, article }, now);
}
