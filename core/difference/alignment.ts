import { diffArrays } from 'diff';

/** Elements that both lists have, and what follows them in one list alone. */
export interface Stretch<T> {
  same: T[];
  removed: T[];
  added: T[];
}

/**
 * Time and memory grow with the square of the edits (Myers' algorithm). A count, unlike a time limit, gives the same
 * answer on every machine.
 */
const MAX_EDITS = 1000;

/** Lines two lists up by their longest common subsequence; past `MAX_EDITS` one replaces the other as a whole. */
export function align<T>(
  before: T[],
  after: T[],
  isSame: (before: T, after: T) => boolean = Object.is,
): Stretch<T>[] {
  const changes = diffArrays(before, after, { comparator: isSame, maxEditLength: MAX_EDITS });
  if (!changes) return [{ same: [], removed: before, added: after }];
  const stretches: Stretch<T>[] = [];
  let last: Stretch<T> = { same: [], removed: [], added: [] };
  for (const { value, removed, added } of changes) {
    if (stretches.length === 0 || !(removed || added)) {
      last = { same: [], removed: [], added: [] };
      stretches.push(last);
    }
    const list = removed ? 'removed' : added ? 'added' : 'same';
    last[list] = [...last[list], ...value];
  }
  return stretches;
}
