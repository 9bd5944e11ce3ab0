import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong, in the innermost places: where a value may have several shapes, what is wrong with the shape that it
 * comes nearest to, rather than that it has none.
 */
export function leafIssues(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const [meant] = issue.errors
      .filter((option) => option.length > 0 && !option.some(isOtherType))
      .sort((a, b) => a.length - b.length);
    if (!meant) return [issue];
    return leafIssues(meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

/** A text where the shape is a list, and so on: another shape was meant. */
function isOtherType({ code, path }: Issue): boolean {
  return code === 'invalid_type' && path.length === 0;
}
