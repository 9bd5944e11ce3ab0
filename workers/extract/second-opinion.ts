import { createLimitedThread, type LimitedThread, type ThreadLimits } from './limited-thread.ts';

/** Asks Readability for the paragraphs of a page's article. */
export type SecondOpinion = LimitedThread<string, string[]>;

export function createSecondOpinion(limits: ThreadLimits): SecondOpinion {
  return createLimitedThread(new URL('readability-thread.js', import.meta.url), limits);
}
