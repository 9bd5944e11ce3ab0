import { RE2JS } from 're2js';

/**
 * In RE2's matcher a text costs its length times this: 0.2 s for the longest URL and the worst pattern. Patterns for
 * articles have 20 to 100.
 */
const MAX_PROGRAM_SIZE = 2_000;

/** What is wrong with a pattern; null for nothing. */
export function patternProblem(text: string): string | null {
  try {
    const size = compilePattern(text).programSize();
    return size > MAX_PROGRAM_SIZE ? 'is too large a pattern; repeat less' : null;
  } catch (error) {
    const what =
      error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error);
    return `is not a regular expression of RE2's, which has no look-around and no back-references: ${what}`;
  }
}

/**
 * A pattern of a source file, for `test`. It is matched in time that grows with the text only, whatever the pattern:
 * JavaScript's own would take `(a+)+$` and forty letters for a day. Throws where `patternProblem` has something to say.
 */
export function compilePattern(text: string): RE2JS {
  return RE2JS.compile(RE2JS.translateRegExp(text));
}
