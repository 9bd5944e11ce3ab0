import { createLimitedThread, type LimitedThread, type ThreadLimits } from './limited-thread.ts';

/** Asks Readability for the paragraphs of a page's article. */
export type SecondOpinion = LimitedThread<string, string[]>;

/** The same wherever articles are read, so that the same page gives the same article. */
const LIMITS: ThreadLimits = { timeoutMs: 5_000, memoryMb: 256 };

export function createSecondOpinion(limits: ThreadLimits = LIMITS): SecondOpinion {
  return createLimitedThread(new URL('readability-thread.js', import.meta.url), limits);
}
