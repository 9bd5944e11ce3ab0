import { dayNumber, dayOfNumber, findDates } from '../../core/visit/dates.ts';
import { wordText } from '../../core/words/document.ts';

/** A Wednesday. */
export const PUBLISHED = '2026-02-04';

/**
 * The days that a text names: `02-05` for a day of 2026, `2025-12-30`, `02-05..02-07` for a range, and `~02-01..02-28`
 * for a vague span.
 */
export function datesRead(text: string, { published = PUBLISHED, title = '' } = {}): string[] {
  return findDates(wordText(title, text), dayNumber(published)).map(({ start, end, form, range }) => {
    const [first, last] = [start, end].map((day) => dayOfNumber(day).replace(/^2026-/, ''));
    const days = start === end ? `${first}` : `${first}..${last}`;
    if (form === 'vague') return `~${days}`;
    return start !== end && !range ? `${days} not a range` : days;
  });
}
