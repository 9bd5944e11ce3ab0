import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { taskOf } from '../../queues/definition.ts';
import { extractQueue } from '../../queues/extract.ts';
import { keepArticle } from '../../storage/articles.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { addTasks, finishTask } from '../../storage/outbox.ts';
import { findFetch, markDone, markFailed, markRejected } from '../../storage/pages.ts';
import type { Work } from '../work.ts';
import { articleOfFetch, type ExtractContext, problemOf } from './article-of-fetch.ts';

export interface ExtractDependencies extends ExtractContext {
  database: Database;
  now: () => Date;
}

/** Makes articles, or new versions of them, out of fetched pages, and has them clustered. */
export function extractWork({ database, now, ...context }: ExtractDependencies): Work<{ fetchId: number }> {
  const conclude = (fetchId: number, write: (tx: Queryable) => Promise<void>) =>
    database.db.transaction(async (tx) => {
      await write(tx);
      await finishTask(tx, taskOf(extractQueue, { fetchId }));
    });

  return {
    queue: extractQueue,
    async handle({ fetchId }) {
      const found = await findFetch(database.db, fetchId);
      if (!found) return conclude(fetchId, async () => {});
      const { page } = found;
      const article = await articleOfFetch(found, context);
      if (article instanceof NotAnArticleError) {
        return conclude(fetchId, (tx) => markRejected(tx, page.id, problemOf(article), now()));
      }
      return conclude(fetchId, async (tx) => {
        const kept = await keepArticle(tx, { pageId: page.id, source: page.source, fetchId, article }, now());
        await markDone(tx, page.id);
        const { articleId, version } = kept;
        if (kept.changed) await addTasks(tx, [taskOf(clusterQueue, { articleId, version })], now());
      });
    },
    giveUp: ({ fetchId }, error) =>
      conclude(fetchId, async (tx) => {
        const found = await findFetch(tx, fetchId);
        const problem = { code: 'extract', message: error.message };
        if (found) await markFailed(tx, found.page.id, problem, now());
      }),
  };
}
