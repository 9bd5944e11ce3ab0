import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import type { SecondOpinion } from '../../core/extract/opinions.ts';
import { archiveQueue } from '../../queues/archive.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { taskOf } from '../../queues/definition.ts';
import { wantArchiveDays } from '../../storage/archive-days.ts';
import { storedVersion } from '../../storage/article-versions.ts';
import { keepArticle } from '../../storage/articles.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { findFetch } from '../../storage/fetches.ts';
import { addTasks } from '../../storage/outbox.ts';
import { markDone } from '../../storage/pages.ts';
import {
  addVersion,
  amendVersion,
  holdPage,
  markNoArticle,
  type Rereading,
  type StoredPage,
} from '../../storage/reextract.ts';
import { lockStories } from '../../storage/stories.ts';
import { inNewTrace } from '../../tracing/trace.ts';
import { articleOfFetch } from './article-of-fetch.ts';
import { type ExtractContext, fetchedPage, problemOf } from './fetched-page.ts';
import {
  type Comparison,
  isToReturn,
  type Reextracted,
  resultOf,
  writingOf,
} from './reextract-comparison.ts';

export interface ReextractDependencies extends ExtractContext {
  ask: SecondOpinion;
  database: Database;
  now: () => Date;
  /** How long a day's folder may lag behind, so that many changes are written at once. */
  archiveDelayMs: number;
  /** Says what would change, and writes nothing. */
  isDryRun: boolean;
}

const LEFT_ALONE: Reextracted = { outcome: 'left-alone', words: null, reason: null };
const REMOVED: Reextracted = { outcome: 'removed', words: null, reason: null };

/**
 * Reads a stored page again with today's extractor, and keeps what changed, together with the tasks that follow from
 * it. The same page again changes nothing.
 */
export async function reextractPage(
  dependencies: ReextractDependencies,
  stored: StoredPage,
): Promise<Reextracted> {
  const { db } = dependencies.database;
  if (stored.fetchId === null) return LEFT_ALONE;
  const found = await findFetch(db, stored.fetchId);
  if (!found) return REMOVED;
  const { article } = stored;
  const version = article && (await storedVersion(db, article.id, article.version));
  // What a rule of retention took away is not to come back by this.
  if (version?.isBodyRemoved) return REMOVED;
  const before = version?.content ?? null;
  const read = await articleOfFetch(fetchedPage(found, dependencies), dependencies.ask).catch(asFailure);
  if ('failure' in read) return { outcome: 'unreadable', words: null, reason: read.failure };
  const now = 'article' in read ? read.article : read;
  const comparison = { page: found.page, before, now };
  const result = resultOf(comparison);
  const writing = writingOf(comparison);
  if (dependencies.isDryRun || writing === 'nothing') return result;
  const keep = () =>
    db.transaction(async (tx) => {
      // Clustering takes this lock first, then the rows of days and articles, in another order than here.
      if (writing === 'details') await lockStories(tx);
      if (!(await holdPage(tx, found.page, article?.version ?? 0))) return LEFT_ALONE;
      await write(tx, dependencies, stored, comparison);
      return result;
    });
  const about = { 'dateline.page.id': found.page.id, 'dateline.source': found.page.source };
  // One page that the database refuses must not end the run.
  return inNewTrace({ name: 'read page again', attributes: about }, keep).catch((error: unknown) => ({
    outcome: 'unreadable',
    words: null,
    reason: asFailure(error).failure,
  }));
}

function asFailure(error: unknown): { failure: string } {
  return { failure: error instanceof Error ? error.message : String(error) };
}

async function write(
  tx: Queryable,
  { now: clock, archiveDelayMs }: ReextractDependencies,
  { article: stored, fetchId }: StoredPage,
  { page, before, now }: Comparison,
): Promise<void> {
  const at = clock();
  if (now instanceof NotAnArticleError) return markNoArticle(tx, page.id, problemOf(now));
  if (isToReturn(page)) await markDone(tx, page.id);
  if (!stored || !before) {
    const kept = await keepArticle(tx, { pageId: page.id, source: page.source, fetchId, article: now }, at);
    return haveClustered(tx, kept.articleId, kept.version, at);
  }
  const reading: Rereading = { articleId: stored.id, version: stored.version, before, article: now };
  switch (writingOf({ page, before, now })) {
    case 'version':
      return haveClustered(tx, stored.id, await addVersion(tx, reading, fetchId, at), at);
    case 'details':
      return amend(tx, reading, at, archiveDelayMs);
  }
}

/** The clusterer need not know: it looks at words and time. */
async function amend(tx: Queryable, reading: Rereading, at: Date, archiveDelayMs: number): Promise<void> {
  const day = await amendVersion(tx, reading);
  const dueAt = new Date(at.getTime() + archiveDelayMs);
  const orders = await wantArchiveDays(tx, day ? [day] : []);
  await addTasks(
    tx,
    orders.map((order) => taskOf(archiveQueue, order, dueAt)),
    at,
  );
}

function haveClustered(tx: Queryable, articleId: number, version: number, at: Date): Promise<void> {
  return addTasks(tx, [taskOf(clusterQueue, { articleId, version })], at);
}
