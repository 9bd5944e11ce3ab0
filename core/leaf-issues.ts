import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong, in the innermost places: where a value may have several shapes, what is wrong with the shape that it
 * comes nearest to, rather than that it has none. Of a value of another type, nothing but that.
 */
export function leafIssues(issues: readonly Issue[]): Issue[] {
  return withoutFollowUps(issues).flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const [meant] = issue.errors
      .filter((option) => option.length > 0 && !option.some(isOtherType))
      .sort((a, b) => a.length - b.length);
    if (!meant) return [issue];
    return leafIssues(meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

/** zod holds a text that should be a list against the list's greatest length as well. */
function withoutFollowUps(issues: readonly Issue[]): Issue[] {
  const ofOtherType = new Set(issues.filter(isTypeIssue).map(({ path }) => path.join('.')));
  return issues.filter((issue) => isTypeIssue(issue) || !ofOtherType.has(issue.path.join('.')));
}

const isTypeIssue = ({ code }: Issue) => code === 'invalid_type';

/** A text where the shape is a list, and so on: another shape was meant. */
function isOtherType(issue: Issue): boolean {
  return isTypeIssue(issue) && issue.path.length === 0;
}
