import type { WrittenDate } from './dates.ts';

/** What tells whether a page writes the month first. */
export interface DateOrder {
  /** The page's other dates. */
  others: readonly WrittenDate[];
  /** The page's language tag, `en-US`. */
  language: string;
  zone: string;
}

/**
 * `3/7/2026` as the page means it: the day that another date on the page confirms; month first where other numbers or
 * an American page show that order; day first elsewhere.
 */
export function inPageOrder(written: WrittenDate, { others, language, zone }: DateOrder): WrittenDate {
  const { day, swapped } = written;
  if (swapped === null) return written;
  const monthFirst = { ...written, day: swapped, swapped: null, isMonthFirst: true };
  const isConfirmed = (other: string) => others.some((date) => date.swapped === null && date.day === other);
  if (isConfirmed(day)) return { ...written, swapped: null };
  if (isConfirmed(swapped) || others.some((date) => date.isMonthFirst)) return monthFirst;
  return isAmerican(language, zone) ? monthFirst : { ...written, swapped: null };
}

/** Many programs call all English `en-US`, so that a source's zone elsewhere outweighs it. */
function isAmerican(language: string, zone: string): boolean {
  return /^(?:en|es)[-_]us$/i.test(language) && !/^(?:Africa|Asia|Australia|Europe)\//.test(zone);
}
