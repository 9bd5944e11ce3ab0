import { dated } from '../../core/article.ts';
import { extractArticle } from '../../core/extract/extract.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import { decodeHtml } from '../../core/html/decode.ts';
import { instantInZone } from '../../core/time.ts';
import { readRecord } from '../../core/warc/read.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { taskOf } from '../../queues/definition.ts';
import { extractQueue } from '../../queues/extract.ts';
import type { Source } from '../../sources/schema.ts';
import { keepArticle } from '../../storage/articles.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { addTasks, finishTask } from '../../storage/outbox.ts';
import { type Fetch, findFetch, markDone, markFailed, markRejected, type Page } from '../../storage/pages.ts';
import type { Work } from '../work.ts';

export interface ExtractDependencies {
  database: Database;
  sources: ReadonlyMap<string, Source>;
  zone: string;
  now: () => Date;
}

/** Makes articles, or new versions of them, out of fetched pages, and has them clustered. */
export function extractWork({
  database,
  sources,
  zone,
  now,
}: ExtractDependencies): Work<{ fetchId: number }> {
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
      const { fetch, page } = found;
      const article = extract(fetch, page, sources.get(page.source), zone);
      if (article instanceof NotAnArticleError) {
        return conclude(fetchId, (tx) => markRejected(tx, page.id, article, now()));
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

function extract(fetch: Fetch, page: Page, source: Source | undefined, zone: string) {
  const { body, headers } = readRecord(fetch.warcRecord);
  const fetchedAt = instantInZone(fetch.fetchedAt, zone);
  try {
    const article = extractArticle(decodeHtml(body, headers['content-type']), {
      url: fetch.url,
      zone: source?.zone ?? zone,
      ...(source ? { selectors: source.selectors } : {}),
      ...(page.hint ? { hint: page.hint } : {}),
      fetchedAt,
    });
    return dated(article, { instant: fetchedAt, origin: 'fetch', guess: true });
  } catch (error) {
    if (error instanceof NotAnArticleError) return error;
    throw error;
  }
}
