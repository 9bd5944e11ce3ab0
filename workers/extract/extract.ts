import type { Logger } from 'pino';
import type { DatedArticle } from '../../core/article.ts';
import { NotAnArticleError, type NotAnArticleReason } from '../../core/extract/kind/not-an-article.ts';
import { type ClaimOptions, claimedKeys } from '../../core/url-claims.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { type Task, taskOf } from '../../queues/definition.ts';
import { extractQueue } from '../../queues/extract.ts';
import { identityOfSource } from '../../sources/identity.ts';
import type { Source } from '../../sources/schema.ts';
import { keepArticle } from '../../storage/articles.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { passOn } from '../../storage/outbox.ts';
import { settlePage } from '../../storage/page-merging.ts';
import { findFetch, markDone, markFailed, markRejected, type Page } from '../../storage/pages.ts';
import { type FailureCode, noteFailure } from '../fetch/note-failure.ts';
import type { Work } from '../work.ts';
import { type ExtractContext, fetchedPage, problemOf, type ReadFetchedPage } from './article-of-fetch.ts';

export interface ExtractDependencies extends ExtractContext {
  database: Database;
  read: ReadFetchedPage;
  now: () => Date;
  log: Logger;
}

/** What stands in the way of an article, and may not do so for ever: the page is fetched again. */
const REFUSALS: Partial<Record<NotAnArticleReason, FailureCode>> = {
  challenge: 'challenge',
  'consent-wall': 'consent',
};

/** Makes articles, or new versions of them, out of fetched pages, and has them clustered. */
export function extractWork({
  database,
  now,
  log,
  read: readPage,
  ...context
}: ExtractDependencies): Work<{ fetchId: number }> {
  const conclude = (fetchId: number, write: (tx: Queryable) => Promise<Task[]>) =>
    database.db.transaction(async (tx) => {
      const next = await write(tx);
      await passOn(tx, taskOf(extractQueue, { fetchId }), next, now());
    });

  return {
    queue: extractQueue,
    async handle({ fetchId }) {
      const found = await findFetch(database.db, fetchId);
      if (!found) return conclude(fetchId, async () => []);
      const { page } = found;
      const read = await readPage(fetchedPage(found, context));
      if (read instanceof NotAnArticleError) {
        const problem = problemOf(read);
        const code = REFUSALS[read.reason];
        return conclude(fetchId, async (tx) => {
          if (code) await noteFailure(tx, page, { ...problem, code }, { now: now(), log });
          else await markRejected(tx, page.id, problem, now());
          return [];
        });
      }
      const { article, canonical } = read;
      const addresses = { url: page.url, answered: found.fetch.url, canonical };
      const keys = claimedKeys(addresses, identityIn(context.sources, page.source));
      return conclude(fetchId, (tx) => keep(tx, { page, fetchId, article, keys }, now()));
    },
    giveUp: ({ fetchId }, error) =>
      conclude(fetchId, async (tx) => {
        const found = await findFetch(tx, fetchId);
        const problem = { code: 'extract', message: error.message };
        if (found) await markFailed(tx, found.page.id, problem, now());
        return [];
      }),
  };
}

interface ReadArticle {
  page: Page;
  fetchId: number;
  article: DatedArticle;
  /** See `claimedKeys`. */
  keys: readonly string[];
}

/** Keeps an article unless its page is another's twin. @returns what follows: its clustering, where it is new */
async function keep(tx: Queryable, { page, fetchId, article, keys }: ReadArticle, at: Date): Promise<Task[]> {
  const standing = await settlePage(tx, { id: page.id, keys, article });
  if (standing.kind === 'merged') return [];
  if (standing.kind === 'twin') {
    await markRejected(tx, page.id, standing.problem, at);
    return [];
  }
  const kept = await keepArticle(tx, { pageId: page.id, source: page.source, fetchId, article }, at);
  await markDone(tx, page.id);
  const { articleId, version } = kept;
  return kept.changed ? [taskOf(clusterQueue, { articleId, version })] : [];
}

/** What was brought in, and what a source led to that is gone, is told by its looks. */
function identityIn(sources: ReadonlyMap<string, Source>, name: string): ClaimOptions {
  const source = sources.get(name);
  return source ? identityOfSource(source) : { lists: new Set() };
}
