import type { Published } from '../core/article.ts';
import { readDate } from '../core/extract/dates/dates.ts';

// Nobody lives there, so no source is in it.
const NOWHERE = 'Etc/GMT+12';

const US_ENGLISH = /^(0?[1-9]|1[0-2])\/(\d{1,2})\/(\d{4})(?= \d{1,2}:\d\d:\d\d [AP]M$)/;

/**
 * An instant as feeds, sitemaps and listings write it, at the offset that its text carries. Without a known offset
 * it is read in the source's `zone` and is a guess, and so is the noon of a day without a time. Null for no date.
 */
export function readSourceDate(text: string, zone: string): Pick<Published, 'instant' | 'guess'> | null {
  const spelt = withModernSpelling(text);
  const date = readDate(spelt, zone);
  if (!date) return null;
  // An offset of its own is what makes a text say the same in any zone.
  const hasOffset = date.instant === readDate(spelt, NOWHERE)?.instant;
  return { instant: date.instant, guess: !date.exact || !hasOffset };
}

/**
 * RFC 822 writes years with two digits (RFC 2822 §4.3 says which are meant) and universal time as UT. Several
 * Vietnamese sites write dates as .NET does in US English, month first: 2/5/2026 8:30:00 PM.
 */
function withModernSpelling(text: string): string {
  return text
    .replace(US_ENGLISH, (_, month: string, day: string, year: string) => {
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    })
    .replace(/^((?:[a-z]{3},)?\s*\d{1,2}\s+[a-z]{3}\s+)(\d\d)(?=\s)/i, (_, day: string, year: string) => {
      return `${day}${Number(year) < 50 ? 20 : 19}${year}`;
    })
    .replace(/\bUT$/, 'UTC');
}
