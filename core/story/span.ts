/** Days from a story's first article to its last: visits are announced weeks ahead; December to February is never one. */
export const LONGEST_SPAN = 45;
/** Days without an article after which what comes is of something else. */
export const LONGEST_GAP = 20;
