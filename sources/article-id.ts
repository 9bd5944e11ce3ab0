import { compilePattern, patternProblem } from './pattern.ts';

/** Finds the id of an article in its address's path and query; null where there is none. */
export type ArticleIdReader = (path: string) => string | null;

/** What is wrong with a source's `articleId`; null for nothing. */
export function articleIdProblem(text: string): string | null {
  const problem = patternProblem(text);
  if (problem !== null) return problem;
  return compilePattern(text).groupCount() === 1 ? null : 'needs one group: the id';
}

/** @param text one that `articleIdProblem` has nothing against. Reads in linear time. */
export function articleIdReader(text: string): ArticleIdReader {
  const pattern = compilePattern(text);
  return (path) => {
    const matcher = pattern.matcher(path);
    return matcher.find() ? matcher.group(1) : null;
  };
}
