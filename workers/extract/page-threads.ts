import { availableParallelism } from 'node:os';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import type { ReadFetchedPage } from './fetched-page.ts';
import type { ThreadAnswer, ThreadQuestion } from './page-thread.ts';
import { createTimedThreads } from './timed-threads.ts';

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
/**
 * A page of ten megabytes takes 300 MB. More pages' trees die young than with V8's own 48, which cost 3 ms a page more;
 * 128 gained nothing more.
 */
const MEMORY_MB = { young: 64, old: 512 };
/** Each takes some 90 MB; its start takes 1.4 s of a core, as reading fifteen pages and more does. */
const IDLE_MS = 600_000;

/**
 * Reads pages in threads, one for each core but the one that does all the rest: parsing and judging a page takes ten
 * milliseconds and more, in which the process could neither fetch nor answer. No more than four, since no site gives
 * pages that fast.
 */
export function createPageThreads(count = coresToSpare()): PageThreads {
  const threads = createTimedThreads<ThreadQuestion, ThreadAnswer>({
    file: new URL('page-thread.js', import.meta.url),
    name: 'readFetchedPage',
    count,
    idleMs: IDLE_MS,
    memoryMb: MEMORY_MB,
  });
  return {
    count,
    async read(page) {
      // A thread that runs out of time or memory ends with its question.
      const answer = await threads
        .ask({ page, hasOpinion: true }, OPINION_LIMIT_MS)
        .catch(() => threads.ask({ page, hasOpinion: false }, TIME_LIMIT_MS));
      return 'reason' in answer ? new NotAnArticleError(answer.reason, answer.url, answer.what) : answer;
    },
    close: threads.close,
  };
}

function coresToSpare(): number {
  return Math.max(1, Math.min(4, availableParallelism() - 1));
}
