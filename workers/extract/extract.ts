import type { Logger } from 'pino';
import type { DatedArticle } from '../../core/article.ts';
import { NotAnArticleError, type NotAnArticleReason } from '../../core/extract/kind/not-an-article.ts';
import { type ClaimOptions, claimedKeys } from '../../core/url-claims.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { type Task, taskOf } from '../../queues/definition.ts';
import { extractQueue } from '../../queues/extract.ts';
import { identityOfSource } from '../../sources/identity.ts';
import type { Source } from '../../sources/schema.ts';
import { holdCurrentFetch } from '../../storage/article-versions.ts';
import { keepArticle } from '../../storage/articles.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { dropRawPage, findFetch } from '../../storage/fetches.ts';
import { holdTask, isTaskOpen, passOn } from '../../storage/outbox.ts';
import { settlePage } from '../../storage/page-merging.ts';
import {
  forgetValidators,
  lockPage,
  markDone,
  markFailed,
  markRejected,
  type Page,
} from '../../storage/pages.ts';
import { describeWork } from '../../tracing/trace.ts';
import { type FailureCode, noteFailure } from '../fetch/note-failure.ts';
import type { Metrics } from '../monitor/metrics.ts';
import type { Work } from '../work.ts';
import { type ExtractContext, fetchedPage, problemOf, type ReadFetchedPage } from './fetched-page.ts';

export interface ExtractDependencies extends ExtractContext {
  database: Database;
  read: ReadFetchedPage;
  metrics?: Metrics | undefined;
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
  metrics,
  ...context
}: ExtractDependencies): Work<{ fetchId: number }> {
  /** @param page null where it is gone */
  const conclude = async (
    fetchId: number,
    page: Page | null,
    write: (tx: Queryable) => Promise<Conclusion>,
  ): Promise<void> => {
    const outcome = await database.db.transaction(async (tx) => {
      const { outcome, next } = await write(tx);
      await passOn(tx, taskOf(extractQueue, { fetchId }), next, now());
      return outcome;
    });
    if (page) metrics?.articles.inc({ source: page.source, outcome });
  };

  return {
    queue: extractQueue,
    async handle({ fetchId }) {
      const found = await findFetch(database.db, fetchId);
      if (!found) return conclude(fetchId, null, async () => ended('gone'));
      const { page } = found;
      describeWork({ 'dateline.source': page.source, 'dateline.page.id': page.id });
      const read = await readPage(fetchedPage(found, context));
      if (read instanceof NotAnArticleError) {
        const problem = problemOf(read);
        describeWork({ 'dateline.page.problem': read.reason });
        const code = REFUSALS[read.reason];
        return conclude(fetchId, page, async (tx) => {
          if (code) await noteFailure(tx, page, { ...problem, code }, { now: now(), log });
          else await markRejected(tx, page.id, problem, now());
          await forgetValidators(tx, page.id);
          return ended(read.reason);
        });
      }
      const { article, canonical } = read;
      const addresses = { url: page.url, answered: found.fetch.url, canonical };
      const keys = claimedKeys(addresses, identityIn(context.sources, page.source));
      return conclude(fetchId, page, (tx) => keep(tx, { page, fetchId, article, keys }, now()));
    },
    async giveUp({ fetchId }, error) {
      const page = (await findFetch(database.db, fetchId))?.page ?? null;
      const problem = { code: 'extract', message: error.message };
      await conclude(fetchId, page, async (tx) => {
        if (page) await lockPage(tx, page.id);
        if (!(await holdTask(tx, taskOf(extractQueue, { fetchId })))) return ended('outrun');
        if (page) {
          await markFailed(tx, page.id, problem, now());
          await forgetValidators(tx, page.id);
        }
        return ended('failed');
      });
    },
  };
}

/** What became of a page, as it is counted, and what follows. */
interface Conclusion {
  outcome: string;
  next: Task[];
}

function ended(outcome: string): Conclusion {
  return { outcome, next: [] };
}

interface ReadArticle {
  page: Page;
  fetchId: number;
  article: DatedArticle;
  /** See `claimedKeys`. */
  keys: readonly string[];
}

/** Keeps an article unless its page is another's twin. Its clustering follows, where it is new. */
async function keep(
  tx: Queryable,
  { page, fetchId, article, keys }: ReadArticle,
  at: Date,
): Promise<Conclusion> {
  const standing = await settlePage(tx, { id: page.id, keys, article });
  if (standing.kind === 'merged') return ended('merged');
  if (standing.kind === 'twin') {
    await markRejected(tx, page.id, standing.problem, at);
    return ended('twin');
  }
  if (await isOutrun(tx, page, fetchId)) return ended('outrun');
  const kept = await keepArticle(tx, { pageId: page.id, source: page.source, fetchId, article }, at);
  await markDone(tx, page.id);
  const { articleId, version } = kept;
  describeWork({ 'dateline.article.id': articleId, 'dateline.article.version': version });
  if (!kept.changed) {
    await dropRawPage(tx, fetchId);
    return ended('unchanged');
  }
  return {
    outcome: version === 1 ? 'new' : 'version',
    next: [taskOf(clusterQueue, { articleId, version })],
  };
}

/**
 * Whether the page was fetched anew and read since, and this was struck off: the job of a process that died may come back
 * after that. A page that changes back to what it was has a task for its old fetch.
 */
async function isOutrun(tx: Queryable, { id, round }: Page, fetchId: number): Promise<boolean> {
  if (round === 0) return false;
  const current = await holdCurrentFetch(tx, id);
  return current !== null && current > fetchId && !(await isTaskOpen(tx, taskOf(extractQueue, { fetchId })));
}

/** What was brought in, and what a source led to that is gone, is told by its looks. */
function identityIn(sources: ReadonlyMap<string, Source>, name: string): ClaimOptions {
  const source = sources.get(name);
  return source ? identityOfSource(source) : { lists: new Set() };
}
