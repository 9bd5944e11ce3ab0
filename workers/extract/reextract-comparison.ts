import { isDeepStrictEqual } from 'node:util';
import { type Article, articleText, type DatedArticle, datedArticleSchema } from '../../core/article.ts';
import { differenceOf } from '../../core/article-difference.ts';
import { type ChangedWords, changedWords } from '../../core/difference/changed-words.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import { wordsOf } from '../../core/text.ts';
import { contentHash } from '../../storage/articles.ts';
import type { Page } from '../../storage/pages.ts';
import { gaveNoArticle } from '../../storage/reextract.ts';

/**
 * What reading a page again came to.
 * - `unchanged`: the same article
 * - `details`: the same words at the same time, but something else is told of them: agencies, links, confidence
 * - `new-version`: other words, or another time of publication
 * - `article-now`, `no-longer-article`: what was none is one, and the other way round
 * - `still-none`: no article, as before
 * - `left-alone`: it came without a raw page, or a worker or an import has changed it meanwhile
 * - `removed`: a rule of retention took its raw page or its text away
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
  'removed',
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

/** A page with the article that it gave, and what today's extractor makes of it. */
export interface Comparison {
  page: Page;
  before: Article | null;
  now: DatedArticle | NotAnArticleError;
}

export function resultOf({ page, before, now }: Comparison): Reextracted {
  const wasNone = !before || gaveNoArticle(page);
  if (now instanceof NotAnArticleError) {
    return { outcome: wasNone ? 'still-none' : 'no-longer-article', words: null, reason: now.reason };
  }
  const outcome = wasNone ? 'article-now' : changeOf(before, now);
  const isTold = outcome === 'article-now' || outcome === 'new-version';
  return { outcome, words: isTold ? wordsBetween(before, now) : null, reason: null };
}

/** What has to be written to bring the database in line with a reading. */
export type Writing = 'nothing' | 'rejection' | 'return' | 'article' | 'version' | 'details';

export function writingOf({ page, before, now }: Comparison): Writing {
  if (now instanceof NotAnArticleError) {
    const isNoted = page.problem?.reason === now.reason;
    return !isNoted && mayBeRejected(page) ? 'rejection' : 'nothing';
  }
  if (!before) return 'article';
  switch (changeOf(before, now)) {
    case 'new-version':
      return 'version';
    case 'details':
      return 'details';
    case 'unchanged':
      return isToReturn(page) ? 'return' : 'nothing';
  }
}

/** Not where a fetch is due, which would be lost, nor where fetching it had a problem, which says more. */
function mayBeRejected(page: Page): boolean {
  return page.state === 'done' || isToReturn(page);
}

/** Whether a page that gives an article is to be marked as done. */
export function isToReturn(page: Page): boolean {
  return page.state !== 'waiting' && gaveNoArticle(page);
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
