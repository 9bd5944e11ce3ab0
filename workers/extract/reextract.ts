import { isDeepStrictEqual } from 'node:util';
import { type Article, articleText, type DatedArticle, datedArticleSchema } from '../../core/article.ts';
import { differenceOf } from '../../core/article-difference.ts';
import { type ChangedWords, changedWords } from '../../core/difference/changed-words.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import { wordsOf } from '../../core/text.ts';
import { archiveQueue } from '../../queues/archive.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { taskOf } from '../../queues/definition.ts';
import { wantArchiveDay } from '../../storage/archive-days.ts';
import { versionContent } from '../../storage/article-versions.ts';
import { contentHash, keepArticle } from '../../storage/articles.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { addTasks } from '../../storage/outbox.ts';
import { findFetch, markDone, type Page } from '../../storage/pages.ts';
import {
  addVersion,
  amendVersion,
  gaveNoArticle,
  holdPage,
  markNoArticle,
  type StoredPage,
} from '../../storage/reextract.ts';
import { articleOfFetch, type ExtractContext, problemOf } from './article-of-fetch.ts';

/**
 * What reading a page again came to.
 * - `unchanged`: the same article
 * - `details`: the same words at the same time, but something else is told of them: agencies, links, confidence
 * - `new-version`: other words, or another time of publication
 * - `article-now`, `no-longer-article`: what was none is one, and the other way round
 * - `still-none`: no article, as before
 * - `left-alone`: there is no raw page, or a worker or an import has changed it meanwhile
 * - `unreadable`: the raw page cannot be read, or reading it failed
 */
export const REEXTRACT_OUTCOMES = [
  'unchanged',
  'details',
  'new-version',
  'article-now',
  'no-longer-article',
  'still-none',
  'left-alone',
  'unreadable',
] as const;
export type ReextractOutcome = (typeof REEXTRACT_OUTCOMES)[number];

export interface Reextracted {
  outcome: ReextractOutcome;
  /** How many words came and went; null where the outcome is not of an article's words. */
  words: ChangedWords | null;
  /** Why it is no article, `listing`, or what went wrong; null where it is an article. */
  reason: string | null;
}

export interface ReextractDependencies extends ExtractContext {
  database: Database;
  now: () => Date;
  /** How long a day's folder may lag behind, so that many changes are written at once. */
  archiveDelayMs: number;
  /** Says what would change, and writes nothing. */
  isDryRun: boolean;
}

/** One page before it was read again, and what today's extractor makes of it. */
interface Comparison {
  stored: StoredPage;
  page: Page;
  fetchId: number;
  before: Article | null;
  now: DatedArticle | NotAnArticleError;
}

const LEFT_ALONE: Reextracted = { outcome: 'left-alone', words: null, reason: null };

/**
 * Reads a stored page again with today's extractor, and keeps what changed, together with the tasks that follow from
 * it. The same page again changes nothing.
 */
export async function reextractPage(
  dependencies: ReextractDependencies,
  stored: StoredPage,
): Promise<Reextracted> {
  const { db } = dependencies.database;
  const found = stored.fetchId === null ? null : await findFetch(db, stored.fetchId);
  if (!found) return LEFT_ALONE;
  const { article } = stored;
  const before = article && (await versionContent(db, article.id, article.version));
  const now = await articleOfFetch(found, dependencies).catch(asFailure);
  if (now instanceof Failure) return { outcome: 'unreadable', words: null, reason: now.message };
  const comparison = { stored, page: found.page, fetchId: found.fetch.id, before, now };
  const result = resultOf(comparison);
  if (dependencies.isDryRun) return result;
  return db.transaction(async (tx) => {
    if (!(await holdPage(tx, found.page, article?.version ?? 0))) return LEFT_ALONE;
    await keep(tx, dependencies, comparison);
    return result;
  });
}

class Failure {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

function asFailure(error: unknown): Failure {
  return new Failure(error instanceof Error ? error.message : String(error));
}

function resultOf({ page, before, now }: Comparison): Reextracted {
  if (now instanceof NotAnArticleError) {
    const wasNone = !before || gaveNoArticle(page);
    return { outcome: wasNone ? 'still-none' : 'no-longer-article', words: null, reason: now.reason };
  }
  const outcome = !before || gaveNoArticle(page) ? 'article-now' : changeOf(before, now);
  const words = outcome === 'article-now' || outcome === 'new-version' ? wordsBetween(before, now) : null;
  return { outcome, words, reason: null };
}

function changeOf(before: Article, now: DatedArticle): 'unchanged' | 'details' | 'new-version' {
  if (contentHash(before) !== contentHash(now) || isMoved(before, now)) return 'new-version';
  return isDeepStrictEqual(before, datedArticleSchema.parse(now)) ? 'unchanged' : 'details';
}

function isMoved(before: Article, now: DatedArticle): boolean {
  return Date.parse(before.published?.instant ?? '') !== Date.parse(now.published.instant);
}

function wordsBetween(before: Article | null, now: DatedArticle): ChangedWords {
  if (before) return changedWords(differenceOf(before, now));
  return { added: wordsOf(`${now.title}\n${articleText(now)}`).length, removed: 0 };
}

async function keep(
  tx: Queryable,
  { now: clock, archiveDelayMs }: ReextractDependencies,
  { stored, page, fetchId, before, now }: Comparison,
): Promise<void> {
  const at = clock();
  if (now instanceof NotAnArticleError) {
    if (mayBeRejected(page)) await markNoArticle(tx, page.id, problemOf(now));
    return;
  }
  if (gaveNoArticle(page)) await markDone(tx, page.id);
  if (!stored.article || !before) {
    const kept = await keepArticle(tx, { pageId: page.id, source: page.source, fetchId, article: now }, at);
    return haveClustered(tx, kept, at);
  }
  const { id: articleId, version } = stored.article;
  const reading = { articleId, version, before, article: now };
  const change = changeOf(before, now);
  if (change === 'new-version') {
    return haveClustered(tx, { articleId, version: await addVersion(tx, reading, fetchId, at) }, at);
  }
  if (change === 'unchanged') return;
  const day = await amendVersion(tx, reading);
  const dueAt = new Date(at.getTime() + archiveDelayMs);
  if (day) await addTasks(tx, [taskOf(archiveQueue, await wantArchiveDay(tx, day), dueAt)], at);
}

/** Not where a fetch is due, which would be lost, nor where fetching it had a problem, which says more. */
function mayBeRejected(page: Page): boolean {
  return page.state === 'done' || (page.state !== 'waiting' && gaveNoArticle(page));
}

function haveClustered(
  tx: Queryable,
  { articleId, version }: { articleId: number; version: number },
  at: Date,
): Promise<void> {
  return addTasks(tx, [taskOf(clusterQueue, { articleId, version })], at);
}
