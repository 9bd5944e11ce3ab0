import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import type { ReadFetchedPage } from './article-of-fetch.ts';
import type { ThreadAnswer, ThreadQuestion } from './page-thread.ts';

export interface PageThreads {
  /** How many pages are read at a time. */
  count: number;
  /** See `articleOfFetch`. A page that takes too long ends its thread, and rejects. */
  read: ReadFetchedPage;
  close(): Promise<void>;
}

/** The slowest of 1,319 real pages took 1.2 s. */
const TIME_LIMIT_MS = 60_000;
/** Readability takes tens of milliseconds, or for ever: after this the page is read again without it. */
const OPINION_LIMIT_MS = 10_000;
/** A page of ten megabytes takes 300 MB. */
const MEMORY_MB = 512;
/** More pages' trees die young than with V8's own 48, which cost 3 ms a page more; 128 gained nothing more. */
const YOUNG_MB = 64;
/** Threads are started by the first page, and ended when there was none for so long: each takes some 90 MB. */
const IDLE_MS = 60_000;

/**
 * Reads pages in threads, one for each core but the one that does all the rest: parsing and judging a page takes ten
 * milliseconds and more, in which the process could neither fetch nor answer. No more than four, since no site gives
 * pages that fast.
 */
export function createPageThreads(count = coresToSpare()): PageThreads {
  const pool = new Piscina<ThreadQuestion, ThreadAnswer>({
    filename: new URL('page-thread.js', import.meta.url).href,
    name: 'readFetchedPage',
    minThreads: 0,
    maxThreads: count,
    idleTimeout: IDLE_MS,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: MEMORY_MB },
  });
  return {
    count,
    async read(page) {
      // A thread that runs out of time or memory ends with its question.
      const answer = await pool
        .run({ page, hasOpinion: true }, { signal: AbortSignal.timeout(OPINION_LIMIT_MS) })
        .catch(() => pool.run({ page, hasOpinion: false }, { signal: AbortSignal.timeout(TIME_LIMIT_MS) }));
      return 'reason' in answer ? new NotAnArticleError(answer.reason, answer.url, answer.what) : answer;
    },
    close: () => pool.destroy(),
  };
}

function coresToSpare(): number {
  return Math.max(1, Math.min(4, availableParallelism() - 1));
}
