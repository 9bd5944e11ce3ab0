/**
 * The first place of a sorted list that is not before what is looked for, by binary search.
 * @param isBefore true for all places before it, and for none from it on
 */
export function partitionPoint(length: number, isBefore: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
